import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LONGEST_FRONTMATTER } from '../../../src/content/source/source.ts';
import { LONGEST_SENTENCE } from '../../../src/drafting/analysis.ts';
import { readTree } from '../../../src/content/tree.ts';
import { BODY_LIMITS, german } from '../../../src/markdown/limits.ts';
import { TEXT_LIMITS } from '../../../src/schemas/common.ts';
import { INPUTS } from '../../limits/inputs.ts';
import { body, writeInput } from '../../limits/tree.ts';

/** Bytes of the file, and milliseconds: some of these inputs took minutes at this size. */
const BYTES = 8000;
const MOST_MS = 5000;

const room = await mkdtemp(path.join(tmpdir(), 'limits-'));
afterAll(() => rm(room, { recursive: true }));

test('no input of a small size takes long, and each comes to a verdict', async () => {
  const slow: string[] = [];
  for (const [index, input] of INPUTS.entries()) {
    const directory = path.join(room, String(index));
    await writeInput(directory, input, BYTES);
    const before = process.cpuUsage();
    await readTree(directory);
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > MOST_MS) slow.push(input.name);
  }
  expect(slow).toEqual([]);
});

test('more quotation marks than an article has are refused at their place, and no more is said of them', async () => {
  const directory = path.join(room, 'marks');
  const marks = '„Ja“ und '.repeat(5001);
  await writeInput(
    directory,
    body('marks', () => marks),
    0,
  );
  const { problems } = await readTree(directory);
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'limit: der Text hat mehr als 10.000 Anführungszeichen',
  ]);
});

test('the documentation states every limit', async () => {
  const written = await readFile('docs/grenzen.md', 'utf8');
  const stated = [...written.matchAll(/\| ([\d.]+) +\|$/gm)].map(([, number]) => number);
  const limits = [
    ...Object.values(BODY_LIMITS),
    TEXT_LIMITS.word,
    TEXT_LIMITS.marksInMarks,
    LONGEST_FRONTMATTER,
    TEXT_LIMITS.line,
    TEXT_LIMITS.address,
    TEXT_LIMITS.id,
    TEXT_LIMITS.quotes,
    TEXT_LIMITS.quotesInQuotes,
    TEXT_LIMITS.segments,
    TEXT_LIMITS.list,
  ];
  expect(stated).toEqual(limits.map(german));
  expect(written).toContain(
    `aus einem Satz von mehr als ${german(LONGEST_SENTENCE)} Wörtern und Satzzeichen nichts vor`,
  );
  expect(limits.length).toBe(Object.keys(BODY_LIMITS).length + Object.keys(TEXT_LIMITS).length + 1);
});
