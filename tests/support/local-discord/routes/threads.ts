import { REFUSALS } from '../api-error.ts';
import { textOr } from '../json.ts';
import { Issues } from '../limits/issues.ts';
import type { Channel } from '../nouns.ts';
import { wireChannel } from '../wire.ts';
import { addThread } from '../world.ts';
import { findIn, openChannel } from './access.ts';
import { objectBody, type Answer, type Call, type Routes } from './table.ts';

/** Threads, from a message or from nothing. */
export const threadRoutes: Routes<
  'POST /channels/:channel/messages/:message/threads' | 'POST /channels/:channel/threads'
> = {
  'POST /channels/:channel/messages/:message/threads': (call) => {
    const channel = openChannel(call, 'threads');
    const { id } = findIn(channel, call.part('message'));
    if (call.backstage.world.channels.has(id)) throw REFUSALS.threadExists();
    return start(call, channel, id);
  },
  'POST /channels/:channel/threads': (call) => start(call, openChannel(call, 'threads')),
};

function start(call: Call, channel: Channel, id?: string): Answer {
  const { world, gateway } = call.backstage;
  const issues = new Issues();
  const name = objectBody(call)['name'];
  issues.text(['name'], name, 1, 100);
  issues.refuse();
  const thread = addThread(world, channel, textOr(name), id);
  const payload = {
    ...wireChannel(thread),
    owner_id: world.bot.id,
    member: { id: thread.id, user_id: world.bot.id, join_timestamp: new Date().toISOString(), flags: 0 },
  };
  gateway.tell({ name: 'THREAD_CREATE', payload: { ...payload, newly_created: true }, inGuild: true });
  return { status: 201, body: payload };
}
