import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { readKeptBytes, writeKeptBytes } from '../../../src/building/kept-bytes.ts';
import { joinArchive } from '../../../src/archive/join.ts';
import { readTree } from '../../../src/content/tree.ts';
import { filesOf, pagefindIndex, type PagefindIndex } from '../../../src/search/pagefind/index.ts';
import { pagefindRecords, type PagefindRecord } from '../../../src/search/pagefind/records.ts';
import { held } from './held-index.ts';

const { tree } = await readTree('tests/fixtures/sites/archive');
if (!tree) throw new Error('the fixture has errors');
const records = pagefindRecords(joinArchive(tree), (picture) => `/archiv${picture}`);

/** So many times the records, each at addresses of its own: enough for several packs. */
function many(times: number): PagefindRecord[] {
  return Array.from({ length: times }, (_, at) =>
    records.map((record) => ({ ...record, url: `/${String(at)}${record.url}` })),
  ).flat();
}

function bytesOf(index: PagefindIndex): Map<string, string> {
  return new Map(
    filesOf(index).map(({ path: name, content }) => [
      name,
      Buffer.from(content).toString('base64'),
    ]),
  );
}

describe('the index is what Pagefind makes of the same records', () => {
  /** Umlauts, compounds, marks and a word that there is in many forms. */
  const words = [
    'Häuser Hauser Haus häuser hauses',
    'MacBook geht’s „hier“ 1.000 Euro',
    'Straßenbahn-Ausbau ÜBER Über über',
  ];
  const all = many(words.length * 6).map((record, at) => ({
    ...record,
    content: `${record.content} ${words[at % words.length]}`,
  }));

  test('with every word, posting, filter and sorting', async () => {
    const { index } = await createIndex();
    for (const record of all) await index?.addCustomRecord(record);
    const { files = [] } = (await index?.getFiles()) ?? {};
    await close();
    const own = files.map(({ path: name, content }) => ({ path: `pagefind/${name}`, content }));
    expect(held(filesOf(await pagefindIndex(all)))).toEqual(held(own));
  });

  test('however many it is given at a time', async () => {
    const whole = bytesOf(await pagefindIndex(all));
    for (const atOnce of [1, 50]) {
      expect(bytesOf(await pagefindIndex(all, undefined, atOnce))).toEqual(whole);
    }
  });

  test('a word that the first record alone has is gone with it', async () => {
    const first = { ...(all[0] as PagefindRecord), content: 'Einmaligkeit', url: '/first/' };
    const before = await pagefindIndex([first, ...all]);
    const after = await pagefindIndex(all, before);
    expect(bytesOf(after)).toEqual(bytesOf(await pagefindIndex(all)));
    expect(Buffer.from(before.words).includes('einmal')).toBe(true);
    expect(Buffer.from(after.words).includes('einmal')).toBe(false);
  });
});

const anyRecord = fc
  .record({
    url: fc.integer({ min: 0, max: 999 }).map((number) => `/${number}/`),
    content: fc
      .array(fc.constantFrom('Haus', 'Häuser', 'Stadt', 'Städte', 'bauen', '2.300', 'Über'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' ')),
    title: fc.constantFrom('Stadt', 'Haus, direkt'),
    topics: fc.subarray(['Verkehr', 'Ämter']),
    day: fc.constantFrom('2026-01-01', '2025-12-31'),
  })
  .map(({ url, content, title, topics, day }): PagefindRecord => ({
    url,
    content,
    language: 'de',
    meta: { title },
    filters: topics.length > 0 ? { Thema: topics } : {},
    sort: { Datum: day },
  }));
/** Records of two states of an archive, most of them in both. */
const twoStates = fc
  .uniqueArray(fc.record({ one: anyRecord, other: anyRecord, fate: fc.nat(9) }), {
    selector: ({ one }) => one.url,
    maxLength: 80,
    size: 'max',
  })
  .map((all) => ({
    then: all.flatMap(({ one, fate }) => (fate === 0 ? [] : [one])),
    now: all.flatMap(({ one, other, fate }) => {
      if (fate === 1) return [];
      return fate === 2 ? [{ ...other, url: one.url }] : [one];
    }),
  }));

test('whatever changes, the last index and what is new make the same as all from the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(twoStates, async ({ then, now }) => {
      const before = await pagefindIndex(then);
      expect(bytesOf(await pagefindIndex(now, before))).toEqual(bytesOf(await pagefindIndex(now)));
    }),
    { numRuns: 12 },
  );
});

describe('packs', () => {
  const all = many(30);

  test('are files of some dozen records, which are named by what they hold', async () => {
    const { packs } = await pagefindIndex(all);
    const counts = packs.map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count)).toBe(all.length);
    expect(Math.max(...counts)).toBeLessThan(100);
    expect(all.length / counts.length).toBeGreaterThan(20);
    expect(all.length / counts.length).toBeLessThan(30);
    const { packs: few } = await pagefindIndex(all.slice(0, 10));
    expect(few.map(({ count }) => count)).toEqual([10]);
  });

  test('stay as they are where their records are the same, and are not packed anew', async () => {
    const before = await pagefindIndex(all);
    const changed = async (now: PagefindRecord[]) => {
      const { packs } = await pagefindIndex(now, before);
      return packs.filter((pack) => !before.packs.includes(pack)).map(({ count }) => count);
    };
    const [first] = all;
    if (!first) throw new Error('there are records');
    const article = ['q1', 'q2', 'q3'].map((id) => ({ ...first, url: `/artikel/neu/#${id}` }));
    expect((await changed([...article, ...all])).length).toBeLessThanOrEqual(2);
    const middle = all.length >> 1;
    const within = [...all.slice(0, middle), ...article, ...all.slice(middle)];
    expect((await changed(within)).length).toBeLessThanOrEqual(3);
    const another = all.map((record, at) =>
      at === middle ? { ...record, content: 'Anderer Wortlaut' } : record,
    );
    expect((await changed(another)).length).toBe(1);
    expect((await changed(all.toSpliced(middle, 1))).length).toBeLessThanOrEqual(3);
  });
});

test('two records of one address are refused', async () => {
  const [one] = records;
  await expect(pagefindIndex([...records, ...(one ? [one] : [])])).rejects.toThrow(/addresses/);
});

describe('an index that is kept between builds', () => {
  const room = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  const file = path.join(room, 'pagefind.bin');
  afterAll(() => rmSync(room, { recursive: true }));

  test('is read as it was written, and is the index where the records are the same', async () => {
    const index = await pagefindIndex(records);
    writeKeptBytes(file, 'code', index);
    const kept = readKeptBytes(file, 'code') as PagefindIndex | undefined;
    expect(kept && bytesOf(kept)).toEqual(bytesOf(index));
    expect(await pagefindIndex(records, kept)).toBe(kept);
    const fewer = records.slice(1);
    expect(bytesOf(await pagefindIndex(fewer, kept))).toEqual(bytesOf(await pagefindIndex(fewer)));
  });

  test('is no index where it is damaged, cut off, missing or of other code', () => {
    expect(readKeptBytes(file, 'other')).toBeUndefined();
    expect(readKeptBytes(path.join(room, 'none'), 'code')).toBeUndefined();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, -1));
    expect(readKeptBytes(file, 'code')).toBeUndefined();
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(readKeptBytes(file, 'code')).toBeUndefined();
  });
});
