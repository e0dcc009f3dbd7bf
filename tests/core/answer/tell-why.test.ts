import { array, assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonsInWords, stepsInWords } from '../../../src/core/answer/tell-why.ts';
import type { AnswerKind } from '../../../src/core/model.ts';
import type { Behind, Reason, Step } from '../../../src/core/why.ts';
import { TEXTS } from '../../../src/core/texts/texts.ts';

const { en, uk } = TEXTS;
const question = 'How long is it?';
const nearest = (...words: readonly string[]): Step => ({ kind: 'nearest', question, words });
const next = (behind: Behind): Step => ({ kind: 'runner-up', question, behind, best: 0.912, next: 0.5 });
const ten = 'abcdefghij'.split('');
const long = 'x'.repeat(70);

type Row<One> = readonly [one: One, english: string, ukrainian: string];

const steps: readonly Row<Step>[] = [
  [{ kind: 'chosen' }, en.notices.why.chosen, uk.notices.why.chosen],
  [
    { kind: 'talk' },
    'This is said to the bot and asks nothing of the story.',
    'Це сказано ботові й не є запитанням про цю історію.',
  ],
  [
    { kind: 'asks-origin' },
    'The question asks where the last answer comes from.',
    'Це запитання про те, звідки взято останню відповідь.',
  ],
  [
    { kind: 'asks-outlets' },
    'The question asks what an outlet says of the last answer.',
    'Це запитання про те, що пишуть видання щодо останньої відповіді.',
  ],
  [
    { kind: 'cut', typed: 3510, head: 299, tail: 298 },
    'The text is longer than a question: of its 3510 characters only the first 299 and the last 298 were read.',
    'Текст довший за запитання: із 3510 символів прочитано лише перші 299 та останні 298.',
  ],
  [
    { kind: 'cut', typed: 701, head: 300, tail: 300 },
    'The text is longer than a question: of its 701 characters only the first 300 and the last 300 were read.',
    'Текст довший за запитання: із 701 символу прочитано лише перші 300 та останні 300.',
  ],
  [
    { kind: 'corrected', typed: 'brigde', meant: 'bridge' },
    '“brigde” was read as “bridge”.',
    '«brigde» прочитано як «bridge».',
  ],
  [
    { kind: 'follow-up', question },
    'Read as a follow-up to “How long is it?”.',
    'Прочитано як продовження запитання «How long is it?».',
  ],
  [{ kind: 'instead', question }, 'Read as “How long is it?”.', 'Прочитано як «How long is it?».'],
  [
    { kind: 'clause', question },
    'The question itself was taken to be “How long is it?”.',
    'Власне запитанням вважається частина «How long is it?».',
  ],
  [
    { kind: 'about-outlets', question: 'the toll' },
    'The question is about what the outlets say of “the toll”.',
    'Запитання стосується того, що пишуть видання на тему «the toll».',
  ],
  [
    { kind: 'parts', count: 2 },
    'The question was read as 2 questions.',
    'Запитання прочитано як 2 окремі запитання.',
  ],
  [
    { kind: 'parts', count: 5 },
    'The question was read as 5 questions.',
    'Запитання прочитано як 5 окремих запитань.',
  ],
  [
    { kind: 'part', number: 2, question },
    'Question 2 is “How long is it?”.',
    'Запитання 2: «How long is it?».',
  ],
  [
    { kind: 'nothing-known' },
    'No word of the question stands in the knowledge.',
    'Жодного слова із запитання немає в базі фактів.',
  ],
  [
    nearest(),
    'Nearest came “How long is it?”; no word of the question itself counted for it.',
    'Найближчим виявилося «How long is it?»; жодне слово самого запитання на це не вплинуло.',
  ],
  [
    nearest('long'),
    'Nearest came “How long is it?”; the word that counted is “long”.',
    'Найближчим виявилося «How long is it?»; враховано слово «long».',
  ],
  [
    nearest('long', 'long'),
    'Nearest came “How long is it?”; the word that counted is “long”.',
    'Найближчим виявилося «How long is it?»; враховано слово «long».',
  ],
  [
    nearest('oster', 'long'),
    'Nearest came “How long is it?”; the words that counted, the heaviest first, are “oster”, “long”.',
    'Найближчим виявилося «How long is it?»; враховано слова, починаючи з найвагомішого: «oster», «long».',
  ],
  [
    { kind: 'unexplained', words: ['keith'] },
    'It leaves unexplained: “keith”.',
    'Лишилося непоясненим: «keith».',
  ],
  [
    { kind: 'unexplained', words: ten },
    'It leaves unexplained: “a”, “b”, “c”, “d”, “e”, “f”, 4 more.',
    'Лишилося непоясненим: «a», «b», «c», «d», «e», «f», ще 4.',
  ],
  [
    { kind: 'unexplained', words: [long] },
    `It leaves unexplained: “${'x'.repeat(60)}…”.`,
    `Лишилося непоясненим: «${'x'.repeat(60)}…».`,
  ],
  [
    { kind: 'unexplained', words: [`x${'🌉'.repeat(60)}`] },
    `It leaves unexplained: “x${'🌉'.repeat(59)}…”.`,
    `Лишилося непоясненим: «x${'🌉'.repeat(59)}…».`,
  ],
  [
    { kind: 'not-involved', words: ['Mara Lind'] },
    'It does not involve “Mara Lind”, whom the question points back to.',
    'У цьому факті не йдеться про тих, на кого вказує запитання: «Mara Lind».',
  ],
  [
    { kind: 'holds-no', missing: 'date' },
    'It holds no date, which the question asks for.',
    'У цьому факті не вказано дати, а запитання саме про це.',
  ],
  [
    next('clearly'),
    'Next came “How long is it?”, clearly behind (0.91 against 0.50).',
    'Далі йде «How long is it?», з великим відставанням (0,91 проти 0,50).',
  ],
  [
    next('closely'),
    'Next came “How long is it?”, close behind (0.91 against 0.50).',
    'Далі йде «How long is it?», з невеликим відставанням (0,91 проти 0,50).',
  ],
  [
    next('level'),
    'Next came “How long is it?”, about level (0.91 against 0.50).',
    'Далі йде «How long is it?», майже нарівні (0,91 проти 0,50).',
  ],
  [
    next('lifted'),
    'Next came “How long is it?”, behind on its own, though related facts lift it (0.91 against 0.50).',
    'Далі йде «How long is it?», саме по собі слабше, хоча його підсилюють пов’язані факти (0,91 проти 0,50).',
  ],
  [
    { kind: 'sure', confidence: 0.876, from: 0.6 },
    'That is sure enough to answer: 0.88, from 0.60 on.',
    'Упевненість 0,88: цього досить для відповіді (поріг — 0,60).',
  ],
  [
    { kind: 'offer', confidence: 0.45, from: 0.3, to: 0.6 },
    'That lies between 0.30 and 0.60, so it only asks back: 0.45.',
    'Упевненість 0,45: це між 0,30 і 0,60, тому бот лише перепитує.',
  ],
  [
    { kind: 'not-said', question, confidence: 1, from: 0.3 },
    'The articles do not say this: “How long is it?” is among the questions known to have no answer in them (1.00, from 0.30 on).',
    'У статтях про це не сказано: «How long is it?» — серед запитань, на які в них, як відомо, немає відповіді (упевненість 1,00, поріг — 0,30).',
  ],
  [
    { kind: 'too-far', confidence: 0.2, from: 0.3 },
    'Nothing came near enough: 0.20, and from 0.30 on it would ask back.',
    'Нічого досить близького не знайшлося: упевненість 0,20, а перепитує бот від 0,30.',
  ],
  [
    { kind: 'too-open' },
    'Too much of the question stays open to answer it or to ask back.',
    'Надто багато в запитанні лишається нез’ясованим, щоб відповісти чи перепитати.',
  ],
  [{ kind: 'nothing-near' }, 'Nothing came near.', 'Нічого близького не знайшлося.'],
];

