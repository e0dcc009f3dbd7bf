/** Why something cannot be done with the knowledge, and what becomes of it; for moderators, in Discord and in the terminal. */
export const newsroom = {
  refused: {
    elsewhere:
      'The knowledge of this bot is looked after in another server. Whoever runs the bot can move it here: npm run data -- home.',
    elsewhereUnknown: 'Who may look after the knowledge is kept in the database, and that is off right now.',
    tooManyWait: (most: number) => `${most} changes wait already; publish them or throw some away.`,
    nothingToPrepare: 'There was nothing to prepare.',
    misfit: (misfit: string) => `This cannot be prepared: ${misfit}.`,
    fitsNoMore: (change: number, by: string, misfit: string) =>
      `The waiting change ${change} of ${by} does not fit any more: ${misfit}. /knowledge discard number:${change} throws it away.`,
    wouldBeWrong: 'This cannot be prepared, because the knowledge would have mistakes.',
    knowledgeWrong: 'The knowledge has mistakes; /knowledge check names them.',
    waitingWrong: 'The waiting changes have mistakes; /knowledge check names them.',
    noFact: (fact: string) => `There is no fact ${fact}.`,
    onlyInFile: (fact: string) =>
      `The fact ${fact} stands in its file in a way that can only be edited there.`,
    gapGone: 'This gap is not there any more.',
    notKept: 'Nothing of this text can be kept as a question.',
    sawOthers:
      'Nothing was published: by now the knowledge or the waiting changes are others than those that you saw. Look at them once more.',
    blocked: 'Nothing was published: mistakes, or golden questions that fail, are in the way.',
    publishedBetween: (version: string, by: string, why: string) =>
      `Nothing was published: the knowledge is ${version} by now, because ${by} published it (${why}). Look at the changes once more.`,
    savedBetween: (version: string) =>
      `Nothing was published: the knowledge is ${version} by now, because files in the folder were saved. Look at the changes once more.`,
    noVersion: (number: number) => `There is no version with the number ${number}.`,
    notComparable: (number: number) =>
      `By the rules of today, number ${number} has mistakes, so that it cannot be compared.`,
    notPublishable: (number: number) =>
      `Number ${number} cannot be published: by the rules of today it has mistakes or fails its golden questions.`,
  },
  /** Why a change does not fit: clauses. */
  misfits: {
    factExists: (fact: string) => `there is a fact ${fact} already; edit it, or choose another id`,
    factGone: (fact: string) => `the fact ${fact} is not there any more`,
    factChanged: (fact: string) =>
      `the fact ${fact} has been changed by somebody else since you opened it; open it again`,
    phrasingsInOneLine: (fact: string) =>
      `the phrasings of ${fact} do not stand each on its own line; edit the fact`,
    factsInOneLine: (path: string) =>
      `${path} is not written as a list with each fact on its own lines; add the fact there by hand`,
    noKnowledgeFile: (path: string) => `${path} is no file of a knowledge`,
    fileExists: (path: string) => `${path} exists already`,
    fileChanged: (path: string) => `${path} has been changed by somebody else since`,
  },
  /** What cannot be understood in the form of a fact. */
  formMistakes: {
    noPlace: (typed: string) => `“${typed}” is not a topic and an id; write them as: topic / id.`,
    noQuestion: 'The first question is missing; one that is neither yes: nor no:.',
    noSource: (typed: string) => `“${typed}” is not a source; write it as: source paragraph: quote.`,
    noEvent: (typed: string) => `“${typed}” is no event; write it as event: 2025-12-02 17:00 what happened.`,
    noSetting: (typed: string, settings: string) =>
      `“${typed}” is no setting; there are ${settings}, each followed by a colon.`,
  },
  /** Why an upload is not taken. What is wrong, and what to do, comes in English from what reads files. */
  uploads: {
    empty: 'The file is empty.',
    archiveNotTaken: (wrong: string) => `This archive is not taken: ${wrong}.`,
    archiveWithoutKnowledge:
      'The archive holds no knowledge files, such as story.yaml or facts/<topic>.yaml.',
    fileNotTaken: (path: string, wrong: string, fix: string) => `${path} is not taken: ${wrong}; ${fix}.`,
    notTaken: (wrong: string, fix: string) => `This is not taken: ${wrong}; ${fix}.`,
    nothingNew: 'The file holds what the knowledge holds already.',
    draftsWrong: 'This is not taken: the file has mistakes.',
    noDraftLeft: 'There is no draft left in the file.',
    draftsUnwritten: (facts: string) =>
      `These drafts are not written yet: ${facts}. Write their answers and delete “draft: true”, or delete the drafts.`,
  },
  /** What is posted in the moderators' channel of the files that were saved. */
  folder: {
    refused: (version: string) =>
      `What is in the folder is not taken on; version ${version} goes on answering.`,
    mended: 'The folder is mended: what it holds answers now.',
  },
  /** A wish to publish that has to wait for a second person. */
  waits: 'A second moderator has to agree to what you saw. Until then nothing changes.',
  aftermath: {
    answers: 'It is published, and readers get it.',
    answersNotYet:
      'It is published, but the version before goes on answering for now; /knowledge reload tries again, and says why.',
    notInHistory: (why: string) =>
      `But ${why}; the history and the corrections follow at the next start after that.`,
    left: {
      files:
        'But not all files could be moved to their places; I try again before the next publication and at the next start, and the log says why.',
      lock: 'But other programs on this machine cannot publish until I publish again or am restarted; the log says why.',
    },
  },
};
