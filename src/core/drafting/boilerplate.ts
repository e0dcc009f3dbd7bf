/** Paragraphs of a page that are about the page, its pictures or its makers. */
const WHOLE: readonly RegExp[] = [
  /^(?:read|see|watch|listen|learn) (?:also|more|next|further|our|the full)\b/iu,
  /^(?:also read|related(?: (?:stories|articles|news|coverage|content|reading|links?))?|more (?:on|from|about|stories|news)|most (?:read|popular|viewed)|recommended|trending|you (?:may|might) (?:also )?(?:like|be interested)|up next|in this article|topics?|tags?|filed under|keywords?)\s*(?::|$)/iu,
  /^(?:more (?:on|from)|don't miss|editors?['’]s? picks?)\b.{0,60}$/iu,
  /\b(?:subscribe|sign up|newsletter|unsubscribe|log ?in|create (?:an|your) account)\b.*(?:newsletter|inbox|today|now|e-?mail|here|daily|free|updates?|account|reading|access|us|!)/iu,
  /^(?:subscribe|sign up|log ?in|register|donate|advertis(?:ement|e with us)|sponsored(?: content)?|promoted|share(?: this)?|follow us|print|comments?|leave a (?:comment|reply)|join (?:the|our)|support (?:us|our|independent)|become a member|skip (?:to|ad))\b.{0,80}$/iu,
  /\b(?:follow (?:him|her|them|us|me) (?:on|at)|can be reached at|contact (?:him|her|them|us) at|reach (?:him|her|them|us) at|on (?:twitter|x|instagram|facebook|bluesky|mastodon)[:,]? ?@)/iu,
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:is|was) (?:an?|the) (?:[\p{L}-]+ ){0,5}(?:reporter|journalist|correspondent|editor|columnist|writer|freelancer|contributor|bureau chief)\b.{0,200}$/u,
  /\b(?:we welcome|our|see (?:our|the)) .{0,60}\b(?:comments?|comment policy|community guidelines|terms|privacy policy)\b/iu,
  /\b(?:comment policy|privacy policy|terms of (?:use|service)|cookie policy|all rights reserved|copyright ©?|©|uses? cookies|accept (?:all )?cookies|manage (?:your )?preferences)\b/iu,
  /^(?:photo|image|picture|video|graphic|illustration|credit|file photo|getty|afp|reuters|ap)\b ?(?:credit|by|photo|images?|courtesy)?\s*(?::|\/|by\b)/iu,
  /\((?:[^()]{0,60}\b)?(?:photo|image|picture|getty(?: images)?|afp|ap photo|reuters|via|handout|screenshot|courtesy)(?:[^()]{0,60})?\)\.?$/iu,
  /^(?:editor['’]s note|correction|clarification|update|updated|note to readers|disclaimer|disclosure)\b\s*:/iu,
  /^(?:this (?:story|article|page|post|report) (?:was|has been|is|will be) (?:updated|corrected|published|being updated|developing|originally|also)|this is a (?:developing|breaking) (?:story|news)|the story was updated)\b/iu,
  /^(?:by|written by|reporting by|additional reporting|edited by|words by|from)\s+\p{Lu}[\p{L}.'’-]+(?:[ ,&]+(?:and )?\p{Lu}[\p{L}.'’-]+){0,8}(?:[;,|].{0,120})?\.?$/iu,
  /^(?:published|posted|updated|last (?:updated|modified)|first published|date|source|url|link|author|title|location)\s*(?:on\b|:|at\b).{0,200}$/iu,
  /^(?:https?:\/\/|www\.)\S+$/iu,
  /^\d+ (?:min(?:ute)?s? read|comments?|shares?|views?)\b/iu,
  /^(?:with reporting|contributed (?:to this|reporting)|.{0,80}\bcontributed (?:to this (?:report|story|article)|reporting))\b/iu,
  /^(?:thank(?:s| you) for reading|if you (?:enjoyed|liked|value)|help us|your (?:support|donation)|click here|tap here|download (?:the|our) app|hateful language|be respectful)\b/iu,
];

/** Whether a paragraph or a sentence is about the page rather than about the news. */
export function isBoilerplate(text: string): boolean {
  // The patterns look at beginnings and ends of short texts; what is longer than a bio is prose.
  if (text.length > 600) return false;
  return WHOLE.some((pattern) => pattern.test(text));
}

const DATE_ONLY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d{0,2},? ?\d{4}(?:[ ,|·-].{0,40})?$/iu;
const ISO_ONLY = /^\d{4}-\d{2}-\d{2}(?:[T ].{0,30})?$/u;

/** Whether a paragraph is the date line of an article. */
export function isDateLine(text: string): boolean {
  return text.length < 80 && (DATE_ONLY.test(text) || ISO_ONLY.test(text));
}
