import { unreadable, type Unreadable } from './unreadable.ts';
import { pageOfArchive } from './web-archive.ts';

/** Bytes. A saved news page has up to three million; an article's text, thirty thousand. */
export const LARGEST_ARTICLE_FILE = 5_000_000;

export interface FileText {
  readonly ok: true;
  readonly kind: 'page' | 'text';
  readonly text: string;
}

const BINARY: readonly (readonly [string, string, string])[] = [
  ['%PDF-', 'a PDF', 'open it, copy the text of the article and save it as a text file'],
  ['PK\u0003\u0004', 'a Word document or another packed file', 'open it, and save the article as plain text'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word document', 'open it, and save the article as plain text'],
  ['{\\rtf', 'a rich-text document', 'open it, and save the article as plain text'],
  ['\u0089PNG', 'a picture', 'give the text of the article or its saved page'],
  ['\u00FF\u00D8\u00FF', 'a picture', 'give the text of the article or its saved page'],
  ['GIF8', 'a picture', 'give the text of the article or its saved page'],
  ['RIFF', 'a picture or a sound', 'give the text of the article or its saved page'],
  ['bplist00', 'a Safari archive', 'save the page as HTML instead'],
  ['\u001F\u008B', 'a packed file', 'unpack it first'],
  ['Rar!', 'a packed file', 'unpack it first'],
  ['7z\u00BC\u00AF', 'a packed file', 'unpack it first'],
];

/** Turns the bytes of a file into text and tells a page from plain text; the name of the file plays no part. */
export function decodeFile(bytes: Uint8Array): FileText | Unreadable {
  if (bytes.length === 0) return unreadable('the file is empty', 'save the article into it');
  if (bytes.length > LARGEST_ARTICLE_FILE) {
    return unreadable(
      `the file is larger than ${LARGEST_ARTICLE_FILE / 1_000_000} MB`,
      'save the page as “HTML only”, or copy the text of the article into a text file',
    );
  }
  const head = latin(bytes.subarray(0, 2048));
  const binary = BINARY.find(([start]) => head.startsWith(start));
  if (binary) return unreadable(`the file is ${binary[1]}, not text`, binary[2]);
  const archived = pageOfArchive(bytes);
  if (archived !== undefined) {
    return archived.ok ? decodePart(archived.bytes, archived.charset) : archived;
  }
  return decodePart(bytes, undefined);
}

function decodePart(bytes: Uint8Array, named: string | undefined): FileText | Unreadable {
  const decoded = textOf(bytes, named);
  if (typeof decoded !== 'string') return decoded;
  if (decoded.trim() === '') return unreadable('the file is empty', 'save the article into it');
  const controls = decoded.slice(0, 20_000).match(/(?![\t\n\r\f\v])\p{Cc}/gu)?.length ?? 0;
  if (decoded.includes('\0') || controls > 20) {
    return unreadable('the file is not text', 'give the article as text, Markdown or a saved page');
  }
  return { ok: true, kind: isPage(decoded) ? 'page' : 'text', text: decoded };
}

function textOf(bytes: Uint8Array, named: string | undefined): string | Unreadable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8. A page says in its head what it is written in; a plain text cannot.
  }
  const charset =
    named ??
    /<meta\s[^>]{0,200}charset\s*=\s*["']?\s*(?<charset>[\w-]{2,30})/iu.exec(latin(bytes.subarray(0, 4096)))
      ?.groups?.['charset'];
  if (charset !== undefined && !/^utf-?8$/iu.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // An encoding that nobody knows.
    }
  }
  return unreadable(
    'the file is not UTF-8 text',
    'open it in a text editor and save it with the encoding UTF-8',
  );
}

function isPage(text: string): boolean {
  const head = text.slice(0, 4000);
  return (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(
      head,
    ) ||
    (/<(?:p|div|article|h1|main|section)\b[^>]{0,500}>/iu.test(head) &&
      /<\/(?:p|div|article|h1|main|section)>/iu.test(text))
  );
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/^\u00EF\u00BB\u00BF|^ï»¿/u, '');
}
