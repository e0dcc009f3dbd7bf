import { stem, type Word } from './words.ts';

/**
 * Words that say how something is asked, not what: they count in the ranking (who, when, why) but never as a detail
 * that a fact leaves unexplained.
 */
const WORDS = `a about actually after again all already also am an and another any anybody anyone anything are around as ask asked
asking at away back be became because become been before being between both but by can come could curious did
do does doing done down each either else end ever every everybody everyone everything exact exactly explain far find for from
get gets getting give given go goes going gone got had happen happened happening has have having he hear heard hello help her
here hers hey hi him himself his how however i idea if in interested into is it its itself just keep kind know known last
let like look looking lot made make makes many may me mean mention mentioned might mine moment more most much must my name
named need never no not now of off ok okay on once one ones only or other our out over own part people per please point put
quick quite rather read reading real really reckon remember right said same saw say says see seem seen shall she
should show since so some somebody someone something sort specifically still story stuff date day hour such sure take taken tell than thank
thanks that the their them themselves then there these they thing things think this those though through time to today told
too took tried true try two under until up upon us use used very want wanted was way we well went were what whatever when
where whether which while who whoever whom whose why will wish with without wonder wondering word words would wrong yeah yes
yet you your article articles according detail details report reported reports exist possible fact facts state stated
currently basically literally apparently supposedly allegedly anyway btw guys guy dude bro man yo nah huh eh even later lately afterwards regarding honest honestly silly folks someone's hell heck earth
quick short brief precise against held hold`;

const STEMS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).map(stem));

/** Whether a word says what is asked: neither it nor, where it stands for a plain concept, its own letters say only how. */
export function carriesMeaning({ stem: meant, text }: Word): boolean {
  return !isFunctionWord(meant) && (text === '' || !isFunctionWord(stem(text)));
}

function isFunctionWord(stemmed: string): boolean {
  return stemmed.length < 2 || STEMS.has(stemmed);
}
