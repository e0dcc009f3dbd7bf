import { nearest } from '../core/knowledge/nearest.ts';
import type { Answer, Knowledge } from '../core/model.ts';
import { renderWhy } from './terminal/answer.ts';
import { wrap } from './terminal/layout.ts';
import type { Layout } from './terminal/layout.ts';
import { renderSources, renderTopics } from './terminal/overview.ts';

const commands = {
  '/help': 'what can be typed here',
  '/sources': 'the articles that the answers come from',
  '/topics': 'what can be asked; /topics NAME shows one topic in full',
  '/why': 'how the last answer was found',
  '/quit': 'leaves, as Ctrl-D does',
} as const;

/** What a command (a line that starts with `/`) says; `undefined` when the person wishes to leave. */
export function runCommand(
  line: string,
  knowledge: Knowledge,
  last: Answer | undefined,
  layout: Layout,
): string | undefined {
  const [typed = '', ...rest] = line.split(/\s+/);
  const command = typed.toLowerCase();
  switch (command) {
    case '/help':
      return help(layout);
    case '/sources':
      return renderSources(knowledge, layout);
    case '/topics':
      return renderTopics(knowledge, rest.join(' '), layout);
    case '/why':
      return last ? renderWhy(last, layout) : 'Nothing has been asked yet.';
    case '/quit':
      return undefined;
    default:
      return unknownCommand(command.slice(0, 40), layout);
  }
}

function help(layout: Layout): string {
  const widest = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    ...wrap('Type a question; a number (1 to 3) asks the question offered under that number.', layout),
    ...Object.entries(commands).flatMap(([name, does]) => wrap(does, layout, `${name.padEnd(widest)}  `)),
  ].join('\n');
}

function unknownCommand(command: string, layout: Layout): string {
  const meant = nearest(command, Object.keys(commands));
  const hint = meant ? `Did you mean ${meant}?` : '/help lists what there is.';
  return wrap(`There is no command ${command}. ${hint}`, layout).join('\n');
}
