import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArticleFile } from '../../../src/content/article/article-file.ts';
import { reportProblems } from '../../../src/content/report.ts';
import { publicationSchema } from '../../../src/schemas/publication.ts';
import { Register } from '../../../src/content/references/register.ts';
import { isError, type Problem } from '../../../src/content/rules.ts';
import { blocksIn, type ArticleEntry, type Tree } from '../../../src/content/entries.ts';
import { joinArchive } from '../../../src/archive/join.ts';
import { parseHtml, textLines } from './html.ts';
import { changed, changedLines, changes, lineChanges } from './mutations.ts';

const SETTINGS = { seed: 20251203, numRuns: 1200 };
/** Milliseconds of work within which a short file is checked, whatever it holds. */
const LONGEST = 3000;

const file = await readFile('tests/fixtures/checks/base/articles/haushalt.md', 'utf8');
const bodyAt = file.indexOf('---\n', 3) + '---\n'.length;
const [frontmatter, body] = [file.slice(0, bodyAt), file.slice(bodyAt)];

const options = {
  known: {
    speakers: new Register([
      { id: 'ada-berg', names: ['Ada Berg'] },
      { id: 'ben-cordes', names: ['Ben Cordes'] },
    ]),
    topics: new Register([{ id: 'haushalt', names: ['Haushalt'] }]),
  },
  namesOf: (id: string): string[] => [id],
  base: '/',
  calendar: { now: new Date('2026-01-01T00:00:00Z'), timeZone: 'Europe/Berlin' },
};

/** Checks a file as the commands do; it is accepted, or refused with a place in the file and a word that helps. */
function checked(bytes: Uint8Array): ArticleEntry | undefined {
  const started = process.cpuUsage();
  const { entry, problems } = checkArticleFile({ id: 'probe', shown: 'probe.md' }, bytes, options);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(LONGEST);
  const lines = new TextDecoder().decode(bytes).split(/\n|\r(?!\n)/);
  for (const problem of problems) expectHelpful(problem, lines);
  const errors = problems.filter(isError);
  if (!entry) expect(errors).not.toEqual([]);
  return errors.length > 0 ? undefined : entry;
}

function expectHelpful(problem: Problem, lines: readonly string[]): void {
  const { file: shown, line, column, message, hint } = problem;
  expect(shown).toBe('probe.md');
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  expect(message.trim()).not.toBe('');
  expect(hint?.trim()).not.toBe('');
  expect(reportProblems([problem])).not.toMatch(/undefined|NaN|\[object|call stack/);
}

const others: Omit<Tree, 'articles'> = {
  publication: publicationSchema.parse({}),
  speakers: ['ada-berg', 'ben-cordes'].map((id) => ({
    id,
    data: { name: id, alternateName: [], type: 'Person', sameAs: [], formerIds: [] },
    html: '',
  })),
  topics: [
    {
      id: 'haushalt',
      data: { name: 'Haushalt', alternateName: [], sameAs: [], formerIds: [] },
      html: '',
    },
  ],
  pages: [],
};

const count = { accepted: 0, refused: 0 };
beforeEach(() => void Object.assign(count, { accepted: 0, refused: 0 }));
// If all were refused, or none, the property would say little.
afterEach(() => expect(Math.min(count.accepted, count.refused)).toBeGreaterThan(50));

/** What is accepted is shown as it is written, and fits into an archive. */
function expectWhole(entry: ArticleEntry | undefined): void {
  count[entry ? 'accepted' : 'refused'] += 1;
  if (!entry) return;
  const { quotes } = joinArchive({ articles: [entry], ...others });
  expect(quotes.map(({ id }) => id)).toEqual(entry.quotes.map(({ id }) => id));
  const html = parseHtml(
    blocksIn(entry)
      .map((block) => block.html)
      .join('\n'),
  );
  expect(textLines(html)).toBe(entry.text);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file changed at random is accepted, or refused with its place', () => {
  test('in its frontmatter, character by character', () => {
    fc.assert(
      fc.property(changes('frontmatter'), (all) => {
        const inside = changed(frontmatter.slice(4, -4), all);
        expectWhole(checked(encode(`---\n${inside}---\n${body}`)));
      }),
      SETTINGS,
    );
  });

  test('in its frontmatter, line by line', () => {
    fc.assert(
      fc.property(lineChanges, (all) => {
        expectWhole(
          checked(encode(`---\n${changedLines(frontmatter.slice(4, -5), all)}\n---\n${body}`)),
        );
      }),
      SETTINGS,
    );
  });

  test('in its body', () => {
    fc.assert(
      fc.property(changes('body'), (all) => {
        expectWhole(checked(encode(frontmatter + changed(body, all))));
      }),
      SETTINGS,
    );
  });

  test('in any byte', () => {
    const bytes = encode(file);
    const edit = fc.record({
      at: fc.nat(bytes.length - 1),
      cut: fc.nat(3),
      put: fc.uint8Array({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const result = edits.reduce(
          (before, { at, cut, put }) =>
            Uint8Array.from([...before.slice(0, at), ...put, ...before.slice(at + cut)]),
          bytes,
        );
        expectWhole(checked(result));
      }),
      SETTINGS,
    );
  });
});