const reasons: readonly Row<Reason>[] = [
  [{ kind: 'chosen' }, 'chosen from a list', 'вибрано зі списку'],
  [{ kind: 'explains', words: ['a', 'b'] }, 'explains “a”, “b”', 'пояснює «a», «b»'],
  [
    { kind: 'leaves-out', words: ten },
    'leaves out “a”, “b”, “c”, “d”, “e”, “f”, 4 more',
    'не пояснює «a», «b», «c», «d», «e», «f», ще 4',
  ],
  [{ kind: 'not-involved', words: ['Lind'] }, 'does not involve “Lind”', 'не стосується «Lind»'],
  [
    { kind: 'holds-no', missing: 'age' },
    'holds no age, which is asked for',
    'не містить віку, про що запитують',
  ],
  [
    { kind: 'worded-like', share: 0.772 },
    'worded 77 % like the nearest way to ask it',
    'збігається на 77 % із найближчим формулюванням',
  ],
];

const kinds: Readonly<Record<AnswerKind, readonly [english: string, ukrainian: string]>> = {
  person: ['person', 'особи'],
  place: ['place', 'місця'],
  date: ['date', 'дати'],
  time: ['time', 'часу'],
  duration: ['duration', 'тривалості'],
  count: ['count', 'кількості'],
  reason: ['reason', 'причини'],
  quote: ['quote', 'точних слів'],
  name: ['name', 'імені чи назви'],
  age: ['age', 'віку'],
  money: ['money', 'суми грошей'],
};

describe('a step of an explanation', () => {
  it.each(steps)('%j is “%s” in English and “%s” in Ukrainian', (step, english, ukrainian) => {
    expect(stepsInWords([step], en)).toEqual([english]);
    expect(stepsInWords([step], uk)).toEqual([ukrainian]);
  });

  it('of any words is of bounded length, and of whole characters, in every language', () => {
    assert(
      property(array(string({ unit: 'binary', size: 'medium' })), (words) => {
        for (const texts of [en, uk]) {
          const [told = ''] = stepsInWords([{ kind: 'unexplained', words }], texts);
          expect(Array.from(told).length).toBeLessThan(500);
          expect(told).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a reason for a match', () => {
  it.each(reasons)('%j is “%s” in English and “%s” in Ukrainian', (reason, english, ukrainian) => {
    expect(reasonsInWords([reason], en)).toEqual([english]);
    expect(reasonsInWords([reason], uk)).toEqual([ukrainian]);
  });
});

describe('what a fact does not hold', () => {
  it.each(Object.entries(kinds))('a %s, is named in each language', (kind, [english, ukrainian]) => {
    // The keys of `kinds` are all the kinds there are, by its type.
    const missing = kind as AnswerKind;
    const step: Step = { kind: 'holds-no', missing };
    expect(stepsInWords([step], en)).toEqual([`It holds no ${english}, which the question asks for.`]);
    expect(stepsInWords([step], uk)).toEqual([
      `У цьому факті не вказано ${ukrainian}, а запитання саме про це.`,
    ]);
  });
});
