import { environment, readDataDir, readKnowledgeDir } from '../config.ts';
import { openReadout } from './open-readout.ts';

/** Learns the knowledge once, at build time, so that the first start is as quick as the later ones. */
const env = environment();
const opened = await openReadout(readKnowledgeDir(env), readDataDir(env));
// Mistakes in the knowledge do not fail a build: `npm run check` and the start itself report them.
if (!opened.ok) process.stderr.write(`${opened.message}\n`);
