import { baseOf, isAuxiliary } from '../drafting/verbs.ts';
import { isPlainEnglish } from '../search/english-words.ts';

const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  (
    'taken take,given give,seen see,gone go,written write,spoken speak,chosen choose,shown show,known know,begun begin,drawn draw,' +
    'flown fly,fallen fall,broken break,driven drive,withdrawn withdraw,done do,eaten eat,thrown throw,grown grow,ridden ride,' +
    'risen rise,worn wear,torn tear,sworn swear,hidden hide,stolen steal,frozen freeze,forgotten forget,forbidden forbid,' +
    'been be,come come,run run,become become,overcome overcome,stricken strike,woken wake,proven prove,sung sing,sunk sink'
  )
    .split(',')
    .map((pair) => {
      const [form = '', base = ''] = pair.split(' ');
      return [form, base] as const;
    }),
);

/** Plain present verbs that a subject in the plural is often followed by. */
const PLAIN = new Set(
  'say think want insist expect refuse remain continue meet lead claim deny agree reject accept support believe warn see hope know demand require need report oppose keep make take go come work live stay talk speak hold start end last'.split(
    ' ',
  ),
);

/** The base form of a verb in the past or of a past participle; `undefined` if the word does not look like one. */
export function baseOfPast(word: string): string | undefined {
  return PARTICIPLES.get(word) ?? (isAuxiliary(word) ? undefined : baseOf(word));
}

/** Whether a word is a verb as it stands behind a plural or an auxiliary ("meet"). */
export function isPlainPresent(word: string): boolean {
  return PLAIN.has(word);
}

/** The base form of a present verb ("runs", behind a plural "run"); `undefined` if the word does not look like one. */
export function baseOfPresent(word: string): string | undefined {
  if (PLAIN.has(word)) return word;
  if (!/^\p{Ll}{2,}s$/u.test(word) || word.endsWith('ss')) return undefined;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|zz|o)es$/u.test(word)) return word.slice(0, -2);
  const base = word.slice(0, -1);
  return isPlainEnglish(base) ? base : undefined;
}
