import { correctButton, outdatedButton, outdatedPages } from './outdated.ts';
import {
  gapFactButton,
  gapPhrasingButton,
  gapPhrasingSelect,
  otherFactButton,
  otherFactForm,
} from './gap-ways.ts';
import { gapButton, gaps, gapSelect, gapsPages, outsideButton } from './gaps.ts';
import { add, goOnButton } from './add.ts';
import { edit, editAgainButton } from './edit.ts';
import { factForm } from './fact-sent.ts';
import { importFile } from './import.ts';
import { wrongButton, wrongForm } from './corrects.ts';
import { check, checkPages } from './check.ts';
import { diff, diffPages } from './diff.ts';
import { discard, discardButton, discardPages } from './discard.ts';
import { exportFiles } from './export.ts';
import { health, healthPages } from './health.ts';
import { history, historyPages } from './history.ts';
import { preview } from './preview.ts';
import { publish, publishButton, reviewPages } from './publish.ts';
import { refusedPages, reload } from './reload.ts';
import { retire } from './retire.ts';
import { rollback, rollbackButton, rollbackPages } from './rollback.ts';
import { status, statusPages } from './status.ts';
import type { Button, Form, Select, Subcommand } from './subcommand.ts';

/** Every subcommand, in the order in which people see them; Discord takes 25. */
export const subcommands: readonly Subcommand[] = [
  status,
  check,
  health,
  preview,
  diff,
  publish,
  discard,
  add,
  edit,
  importFile,
  gaps,
  retire,
  history,
  rollback,
  reload,
  exportFiles,
];

/** Every button on their answers. */
export const buttons: readonly Button[] = [
  statusPages,
  checkPages,
  healthPages,
  refusedPages,
  diffPages,
  reviewPages,
  publishButton,
  discardPages,
  discardButton,
  goOnButton,
  editAgainButton,
  wrongButton,
  gapsPages,
  gapButton,
  gapFactButton,
  gapPhrasingButton,
  otherFactButton,
  outsideButton,
  outdatedButton,
  outdatedPages,
  correctButton,
  historyPages,
  rollbackPages,
  rollbackButton,
];

/** Every form that they open. */
export const forms: readonly Form[] = [factForm, wrongForm, otherFactForm];

/** Every list to choose from. */
export const selects: readonly Select[] = [gapSelect, gapPhrasingSelect];
