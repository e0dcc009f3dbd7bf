/** The body of an answer and the notes under it. */
export const reply = {
  didYouMean: 'I am not sure that I understood. Did you mean:',
  uncovered: (question: string) => `The articles do not say: “${question}”`,
  lead: { Yes: 'Yes', No: 'No' },
  notCarried: (publisher: string, carriers: string) => `${publisher} does not carry this; ${carriers} does.`,
  notes: {
    falsePremise: 'The question assumes something that the sources deny',
    undisclosed: 'Reported as not disclosed or not decided',
    differ: 'The outlets differ: both versions are shown',
    oneOutlet: (outlet: string) => `One outlet only: ${outlet}`,
    outlets: (count: number, outlets: string) => `${count} outlets: ${outlets}`,
    asOf: (dates: string) => `As of ${dates}`,
  },
  outside: (about: string) => `That is outside this story. What I can answer is about this: ${about}`,
  notSaid: 'The articles do not say.',
  notSaidBut: 'The articles do not say. What they do answer:',
  saidItself: (outlets: string) => `${outlets} says so itself, attributing it to nobody else.`,
  saidByNobody: (outlets: string, count: number) =>
    `${outlets} ${count > 1 ? 'report' : 'reports'} this without naming who said it.`,
  saidBy: (person: string, outlets: string) => `This is attributed to ${person}, as reported by ${outlets}.`,
  differ: 'The outlets differ on this.',
  agree: (outlets: string) => `${outlets} agree on this.`,
  onlyCarrier: (outlets: string) => `Only ${outlets} carries this.`,
  /** A few human words; none of them is a statement about the story that would need a source. */
  talk: {
    greeting: 'Hello! Ask me about the story, and I will answer with my sources.',
    thanks: 'You’re welcome!',
    praise: 'Thank you, I am glad to be of use.',
    goodbye: 'Goodbye!',
    nod: 'All right. Ask on whenever you like.',
    abuse: 'I answer questions about this story and nothing else.',
  },
  whoAmI: (about: string) =>
    `I am a bot that answers questions about one story from checked articles, and I name my sources. The story: ${about}`,
  howToAsk: 'Just ask in your own words, such as who, when, where or why, and ask on from any answer.',
};
