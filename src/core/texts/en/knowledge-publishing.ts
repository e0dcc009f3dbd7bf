import { counted } from './words.ts';

function answersChange(count: number): string {
  return `${counted(count, 'answer')} ${count === 1 ? 'changes' : 'change'}`;
}

/** What moderators read while they publish, go back, take out or throw away. */
export const publishing = {
  gate: {
    blocked: 'Blocked: nothing can be published until this is mended',
    ask: (answers: number) => `If this is published, ${answersChange(answers)}`,
    clear: 'If this is published, no answer changes',
    twoHaveToAgree: 'Two moderators have to agree: after you, another one has to run /knowledge publish.',
    wanted: (by: string) => `${by} wants this very state published. If you press the button, it is.`,
    button: {
      ask: (answers: number) => `Publish (${answersChange(answers)})`,
      clear: 'Publish (no answer changes)',
    },
  },
  published: {
    /** @param command what the other moderator runs */
    waits: (command: string) => `Not published yet: another moderator must run ${command}`,
    head: (number: number) => `Published as number ${number}`,
    correction: (fact: string, what: string) => `Correction to ${fact}: ${what}`,
  },
  rollback: {
    historyOff: 'While the history is off, no earlier version can be had. /knowledge status says more.',
    isLive: (number: number) => `Number ${number} is the version that is live.`,
    head: (live: number, number: number) => `From number ${live}, which is live, back to number ${number}`,
    twoHaveToAgree: 'Two moderators have to agree to it.',
    button: (number: number) => `Publish number ${number} again`,
  },
  discard: {
    notWaiting: (number: number) => `No change with the number ${number} is waiting.`,
    head: (count: number) => `Throw away ${counted(count, 'change')}?`,
    button: (count: number) => `Throw away ${counted(count, 'change')}`,
    done: (count: number) => `Thrown away: ${counted(count, 'change')}`,
  },
  retire: {
    whatNext:
      '/knowledge diff shows what waits, /knowledge publish publishes it, /knowledge discard throws it away.',
  },
};
