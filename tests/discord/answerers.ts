import type { Answerer } from '../../src/discord/desk.ts';
import { askReadout } from '../../src/discord/desk.ts';
import type { Conversation } from '../../src/core/model.ts';

/** Offers two questions of the story, whatever is asked. */
export const suggesting: Answerer = async ({ knowledge }, question) => ({
  outcome: 'suggested',
  question,
  confidence: 0.5,
  version: knowledge.version,
  why: { matches: [], steps: [] },
  suggestions: [
    { fact: 'bridge-length', question: 'How long is the Oster bridge?' },
    { fact: 'bridge-cost', question: 'What did the bridge cost?' },
  ],
});

/** Has a fault. */
export const broken: Answerer = async () => {
  throw new Error('the secret of the machine');
};

/** Answers as the program does, but only when it is let; `called` resolves when it is first asked. */
export function held() {
  const [gate, called] = [createSignal(), createSignal()];
  const answerer: Answerer = async (...asked) => {
    called.give();
    await gate.given;
    return askReadout(...asked);
  };
  return { answerer, called: called.given, release: gate.give };
}

function createSignal() {
  const target = new EventTarget();
  const given = new Promise<void>((resolve) => {
    target.addEventListener('given', () => resolve(), { once: true });
  });
  return { given, give: () => void target.dispatchEvent(new Event('given')) };
}

/** Answers as the program does, and keeps what it was asked. */
export function recording() {
  const asked: { readonly question: string; readonly conversation: Conversation }[] = [];
  const answerer: Answerer = async (readout, question, conversation) => {
    asked.push({ question, conversation });
    return askReadout(readout, question, conversation);
  };
  return { asked, answerer };
}
