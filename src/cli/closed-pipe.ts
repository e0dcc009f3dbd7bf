import type { Writable } from 'node:stream';

/** Ends the program quietly when the reader of its output has gone (`| head`); other errors stay errors. */
export function endOnClosedPipe(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
