import { environment } from '../config.ts';
import { askCommand } from './ask/command.ts';
import { endOnClosedPipe } from './closed-pipe.ts';

const { stdin, stdout, stderr } = process;
endOnClosedPipe(stdout);
process.exitCode = await askCommand(process.argv.slice(2), { stdin, stdout, stderr, environment });
