import * as fc from 'fast-check';

const marks =
  '* ** _ __ ~~ || ` ``` \\ [ ]( ) < > >>> @everyone @here <@123456789012345678> <@&1> <#1> <t:1:R> <:a:1> </ask:1>';
const words = 'https://evil.example/ HTTP://x ß 👩‍👧 word . 42';
const starts = ['# ', '-# ', '- ', '+ ', '1. ', '20) '];
const blanks = [' ', '\n', '\r\n', '\u2028', '\t'];
const unseen = ['\u202E', '\u2066', '\u200D', '\uD800', '@\u200Beveryone'];
const strange = [`z${'\u0300\u0336\u0489'.repeat(8)}`, 'من التقى', 'מי נפגש', '和平', 'x'.repeat(90)];
const pieces = [...marks.split(' '), ...words.split(' '), ...starts, ...blanks, ...unseen, ...strange];

/** Texts made to break the formatting, and texts of any characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
