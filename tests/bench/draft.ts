import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { draftQuotes } from '../../src/drafting/draft-quotes.ts';
import { plainArticle } from '../../src/drafting/plain-text.ts';
import { draftJson } from '../../src/drafting/told.ts';

/**
 * `npm run -s bench:draft -- --archive FILE.jsonl [--json OUT]`: drafts every article of an archive, one `{id, text}` a
 * line, and tells how fast; `--json` writes the proposals, one `{id, quotes, scareQuotes}` a line, with offsets into
 * the given text.
 */
const { values } = parseArgs({
  options: { archive: { type: 'string' }, json: { type: 'string' } },
});

if (values.archive === undefined) {
  console.error('Usage: npm run -s bench:draft -- --archive FILE.jsonl [--json OUT]');
  process.exitCode = 2;
} else {
  const lines = (await readFile(values.archive, 'utf8')).trim().split('\n');
  const articles = lines.map((line) => JSON.parse(line) as { id: string; text: string });
  const known = { speakers: [], topics: [], quotes: [] };
  const begun = performance.now();
  const drafts = articles.map(({ id, text }) => ({
    id,
    ...(draftJson(draftQuotes(plainArticle(text), known)) as { quotes: { rule: string }[] }),
  }));
  const seconds = (performance.now() - begun) / 1000;
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const found = Map.groupBy(
    drafts.flatMap(({ quotes }) => quotes),
    ({ rule }) => rule,
  );
  const total = drafts.reduce((sum, { quotes }) => sum + quotes.length, 0);
  console.log(
    `${articles.length} articles, ${words} words, ${total} proposals in ${seconds.toFixed(1)} s: ${Math.round(words / seconds)} words a second`,
  );
  for (const [rule, quotes] of [...found].toSorted(([, a], [, b]) => b.length - a.length))
    console.log(`${String(quotes.length).padStart(6)}  ${rule}`);
  if (values.json !== undefined)
    await writeFile(values.json, drafts.map((one) => `${JSON.stringify(one)}\n`).join(''));
}
