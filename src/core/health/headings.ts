import { WANTED_PHRASINGS } from '../knowledge/warnings.ts';
import type { SectionId } from './report.ts';

interface Heading {
  /** What is counted. */
  readonly title: string;
  readonly todo: string;
  /** What was not there if the section was not looked at. */
  readonly needs?: string;
}

/** What moderators are told of each section. */
export const HEADINGS: Readonly<Record<SectionId, Heading>> = {
  disliked: {
    title: 'Facts that more readers found wrong than right',
    todo: 'read each beside its article; correct the answer, or move the phrasings that brought readers there by mistake.',
    needs: 'nothing is kept yet of what readers voted',
  },
  competing: {
    title: 'Pairs of facts that compete for the same questions',
    todo: 'each phrasing below went to the other fact when the search had not learnt it, and so would a question like it; the lead is told in points of confidence, of 100. Word both facts so that they differ, move phrasings that belong to the other, or make the two one fact.',
    needs: 'it takes some seconds and was not asked for',
  },
  unreached: {
    title: 'Phrasings that would not reach their own fact if they had not been learnt',
    todo: 'readers who ask in such words get something else. Add phrasings in words like these, or delete those that ask for something else.',
    needs: 'it takes some seconds and was not asked for',
  },
  unproven: {
    title: 'Quotes that are not proven, because the article is not there',
    todo: 'put the text of the article into the folder articles, and run the check.',
  },
  stale: {
    title: 'Facts that may be out of date',
    todo: 'look whether they are still true; then change `asOf`, or the answer. If the story is over, leave them: each reply tells the date.',
  },
  untested: {
    title: 'Facts that no golden question reaches',
    todo: 'add a golden question in words that are not among the phrasings, for those that matter most first.',
  },
  'few-phrasings': {
    title: `Facts with fewer than ${WANTED_PHRASINGS} phrasings`,
    todo: 'add other words that people use for them.',
  },
  'one-source': {
    title: 'Facts that one outlet alone carries',
    todo: 'look whether another article carries them too; if so, add the citation. Each reply says that there is one outlet only.',
  },
  names: {
    title: 'Names that names.yaml does not know',
    todo: 'add those that people type in more than one way; leave the others.',
  },
  coverage: {
    title: 'Paragraphs of the articles from which no fact is drawn',
    todo: 'read them; add a fact where a reader could ask for what they say, and leave the others.',
    needs: 'no article is there',
  },
  'no-archive': {
    title: 'Sources without an archived copy',
    todo: 'have the page archived, and put the address under `archive`: an article can change or go.',
  },
  unused: {
    title: 'Sources that no fact uses',
    todo: 'draw facts from them, or delete them.',
  },
};
