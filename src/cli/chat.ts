import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { composeReply } from '../core/answer/reply.ts';
import type { Readout } from '../core/ask.ts';
import type { Answer, Conversation } from '../core/model.ts';
import { runCommand } from './chat-commands.ts';
import { remember } from './conversation.ts';
import { renderAnswer } from './terminal/answer.ts';
import { wrap } from './terminal/layout.ts';
import type { Layout } from './terminal/layout.ts';

/** Where a chat is held. */
export interface ChatIo {
  readonly input: Readable;
  readonly output: Writable;
  /** Whether a person sits at both ends: prompt, greeting and line editing then, and none of them otherwise. */
  readonly interactive: boolean;
  /** Asked anew for every answer, because a window may change its width. */
  readonly layout: () => Layout;
}

/** Holds a chat, one question a line, until the input ends or the person leaves. */
export async function chat(readout: Readout, { input, output, interactive, layout }: ChatIo): Promise<void> {
  let between = '';
  const say = (text: string): void => {
    output.write(interactive ? `${text}\n\n` : `${between}${text}\n`);
    between = '\n';
  };
  const lines = createInterface({
    input,
    ...(interactive ? { output } : {}),
    terminal: interactive,
    prompt: '> ',
    historySize: 200,
    removeHistoryDuplicates: true,
  });
  let conversation: Conversation = [];
  let last: Answer | undefined;

  const answer = (line: string): void => {
    const tapped = /^[1-3]$/.test(line) ? last?.suggestions[Number(line) - 1] : undefined;
    last = (tapped && readout.tell(tapped.fact)) ?? readout.ask(line, conversation);
    conversation = remember(conversation, last);
    say(renderAnswer(last, composeReply(last, readout.knowledge), layout()));
  };

  /** False when the person wishes to leave. */
  const take = (line: string): boolean => {
    if (line === '') return true;
    if (!line.startsWith('/')) {
      answer(line);
      return true;
    }
    const said = runCommand(line, readout.knowledge, last, layout());
    if (said === undefined) return false;
    say(said);
    return true;
  };

  if (interactive) {
    say(greeting(readout, layout()));
    quitOnSecondInterrupt(lines, output);
    lines.prompt();
  }
  await new Promise<void>((resolve, reject) => {
    let open = true;
    lines.on('line', (line) => {
      if (!open) return;
      try {
        open = take(line.trim());
      } catch (error) {
        open = false;
        reject(error instanceof Error ? error : new Error(String(error)));
      }
      if (!open) lines.close();
      else if (interactive) lines.prompt();
    });
    lines.once('close', () => {
      if (interactive && open) output.write('\n');
      resolve();
    });
    input.once('error', reject);
  });
}

type Lines = ReturnType<typeof createInterface>;

/** Ctrl-C clears what is typed and says how to leave; pressed again on the empty line, it leaves. */
function quitOnSecondInterrupt(lines: Lines, output: Writable): void {
  let armed = false;
  lines.on('line', () => {
    armed = false;
  });
  lines.on('SIGINT', () => {
    if (armed && lines.line === '') {
      lines.close();
      return;
    }
    armed = true;
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
    output.write('\nCtrl-C again, Ctrl-D or /quit leaves.\n');
    lines.prompt();
  });
}

function greeting(readout: Readout, layout: Layout): string {
  const [example] = readout.complete('', 1);
  const ask = example ? `Ask a question, for example “${example.question}”` : 'Ask a question';
  return [
    ...wrap(
      `Readout answers from the articles on: ${readout.knowledge.story.title}. ${ask}, or /help.`,
      layout,
    ),
    ...wrap('To answer in Discord instead, put DISCORD_TOKEN into .env; README.md shows how.', layout),
  ].join('\n');
}
