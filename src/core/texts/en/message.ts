/** What stands around an answer in a message: buttons, headings, small print. */
export const message = {
  buttons: {
    why: 'Why this answer?',
    sources: 'Sources',
    copy: 'Copy citation',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    bin: 'Delete',
    previous: 'Previous',
    next: 'Next',
  },
  offers: {
    answered: 'You can also ask:',
    suggested: 'Did you mean:',
    unknown: 'You can ask:',
    notice: 'For example:',
  },
  correctedOn: (date: string) => `Corrected on ${date}:`,
  withdrawn: 'The answer that stood here is withdrawn.',
  saidBy: (people: string) => `Said by ${people}`,
  tooLong: 'This is longer than a Discord message may be; all of it is in the attached file.',
  page: (page: number, count: number) => `Page ${page} of ${count}`,
  pageAndFile: (count: number) => `Page 1 of ${count}; all of it is in the file`,
};
