/**
 * - `read-only`: this program may not write there.
 * - `no-space`: the disk is full, or the share of it.
 * - `other-device`: a part of the folder lies on another disk, so that nothing can be moved into it in one step.
 * - `outside`: a link leads out of the folder.
 * - `busy`: somebody else has been publishing for too long.
 * - `not-knowledge`: something else than a knowledge file was to be written.
 * - `disk`: anything else that a disk says.
 */
export type PublishFault =
  | 'read-only'
  | 'no-space'
  | 'other-device'
  | 'outside'
  | 'busy'
  | 'not-knowledge'
  | 'disk';

const WORDS: Readonly<Record<PublishFault, string>> = {
  'read-only': 'cannot be written; let the user that Readout runs as write there',
  'no-space': 'is on a full disk; make room there',
  'other-device': 'is spread over several disks; put all of it on one',
  outside: 'holds a link that leads out of it; put the files themselves there',
  busy: 'is being published to by another program; try again when that is done',
  'not-knowledge': 'takes knowledge files only',
  disk: 'cannot be published to',
};

/** Nothing was published: the folder is as it was. `message` is one line, what is wrong and what to do. */
export class PublishFailure extends Error {
  override readonly name = 'PublishFailure';
  readonly fault: PublishFault;

  constructor(dir: string, fault: PublishFault, cause?: unknown) {
    super(`the knowledge folder ${dir} ${WORDS[fault]}`, { cause });
    this.fault = fault;
  }
}

/** The failure that stands behind an error of the file system. */
export function publishFailure(dir: string, error: unknown): PublishFailure {
  return error instanceof PublishFailure ? error : new PublishFailure(dir, faultOf(error), error);
}

function faultOf(error: unknown): PublishFault {
  switch (error instanceof Error && 'code' in error && error.code) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no-space';
    case 'EXDEV':
      return 'other-device';
    default:
      return 'disk';
  }
}
