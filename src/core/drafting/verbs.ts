import { isPlainEnglish } from '../search/english-words.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'met meet,held hold,began begin,took take,gave give,went go,came come,made make,left leave,said say,told tell,saw see,' +
    'knew know,found find,got get,brought bring,thought think,bought buy,built build,sent send,spent spend,lost lose,won win,' +
    'paid pay,laid lay,led lead,read read,ran run,rose rise,fell fall,flew fly,drew draw,grew grow,threw throw,broke break,' +
    'spoke speak,chose choose,wrote write,drove drive,rode ride,struck strike,kept keep,slept sleep,felt feel,dealt deal,' +
    'meant mean,heard hear,stood stand,understood understand,sat sit,shot shoot,caught catch,taught teach,fought fight,' +
    'sought seek,sold sell,became become,overcame overcome,put put,set set,cut cut,hit hit,let let,quit quit,shut shut,' +
    'bore bear,wore wear,tore tear,swore swear,hid hide,hung hang,sang sing,sank sink,swam swim,shook shake,forgot forget,' +
    'woke wake,withdrew withdraw,undertook undertake,forbade forbid,ate eat,drank drink,fed feed,fled flee,lent lend,stole steal,' +
    'split split,spread spread,cost cost,hurt hurt,bet bet,burst burst,cast cast,broadcast broadcast,upheld uphold,withheld withhold'
  )
    .split(',')
    .map((pair) => {
      const [past = '', base = ''] = pair.split(' ');
      return [past, base] as const;
    }),
);

const NOT_PAST = new Set(
  'need speed indeed seed feed breed deed greed exceed proceed succeed agreed-upon united hundred red bed shed sacred wicked naked limited'.split(
    ' ',
  ),
);

const AUXILIARIES = new Set(
  'is are was were has have had will would can could may might must should did does do'.split(' '),
);

/** Whether a word makes a question by changing places with its subject. */
export function isAuxiliary(word: string): boolean {
  return AUXILIARIES.has(word);
}

/** The base form of a verb in the past tense; `undefined` if the word does not look like one. */
export function baseOf(past: string): string | undefined {
  const irregular = IRREGULAR.get(past);
  if (irregular !== undefined) return irregular;
  if (!/^\p{Ll}{2,}ed$/u.test(past) || NOT_PAST.has(past)) return undefined;
  const trunk = past.slice(0, -2);
  if (past.endsWith('ied')) return `${past.slice(0, -3)}y`;
  if (/([bdgklmnprt])\1$/u.test(trunk) && !isPlainEnglish(trunk) && isPlainEnglish(trunk.slice(0, -1)))
    return trunk.slice(0, -1);
  // "hope" and "hop", "note" and "not": after a single vowel and a single consonant the e is the likelier.
  const silent = `${trunk}e`;
  const likely = /(?:[cgsuvz]|(?:^|[^aeiou])[aiou][tdklmnpr])$/u.test(trunk) && !trunk.endsWith('ss');
  const order = likely ? [silent, trunk] : [trunk, silent];
  return order.find((base) => isPlainEnglish(base)) ?? (likely ? silent : trunk);
}

/** Whether a word is a finite verb, as far as its form tells. */
export function isFinite(word: string): boolean {
  return AUXILIARIES.has(word) || baseOf(word) !== undefined;
}
