import type { Given, Notebook } from '../../src/core/newsroom/notebook.ts';

/** Writes nothing down. */
export const forgetful: Notebook = {
  unanswered: () => undefined,
  given: () => undefined,
  gone: () => undefined,
  vote: async () => ({ ok: true, value: undefined }),
  forget: async () => ({ ok: true, value: { votes: 0, waiting: 0, replies: 0, wishes: 0 } }),
};

/** A notebook, with what was written down in it: questions without an answer, and answers, given and gone. */
export function openNotebook() {
  const unanswered: string[] = [];
  const given: Given[] = [];
  const gone: string[] = [];
  const notebook: Notebook = {
    ...forgetful,
    unanswered: (question) => void unanswered.push(question),
    given: (reply) => void given.push(reply),
    gone: (message) => void gone.push(message),
  };
  return { notebook, unanswered, given, gone };
}
