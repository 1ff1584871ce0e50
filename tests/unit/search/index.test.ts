import { expect, test } from 'vitest';
import { readTree } from '../../../src/content/tree.ts';
import { joinArchive } from '../../../src/archive/join.ts';
import { searchIndexFiles } from '../../../src/search/build-index.ts';
import type { Manifest } from '../../../src/search/files.ts';
import { buildLexicon } from '../../../src/search/lexicon/build.ts';
import { restoreChunk, store } from '../../../src/search/lexicon/entry.ts';
import { hitOf, recordOfRow, searchRecords } from '../../../src/search/records.ts';
import { restoreTable, storeTable } from '../../../src/search/table.ts';
import { archiveOf } from '../../archive.ts';

const { tree } = await readTree('tests/fixtures/sites/archive');
if (!tree) throw new Error('the fixture has errors');
const archive = joinArchive(tree);

test('two builds of one archive are the same bytes', async () => {
  const [one, other] = [await searchIndexFiles(archive), await searchIndexFiles(archive)];
  expect(one.map(({ path }) => path)).toEqual(other.map(({ path }) => path));
  expect(
    one.every(
      ({ content }, at) => Buffer.compare(content, other[at]?.content ?? new Uint8Array()) === 0,
    ),
  ).toBe(true);
});

test('the manifest names every file of the index, and nothing of Pagefind’s own interface is written', async () => {
  const files = await searchIndexFiles(archive);
  const paths = files.map(({ path }) => path);
  const content = files.find(({ path }) => path === 'suche/index/manifest.json')?.content;
  const manifest = JSON.parse(new TextDecoder().decode(content)) as Manifest;
  const named = [
    manifest.table,
    manifest.vocabulary,
    ...Object.values(manifest.names),
    ...manifest.words.map(([, file]) => file),
  ];
  expect(paths.filter((path) => path.startsWith('suche/'))).toEqual(
    expect.arrayContaining(named.map((file) => `suche/index/${file}`)),
  );
  expect(paths.filter((path) => path.startsWith('suche/')).length).toBe(new Set(named).size + 1);
  expect(paths.filter((path) => /ui|highlight|worker/.test(path))).toEqual([]);
  expect(manifest.quotes).toBe(14);
});

test('the lexicon is read back as it was written', async () => {
  const lexicon = await buildLexicon(archive);
  expect(restoreChunk(JSON.parse(JSON.stringify(lexicon.map(store))))).toEqual(lexicon);
});

test('the table and the records have the archive’s quotes in its order', () => {
  const table = restoreTable(JSON.parse(JSON.stringify(storeTable(archive))));
  const records = searchRecords(archive).map(hitOf);
  archive.quotes.forEach((quote, row) => {
    expect(records[recordOfRow(row, table)]).toMatchObject({
      kind: 'quote',
      key: quote.key,
      text: quote.text,
    });
    expect(archive.voices[table.voice[row] ?? -1]).toBe(quote.speaker);
    expect(archive.articles[table.article[row] ?? -1]).toBe(quote.article);
    expect(table.speech[row]).toBe(quote.speech);
    expect(table.topics[row]?.map((number) => archive.topics[number])).toEqual(quote.topics);
  });
});

test('a record tells whose words stand within a quote', () => {
  const record = searchRecords(archive).find(
    ({ meta }) => meta['key'] === '2026-03-04-klimaplan/q3',
  );
  const hit = record && hitOf(record);
  expect(hit?.kind === 'quote' && hit.parts).toEqual([
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
  const [record] = searchRecords(
    archiveOf({
      articles: [
        {
          id: 'a',
          text: [text],
          quotes: [{ id: 'q1', speaker: 's', speech: 'indirect', segments: [text], parts }],
        },
      ],
    }),
  );
  expect(record?.meta['verbatim']).toBe('14 5 7 17');
  const hit = record && hitOf(record);
  expect(
    hit?.kind === 'quote' && hit.verbatim.map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['mutig', 'längst überfällig']);
});
