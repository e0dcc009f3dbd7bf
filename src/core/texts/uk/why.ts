import type { Texts } from '../texts.ts';
import { counted, formOf } from './words.ts';

export const why: Texts['why'] = {
  talk: 'Це сказано ботові й не є запитанням про цю історію.',
  asksOrigin: 'Це запитання про те, звідки взято останню відповідь.',
  asksOutlets: 'Це запитання про те, що пишуть видання щодо останньої відповіді.',
  cut: (typed, head, tail) =>
    `Текст довший за запитання: із ${typed} ${formOf(typed, 'символу', 'символів', 'символів')} прочитано лише перші ${head} та останні ${tail}.`,
  corrected: (typed, meant) => `«${typed}» прочитано як «${meant}».`,
  followUp: (question) => `Прочитано як продовження запитання «${question}».`,
  instead: (question) => `Прочитано як «${question}».`,
  clause: (clause) => `Власне запитанням вважається частина «${clause}».`,
  aboutOutlets: (about) => `Запитання стосується того, що пишуть видання на тему «${about}».`,
  parts: (count) =>
    `Запитання прочитано як ${counted(count, 'окреме запитання', 'окремі запитання', 'окремих запитань')}.`,
  part: (number, question) => `Запитання ${number}: «${question}».`,
  nothingKnown: 'Жодного слова із запитання немає в базі фактів.',
  nearest(question, words, count) {
    const came = `Найближчим виявилося «${question}»`;
    if (count === 0) return `${came}; жодне слово самого запитання на це не вплинуло.`;
    return `${came}; ${count === 1 ? 'враховано слово' : 'враховано слова, починаючи з найвагомішого:'} ${words}.`;
  },
  unexplained: (words) => `Лишилося непоясненим: ${words}.`,
  notInvolved: (words) => `У цьому факті не йдеться про тих, на кого вказує запитання: ${words}.`,
  holdsNo: (kind) => `У цьому факті не вказано ${kind}, а запитання саме про це.`,
  runnerUp: (question, behind, best, next) =>
    `Далі йде «${question}», ${behind} (${figure(best)} проти ${figure(next)}).`,
  behind: {
    clearly: 'з великим відставанням',
    closely: 'з невеликим відставанням',
    level: 'майже нарівні',
    lifted: 'саме по собі слабше, хоча його підсилюють пов’язані факти',
  },
  sure: (confidence, from) =>
    `Упевненість ${figure(confidence)}: цього досить для відповіді (поріг — ${figure(from)}).`,
  offer: (confidence, from, to) =>
    `Упевненість ${figure(confidence)}: це між ${figure(from)} і ${figure(to)}, тому бот лише перепитує.`,
  notSaid: (question, confidence, from) =>
    `У статтях про це не сказано: «${question}» — серед запитань, на які в них, як відомо, немає відповіді (упевненість ${figure(confidence)}, поріг — ${figure(from)}).`,
  tooFar: (confidence, from) =>
    `Нічого досить близького не знайшлося: упевненість ${figure(confidence)}, а перепитує бот від ${figure(from)}.`,
  tooOpen: 'Надто багато в запитанні лишається нез’ясованим, щоб відповісти чи перепитати.',
  nothingNear: 'Нічого близького не знайшлося.',
  more: (count) => `ще ${count}`,
  // In the genitive, as what is not there stands in Ukrainian.
  kinds: {
    person: 'особи',
    place: 'місця',
    date: 'дати',
    time: 'часу',
    duration: 'тривалості',
    count: 'кількості',
    reason: 'причини',
    quote: 'точних слів',
    name: 'імені чи назви',
    age: 'віку',
    money: 'суми грошей',
  },
  reasons: {
    chosen: 'вибрано зі списку',
    explains: (words) => `пояснює ${words}`,
    leavesOut: (words) => `не пояснює ${words}`,
    notInvolved: (words) => `не стосується ${words}`,
    holdsNo: (kind) => `не містить ${kind}, про що запитують`,
    wordedLike: (percent) => `збігається на ${percent} % із найближчим формулюванням`,
  },
};

function figure(confidence: number): string {
  return confidence.toFixed(2).replace('.', ',');
}
