import { expect, test } from 'vitest';
import { readTree } from '../../../src/content/tree.ts';
import { joinArchive } from '../../../src/archive/join.ts';
import { searchIndexFiles } from '../../../src/search/build-index.ts';
import { chunked } from '../../../src/search/chunks.ts';
import { blockOf, type Manifest } from '../../../src/search/files.ts';
import { germanAffixes } from '../../../src/german/affixes.ts';
import { buildLexicon } from '../../../src/search/lexicon/build.ts';
import { restoreChunk, store } from '../../../src/search/lexicon/entry.ts';
import { restoreRecords, storeRecords } from '../../../src/search/records.ts';
import { archiveOf } from '../../archive.ts';
import { indexInMemory } from '../../search-index.ts';

const { tree } = await readTree('tests/fixtures/sites/archive');
if (!tree) throw new Error('the fixture has errors');
const archive = joinArchive(tree);
const settings = { base: '/archiv/', pictures: true };

test('two builds of one archive are the same bytes', async () => {
  const { files: one } = await searchIndexFiles(archive, settings);
  const { files: other } = await searchIndexFiles(archive, settings);
  expect(one.map(({ path }) => path)).toEqual(other.map(({ path }) => path));
  expect(
    one.every(
      ({ content }, at) => Buffer.compare(content, other[at]?.content ?? new Uint8Array()) === 0,
    ),
  ).toBe(true);
});

test('all files but the manifest lie in a folder of this build, and nothing of Pagefind’s interface is written', async () => {
  const { files } = await searchIndexFiles(archive, settings);
  const paths = files.map(({ path }) => path);
  const content = files.find(({ path }) => path === 'suche/index/manifest.json')?.content;
  const manifest = JSON.parse(new TextDecoder().decode(content)) as Manifest;
  expect(manifest).toMatchObject({ quotes: 14, articles: 3, voices: 3, topics: 1 });
  const own = paths.filter((path) => path.startsWith('suche/') && !path.endsWith('manifest.json'));
  expect(own.every((path) => path.startsWith(`suche/index/${manifest.build}/`))).toBe(true);
  expect(paths.filter((path) => /-ui\.|modular/.test(path))).toEqual([]);
});

test('the lexicon is read back as it was written', async () => {
  const { rows } = buildLexicon(archive, await germanAffixes()).lexicon;
  const entries = restoreChunk(rows.map(({ json }) => JSON.parse(json)));
  expect(entries.map((entry) => JSON.stringify(store(entry)))).toEqual(
    rows.map(({ json }) => json),
  );
});

test('a chunk is found by its first key, which is no longer than it needs to be', () => {
  const keys = Array.from({ length: 3000 }, (_, number) =>
    String(number * 7919).padStart(9, '0'),
  ).sort();
  const { firstKeys, chunks } = chunked('woerter', keys, (key) => key);
  expect(chunks.length).toBeGreaterThan(2);
  for (const key of keys) expect(chunks[blockOf(firstKeys, key)]?.json).toContain(`"${key}"`);
  expect(Math.max(...firstKeys.map(({ length }) => length))).toBeLessThan(9);
});

test('columns, names and records have the archive’s quotes in its order', async () => {
  const { reader } = await indexInMemory(archive);
  const [sources, facts] = await Promise.all([reader.sources(), reader.facts()]);
  const rows = archive.quotes.map((_, row) => row);
  const hits = await sources.records(rows);
  const [voice, article, topic] = await Promise.all(
    (['voice', 'article', 'topic'] as const).map((column) => facts.column(column, rows)),
  );
  for (const [row, quote] of archive.quotes.entries()) {
    expect(hits[row]).toMatchObject({ kind: 'quote', key: quote.key, text: quote.text });
    const [named] = await facts.named('voice', voice?.(row) ?? []);
    expect(named?.id).toBe(quote.speaker.id);
    expect((await facts.rowsOf('voice', [quote.speaker.id])).flat()).toContain(row);
    const [inArticle] = await facts.articleHits(article?.(row) ?? []);
    expect(inArticle?.id).toBe(quote.article.id);
    const topics = await facts.named('topic', topic?.(row) ?? []);
    expect(topics.map(({ id }) => id)).toEqual(quote.topics.map(({ id }) => id));
    expect(await reader.context(row)).toEqual([quote.context.before, quote.context.after]);
  }
});

test('a record tells whose words stand within a quote', () => {
  const quote = archive.quotes.find(({ key }) => key === '2026-03-04-klimaplan/q3');
  const [hit] = restoreRecords(storeRecords(quote ? [quote] : []));
  expect(hit?.parts).toEqual([
    { text: 'Ich habe ihn gefragt, und er hat geantwortet, ‚', voice: undefined },
    { text: 'nie wieder Hochwasser', voice: 'Otto Brandt' },
    { text: '‘, das war sein Satz', voice: undefined },
  ]);
});

test('a record tells which words of a paraphrase are verbatim', () => {
  const text = 'der Plan sei „mutig“ und „längst überfällig“';
  const parts = [
    { text: 'der Plan sei „', verbatim: false, voice: undefined },
    { text: 'mutig', verbatim: true, voice: undefined },
    { text: '“ und „', verbatim: false, voice: undefined },
    { text: 'längst überfällig', verbatim: true, voice: undefined },
    { text: '“', verbatim: false, voice: undefined },
  ];
  const { quotes } = archiveOf({
    articles: [
      {
        id: 'a',
        text: [text],
        quotes: [{ id: 'q1', speaker: 's', speech: 'indirect', segments: [text], parts }],
      },
    ],
  });
  const [hit] = restoreRecords(JSON.parse(JSON.stringify(storeRecords(quotes))));
  expect(hit?.verbatim.map(({ start, end }) => text.slice(start, end))).toEqual([
    'mutig',
    'längst überfällig',
  ]);
});
