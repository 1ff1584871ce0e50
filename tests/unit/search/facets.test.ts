import { expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/search/browser/address.ts';
import {
  countBy,
  countMonths,
  monthRange,
  passing,
  sortRows,
  testsOf,
  type Choices,
} from '../../../src/search/query/facets.ts';
import { archiveOf, type QuoteDraft } from '../../archive.ts';
import { indexInMemory } from '../../search-index.ts';

/** Four quotes of two voices in two articles, the newer first. */
const quote = (id: string, speaker: string, speech: QuoteDraft['speech'], topics: string[]) => ({
  id,
  speaker,
  speech: speech ?? 'direct',
  segments: [`Satz ${id} von ${speaker}`],
  topics,
});
const text = (quotes: { segments: string[] }[]) => quotes.flatMap(({ segments }) => segments);
const newer = [quote('q1', 'ada', 'direct', ['t0']), quote('q2', 'ben', 'indirect', ['t0', 't1'])];
const older = [quote('q1', 'ada', 'indirect', []), quote('q2', 'ben', 'reported', ['t1'])];
const archive = archiveOf({
  articles: [
    { id: 'neu', datePublished: '2026-02-01', text: text(newer), quotes: newer },
    { id: 'leer', datePublished: '2026-01-10', text: ['Nichts.'] },
    { id: 'alt', datePublished: '2025-12-31', text: text(older), quotes: older },
  ],
});
const facts = await (await indexInMemory(archive)).reader.facts();
const ALL = [0, 1, 2, 3];

async function left(choices: Partial<Choices>): Promise<number[]> {
  return passing(ALL, await testsOf({ ...NO_CHOICES, ...choices }, facts, ALL));
}

test('without a choice everything is left and counted', async () => {
  expect(await left({})).toEqual(ALL);
  expect([...(await countBy('voice', ALL, facts))]).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect([...(await countBy('topic', ALL, facts))]).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect([...(await countBy('article', ALL, facts))]).toEqual([
    [0, 2],
    [2, 2],
  ]);
  expect(await countMonths(ALL, facts)).toEqual([
    ['2026-02', 2],
    ['2026-01', 0],
    ['2025-12', 2],
  ]);
});

test('values of one facet add up, facets narrow each other', async () => {
  expect(await left({ voice: ['ada', 'ben'], speech: ['indirect'] })).toEqual([1, 2]);
  const tests = await testsOf({ ...NO_CHOICES, voice: ['ada'], speech: ['indirect'] }, facts, ALL);
  expect(passing(ALL, tests)).toEqual([2]);
  // What another choice of voice would leave.
  expect((await countBy('voice', passing(ALL, tests, 'voice'), facts)).get(1)).toBe(1);
  expect((await countBy('speech', passing(ALL, tests, 'speech'), facts)).get(0)).toBe(1);
  expect(await left({ article: ['alt'] })).toEqual([2, 3]);
  expect(await left({ topic: ['t1'] })).toEqual([1, 3]);
});

test('months count from the first to the last', async () => {
  expect(await left({ from: '2026-01' })).toEqual([0, 1]);
  expect(await left({ to: '2025-12' })).toEqual([2, 3]);
  expect(await left({ from: '2025-12', to: '2026-02' })).toEqual(ALL);
  expect(await left({ from: '2026-03', to: '2026-01' })).toEqual([]);
  expect((await monthRange({ from: undefined, to: '2026-01' }, facts)).articles).toEqual({
    first: 1,
    end: 3,
  });
});

test('a value that the archive does not have lets nothing through', async () => {
  expect(await left({ voice: ['niemand'] })).toEqual([]);
  expect(await left({ topic: ['nichts'] })).toEqual([]);
  expect(await left({ article: ['keiner'] })).toEqual([]);
});

test('by time either way, an article’s quotes keep the order of its text', async () => {
  expect(await sortRows([3, 0, 2, 1], 'neu', facts)).toEqual([0, 1, 2, 3]);
  expect(await sortRows([3, 0, 2, 1], 'alt', facts)).toEqual([2, 3, 0, 1]);
});
