/** Lines that stand in many answers to `/knowledge …`. */
export const lines = {
  cannot: 'This cannot be done:',
  /** Beside the number of the version that answers. */
  live: '(live)',
  timeUnknown: '(time unknown)',
  /** Who did something from here. */
  inDiscord: (name: string) => `${name} in Discord`,
  /** After the name of who prepared the change. */
  addsFact: (fact: string, topic: string) => `adds the fact ${fact} to ${topic}`,
  changesFact: (fact: string, topic: string) => `changes the fact ${fact} in ${topic}`,
  retiresFact: (fact: string) => `retires the fact ${fact}`,
  addsPhrasing: (phrasing: string, fact: string) => `adds “${phrasing}” to the fact ${fact}`,
  addsFile: (path: string) => `adds the file ${path}`,
  replacesFile: (path: string) => `replaces the file ${path}`,
  corrects: (what: string) => `Corrects: ${what}`,
  noneWaiting: 'No changes are waiting.',
  noWhy: 'Say in one sentence why, for the history.',
  readAgain: 'This has changed since you began to read it. Here it is from the start.',
  prepared: 'Prepared; readers see nothing of it yet',
  whatNext:
    '/knowledge preview shows an answer with it, /knowledge diff what waits, /knowledge publish publishes it, /knowledge discard throws it away.',
  editAgain: 'Edit again',
  wrongBefore: 'Earlier answers were wrong…',
  tellsModerators: 'For those who look after the knowledge',
};
