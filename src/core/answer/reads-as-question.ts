/** Words that only a question begins with; before them stands at most a greeting or a joining word. */
const BEGINNING =
  /^(?:(?:so|and|but|or|ok|okay|well|hey|hi|hello|wait|also|by the way|btw)[\s,:;!.…-]+)*(?:who|whom|whose|what|when|where|why|how|which|who's|what's|when's|where's|how's)\b/iu;

/** Whether a text among others reads as a question: by its mark, or by its first word. What is only a link is none. */
export function readsAsQuestion(text: string): boolean {
  const said = text.replaceAll(/https?:\/\/\S+/giu, ' ').trim();
  return said.includes('?') || BEGINNING.test(said);
}
