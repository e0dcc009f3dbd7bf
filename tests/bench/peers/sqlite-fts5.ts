import Database from 'libsql';

import { type Engine, textsByLabel } from './engine.ts';

interface Row {
  readonly label: string;
  readonly score: number;
}

/**
 * SQLite's full-text search, with Porter stems and BM25, a row for each label; the words of a question are or-ed. Its scores
 * grow with the question, so each is divided by the root of the number of words: that refuses best.
 */
export const sqliteFts5: Engine = {
  name: 'SQLite FTS5',
  build(examples) {
    const database = new Database(':memory:');
    database.exec(
      "CREATE VIRTUAL TABLE fact USING fts5(label UNINDEXED, asked, tokenize = 'porter unicode61')",
    );
    const insert = database.prepare('INSERT INTO fact (label, asked) VALUES (?, ?)');
    database.exec('BEGIN');
    for (const { label, texts } of textsByLabel(examples)) insert.run(label, texts.join('\n'));
    database.exec('COMMIT');
    const select = database.prepare(
      'SELECT label, -bm25(fact) AS score FROM fact WHERE fact MATCH ? ORDER BY bm25(fact) LIMIT ?',
    );
    return {
      rank(text, most) {
        const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))];
        if (words.length === 0) return [];
        // The driver types a row as `unknown`; the statement above says what it holds.
        const rows = select.all(words.map((word) => `"${word}"`).join(' OR '), most) as readonly Row[];
        return rows.map(({ label, score }) => ({ label, score: score / Math.sqrt(words.length) }));
      },
    };
  },
};
