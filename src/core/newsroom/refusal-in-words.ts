import type { Texts } from '../texts/texts.ts';
import { personShown } from './person-shown.ts';
import type { Aftermath, Misfit, Refusal, UploadRefusal } from './refusal.ts';

/** Why something cannot be done, in one or more sentences; what the storage reports stays English. */
export function refusalInWords(refusal: Refusal, texts: Texts): string {
  const { newsroom, knowledge } = texts;
  const { refused } = newsroom;
  switch (refusal.kind) {
    case 'off':
      return refusal.report;
    case 'elsewhere':
      return refused.elsewhere;
    case 'elsewhere-unknown':
      return refused.elsewhereUnknown;
    case 'nothing-waits':
      return knowledge.lines.noneWaiting;
    case 'too-many-wait':
      return refused.tooManyWait(refusal.most);
    case 'nothing-to-prepare':
      return refused.nothingToPrepare;
    case 'misfit': {
      const { waiting } = refusal;
      const misfit = misfitInWords(refusal.misfit, texts);
      return waiting
        ? refused.fitsNoMore(waiting.id, personShown(waiting.by, texts), misfit)
        : refused.misfit(misfit);
    }
    case 'would-be-wrong':
      return refused.wouldBeWrong;
    case 'knowledge-wrong':
      return refused.knowledgeWrong;
    case 'waiting-wrong':
      return refused.waitingWrong;
    case 'no-fact':
      return refused.noFact(refusal.fact);
    case 'only-in-file':
      return refused.onlyInFile(refusal.fact);
    case 'not-waiting':
      return knowledge.forms.wrong.notWaiting(refusal.change);
    case 'gap-gone':
      return refused.gapGone;
    case 'not-kept':
      return refused.notKept;
    case 'saw-others':
      return refused.sawOthers;
    case 'blocked':
      return refused.blocked;
    case 'came-between': {
      const { version, published } = refusal;
      return published
        ? refused.publishedBetween(version, personShown(published.by, texts), published.why)
        : refused.savedBetween(version);
    }
    case 'half-published':
      return aftermathInWords(refusal, texts);
    case 'no-version':
      return refused.noVersion(refusal.number);
    case 'not-comparable':
      return refused.notComparable(refusal.number);
    case 'not-publishable':
      return refused.notPublishable(refusal.number);
    case 'empty-file':
    case 'large-file':
    case 'archive-not-taken':
    case 'archive-without-knowledge':
    case 'not-taken':
    case 'nothing-new':
    case 'drafts-wrong':
    case 'no-draft-left':
    case 'drafts-unwritten':
      return uploadInWords(refusal, texts);
  }
}

/** What has become of a publication, where not all of it is done. */
export function aftermathInWords({ answers, notInHistory, left }: Aftermath, { newsroom }: Texts): string {
  const { aftermath } = newsroom;
  return [
    answers ? aftermath.answers : aftermath.answersNotYet,
    ...(notInHistory === undefined ? [] : [aftermath.notInHistory(notInHistory)]),
    ...(left === undefined ? [] : [aftermath.left[left]]),
  ].join(' ');
}

/** Why a change does not fit, as a clause. */
export function misfitInWords(misfit: Misfit, { newsroom: { misfits } }: Texts): string {
  switch (misfit.kind) {
    case 'fact-exists':
      return misfits.factExists(misfit.fact);
    case 'fact-gone':
      return misfits.factGone(misfit.fact);
    case 'fact-changed':
      return misfits.factChanged(misfit.fact);
    case 'phrasings-in-one-line':
      return misfits.phrasingsInOneLine(misfit.fact);
    case 'facts-in-one-line':
      return misfits.factsInOneLine(misfit.path);
    case 'no-knowledge-file':
      return misfits.noKnowledgeFile(misfit.path);
    case 'file-exists':
      return misfits.fileExists(misfit.path);
    case 'file-changed':
      return misfits.fileChanged(misfit.path);
  }
}

function uploadInWords(refusal: UploadRefusal, { newsroom: { uploads }, knowledge }: Texts): string {
  switch (refusal.kind) {
    case 'empty-file':
      return uploads.empty;
    case 'large-file':
      return knowledge.uploads.tooLarge(refusal.megabytes);
    case 'archive-not-taken':
      return uploads.archiveNotTaken(refusal.wrong);
    case 'archive-without-knowledge':
      return uploads.archiveWithoutKnowledge;
    case 'not-taken': {
      const { path, wrong, fix } = refusal;
      return path === undefined ? uploads.notTaken(wrong, fix) : uploads.fileNotTaken(path, wrong, fix);
    }
    case 'nothing-new':
      return uploads.nothingNew;
    case 'drafts-wrong':
      return uploads.draftsWrong;
    case 'no-draft-left':
      return uploads.noDraftLeft;
    case 'drafts-unwritten':
      return uploads.draftsUnwritten(refusal.facts.join(', '));
  }
}
