import { readFile } from 'node:fs/promises';
import { checkArticle } from '../../../src/content/article/article.ts';
import { reportProblems } from '../../../src/content/report.ts';
import type { Problem } from '../../../src/content/rules.ts';
import { parseFrontmatter } from '../../../src/content/source/schema-problems.ts';
import { readSource } from '../../../src/content/source/source.ts';
import { blocksIn, type ArticleEntry } from '../../../src/content/entries.ts';
import { articleSchema } from '../../../src/schemas/article.ts';

/** Names of the speakers that fixtures use. */
const NAMES: Record<string, string> = { ada: 'Ada Berg', ben: 'Ben Cordes', cleo: 'Cleo Dahl' };

/** An article file read and checked by itself. */
export async function checkFile(
  file: string,
): Promise<{ entry: ArticleEntry; problems: Problem[] }> {
  return checkText(await readFile(file));
}

function checkText(bytes: Uint8Array): { entry: ArticleEntry; problems: Problem[] } {
  const source = readSource('input.md', bytes);
  if (Array.isArray(source)) throw new Error(reportProblems(source));
  const { data, problems } = parseFrontmatter(source, articleSchema);
  if (!data) throw new Error(reportProblems(problems));
  const namesOf = (speaker: string): string[] => [NAMES[speaker] ?? speaker];
  const calendar = { now: new Date('2026-01-01T00:00:00Z'), timeZone: 'Europe/Berlin' };
  return checkArticle('probe', source, data, { namesOf, base: '/', calendar, partial: false });
}

/** What a fixture expects of an article: what was located, and how the blocks are marked up. */
export function summary({ entry, problems }: { entry: ArticleEntry; problems: Problem[] }): string {
  const quotes = entry.quotes.map(({ id, text, segments, verbatim, parts, before, after }) => ({
    id,
    text,
    located: segments.map((ranges) => ranges.map(({ start, end }) => entry.text.slice(start, end))),
    verbatim,
    parts: parts.map((part) => (part.speaker ? { [part.speaker]: part.text } : part.text)),
    context: `${before}▮${after}`,
  }));
  const blocks = blocksIn(entry).map(({ html, quotes: begins, repeats }) => ({
    html,
    quotes: begins,
    ...(repeats ? { repeats } : {}),
  }));
  const told = problems.length > 0 ? { problems: reportProblems(problems).split('\n') } : {};
  return `${JSON.stringify({ quotes, blocks, ...told }, null, 2)}\n`;
}
