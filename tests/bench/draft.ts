import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { draftQuotes } from '../../src/drafting/draft-quotes.ts';
import { draftJson } from '../../src/drafting/told.ts';
import { plainArticle } from '../plain-article.ts';
import {
  scoreDrafts,
  type AnnotatedQuote,
  type ProposedQuote,
  type ScoredArticle,
} from './draft-scores.ts';

/**
 * `npm run -s bench:draft -- --archive FILE.jsonl [--json OUT]`: drafts every article of an archive, one `{id, text}` a
 * line, and tells how fast, in processor time, whatever else the machine does. Where lines have annotated `quotes` (`{type, spans, speaker}`), it scores the proposals:
 * all of them, those of odd lines, which rules may be tried on, and those of even lines, which are only scored. `--json`
 * writes the proposals, one `{id, quotes, scareQuotes}` a line, with offsets into the given text.
 */
const { values } = parseArgs({
  options: { archive: { type: 'string' }, json: { type: 'string' } },
});

if (values.archive === undefined) {
  console.error('Usage: npm run -s bench:draft -- --archive FILE.jsonl [--json OUT]');
  process.exitCode = 2;
} else await bench(values.archive, values.json);

type Placed = Pick<ProposedQuote, 'segments'>;

async function bench(archive: string, json: string | undefined): Promise<void> {
  const lines = (await readFile(archive, 'utf8')).trim().split('\n');
  const articles = lines.map(
    (line) => JSON.parse(line) as { id: string; text: string; quotes?: AnnotatedQuote[] },
  );
  const known = { speakers: [], topics: [], quotes: [] };
  const begun = process.cpuUsage();
  const drafts = articles.map(({ id, text }) => {
    const { article, offsets } = plainArticle(text);
    const draft = draftJson(draftQuotes(article, known)) as Record<string, Placed[]>;
    for (const { segments } of Object.values(draft).flat())
      for (const segment of segments) {
        const [begin, end] = segment;
        segment.splice(0, 2, offsets[begin] ?? 0, (offsets[end - 1] ?? 0) + 1);
      }
    return { id, quotes: draft.quotes as ProposedQuote[], scareQuotes: draft.scareQuotes };
  });
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const total = drafts.reduce((sum, { quotes }) => sum + quotes.length, 0);
  console.log(
    `${articles.length} articles, ${words} words, ${total} proposals in ${seconds.toFixed(1)} s of processor time: ${Math.round(words / seconds)} words a second`,
  );
  printRules(drafts.flatMap(({ quotes }) => quotes));
  const scored = articles.flatMap(({ text, quotes }, at) =>
    quotes ? [{ text, annotated: quotes, proposed: drafts[at]?.quotes ?? [], line: at + 1 }] : [],
  );
  if (scored.length > 0) {
    printScores('all lines', scored);
    printScores(
      'odd lines',
      scored.filter(({ line }) => line % 2 === 1),
    );
    printScores(
      'even lines',
      scored.filter(({ line }) => line % 2 === 0),
    );
  }
  if (json !== undefined)
    await writeFile(json, drafts.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

function printRules(quotes: readonly ProposedQuote[]): void {
  const found = Map.groupBy(quotes, ({ rule }) => rule);
  for (const [rule, { length }] of [...found].toSorted(([, a], [, b]) => b.length - a.length))
    console.log(`${String(length).padStart(6)}  ${rule}`);
}

function printScores(name: string, articles: readonly ScoredArticle[]): void {
  const scores = scoreDrafts(articles);
  const told = (share: number): string => share.toFixed(3);
  const kinds = [...scores.recallOf].map(([speech, share]) => `${speech} ${told(share)}`);
  const grades = [...scores.grades].map(
    ([grade, { proposals, right }]) => `${grade}: ${told(right)} of ${proposals}`,
  );
  console.log(`${name}:
  message P ${told(scores.precision)} R ${told(scores.recall)} F1 ${told(scores.f1)}; exact F1 ${told(scores.exact)}; kind ${told(scores.kind)}; mention ${told(scores.mention)}
  recall ${kinds.join(', ')}
  confidence ≥ .9: ${told(scores.sureRight)} match a quote with token F1 ≥ .8; they are ${told(scores.sure)} of all proposals
  by grade ${grades.join(', ')}`);
}
