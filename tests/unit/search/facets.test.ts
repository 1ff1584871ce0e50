import { expect, test } from 'vitest';
import { narrow, sortRows, type Choices } from '../../../src/search/query/facets.ts';
import type { Table } from '../../../src/search/table.ts';

/** Four quotes of two voices in two articles, the newer first. */
const TABLE: Table = {
  quotes: 4,
  voice: [0, 1, 0, 1],
  article: [0, 0, 1, 1],
  speech: ['direct', 'indirect', 'indirect', 'reported'],
  topics: [[0], [0, 1], [], [1]],
  days: ['2026-02-01', '2025-12-31'],
  firstRows: [0, 2],
};
const NOTHING: Choices = {
  voice: [],
  topic: [],
  article: [],
  speech: [],
  from: undefined,
  to: undefined,
};
const ALL = [0, 1, 2, 3];

test('without a choice everything is left and counted', () => {
  const { rows, counts } = narrow(ALL, NOTHING, TABLE);
  expect(rows).toEqual(ALL);
  expect([...counts.voice]).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect([...counts.topic]).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect([...counts.month]).toEqual([
    ['2026-02', 2],
    ['2025-12', 2],
  ]);
  expect(counts.speech.get('freeIndirect')).toBe(0);
});

test('values of one facet add up, facets narrow each other', () => {
  const both = narrow(ALL, { ...NOTHING, voice: [0, 1], speech: ['indirect'] }, TABLE);
  expect(both.rows).toEqual([1, 2]);
  const one = narrow(ALL, { ...NOTHING, voice: [0], speech: ['indirect'] }, TABLE);
  expect(one.rows).toEqual([2]);
  // What another choice of voice would leave.
  expect(one.counts.voice.get(1)).toBe(1);
  expect(one.counts.speech.get('direct')).toBe(1);
});

test('months count from the first to the last', () => {
  expect(narrow(ALL, { ...NOTHING, from: '2026-01' }, TABLE).rows).toEqual([0, 1]);
  expect(narrow(ALL, { ...NOTHING, to: '2025-12' }, TABLE).rows).toEqual([2, 3]);
  expect(narrow(ALL, { ...NOTHING, from: '2025-12', to: '2026-02' }, TABLE).rows).toEqual(ALL);
});

test('a value that the archive does not have lets nothing through', () => {
  expect(narrow(ALL, { ...NOTHING, voice: [-1] }, TABLE).rows).toEqual([]);
});

test('by time either way, an article’s quotes keep the order of its text', () => {
  expect(sortRows([3, 0, 2, 1], 'neu', TABLE)).toEqual([0, 1, 2, 3]);
  expect(sortRows([3, 0, 2, 1], 'alt', TABLE)).toEqual([2, 3, 0, 1]);
});
