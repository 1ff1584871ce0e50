import { describe, expect, test } from 'vitest';
import {
  articleMeta,
  homeMeta,
  listMeta,
  quoteMeta,
  topicMeta,
  voiceMeta,
} from '../../../src/publish/page-meta.ts';
import { serialiseJsonLd, type JsonLdNode } from '../../../src/publish/json-ld/serialise.ts';
import type { Archive } from '../../../src/archive/model.ts';
import { ADDRESSES, ROOT, sampleArchive } from './sample.ts';
import { linkedDataProblems, nodesWithin } from '../../schema-org.ts';

const archive = sampleArchive();

function pages({ articles, quotes, voices, topics }: Archive): Map<string, readonly JsonLdNode[]> {
  return new Map([
    ['home', homeMeta(ADDRESSES).data],
    ['list', listMeta({ title: 'Zitate', description: '', path: '/zitate/' }, ADDRESSES).data],
    [
      'more',
      listMeta({ title: 'Seite 2', description: '', path: '/zitate/seite-2/' }, ADDRESSES).data,
    ],
    ...articles.map((article) => [article.path, articleMeta(article, ADDRESSES).data] as const),
    ...quotes.map((quote) => [quote.path, quoteMeta(quote, ADDRESSES).data] as const),
    ...voices.map((voice) => [voice.path, voiceMeta(voice, ADDRESSES).data] as const),
    ...topics.map((topic) => [topic.path, topicMeta(topic, ADDRESSES).data] as const),
  ]);
}

/** What a crawler gets: the serialised document parsed, so properties without value are gone. */
function read(nodes: readonly JsonLdNode[]): JsonLdNode[] {
  return (JSON.parse(serialiseJsonLd(nodes)) as { '@graph': JsonLdNode[] })['@graph'];
}

const documents = new Map([...pages(archive)].map(([path, nodes]) => [path, read(nodes)]));
const byId = new Map<string, JsonLdNode>();
for (const node of nodesWithin([...documents.values()].flat())) {
  if (typeof node['@id'] === 'string' && '@type' in node) byId.set(node['@id'], node);
}

const problems = linkedDataProblems((id) => byId.get(id));

describe('every type and property is schema.org’s', () => {
  test.each([...documents])('%s', (_, nodes) => {
    expect(nodes.flatMap(problems)).toEqual([]);
  });

  test('and one that is not would be found', () => {
    expect(problems({ '@type': 'Claim', spokenByCharacter: 'x' })).toEqual([
      'Claim has no spokenByCharacter',
    ]);
    expect(
      problems({ '@type': 'Quotation', creator: { '@type': 'Place', name: 'x' } }),
    ).toHaveLength(1);
    expect(problems({ '@type': 'Qoutation' })).toContain('no type Qoutation');
  });
});

function nodeOf(id: string): JsonLdNode {
  const node = byId.get(ROOT + id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

describe('quotes', () => {
  test('direct speech is a Quotation by its speaker in its article', () => {
    const quote = documents.get('/zitate/hafen/gut/')?.[0];
    expect(quote).toMatchObject({
      '@type': 'Quotation',
      '@id': `${ROOT}zitate/hafen/gut/#quote`,
      text: 'Gut […] so bleiben wir dabei.',
      creator: { '@id': `${ROOT}stimmen/anna-berg/#voice`, name: 'Anna Berg' },
      spokenByCharacter: { '@id': `${ROOT}stimmen/anna-berg/#voice` },
      isPartOf: { '@id': `${ROOT}artikel/hafen/#article`, headline: 'Streit um den Hafen' },
      about: [{ '@id': `${ROOT}themen/hafen/#topic`, name: 'Hafen & Werft' }],
      inLanguage: 'de',
      url: `${ROOT}zitate/hafen/gut/`,
    });
  });

  test('stand whole in their article, whose voices they refer to', () => {
    const parts = nodesWithin(documents.get('/artikel/hafen/')?.[0]?.['hasPart']);
    expect(parts).toContainEqual({
      '@type': 'Quotation',
      '@id': `${ROOT}zitate/hafen/gut/#quote`,
      text: 'Gut […] so bleiben wir dabei.',
      creator: { '@id': `${ROOT}stimmen/anna-berg/#voice` },
      spokenByCharacter: { '@id': `${ROOT}stimmen/anna-berg/#voice` },
      about: [{ '@id': `${ROOT}themen/hafen/#topic` }],
      inLanguage: 'de',
    });
  });

  test('other kinds are Claims; only words in quotation marks within them are Quotations', () => {
    const claim = nodeOf('zitate/hafen/marode/#quote');
    expect(claim).toMatchObject({
      '@type': 'Claim',
      text: 'Der Hafen sei „marode“',
      keywords: 'Indirekte Rede',
      hasPart: [
        { '@type': 'Quotation', '@id': `${ROOT}zitate/hafen/marode/#verbatim-1`, text: 'marode' },
      ],
    });
    expect(nodeOf('zitate/hafen/zahlen/#quote')).not.toHaveProperty('hasPart');
  });

  test('no Quotation holds words that nobody said', () => {
    const said = new Set(
      archive.quotes.flatMap(({ speech, text, verbatim }) =>
        speech === 'direct' ? [text] : verbatim,
      ),
    );
    const quotations = [...byId.values()]
      .flatMap((node) => [node, ...([node['hasPart']].flat() as (JsonLdNode | undefined)[])])
      .filter((node) => node?.['@type'] === 'Quotation');
    expect(quotations.length).toBeGreaterThan(archive.quotes.length / 2);
    for (const quotation of quotations) expect(said).toContain(quotation?.['text']);
  });
});

test('an article', () => {
  expect(documents.get('/artikel/hafen/')?.[0]).toMatchObject({
    '@type': ['NewsArticle', 'AnalysisNewsArticle'],
    headline: 'Streit um den Hafen',
    creditText: 'Überschrift und Vorspann: Redaktion von Wortlaut',
    datePublished: '2025-07-01T00:00:00+02:00',
    dateModified: '2025-12-24T18:30:00+01:00',
    dateline: 'Kiel',
    author: [{ '@type': 'Person', name: 'Ida Kern' }],
    isBasedOn: { url: 'https://kuestenblatt.example/hafen' },
    encoding: { sha256: archive.articles.find(({ id }) => id === 'hafen')?.sha256 },
  });
  const other = documents.get('/artikel/werft/')?.[0];
  expect(other?.['author']).toMatchObject({ '@type': 'Organization', name: 'Wortlaut' });
  for (const property of ['creditText', 'dateModified', 'isBasedOn', 'about']) {
    expect(other).not.toHaveProperty(property);
  }
});

test('voices are persons, organizations, or countries that can speak', () => {
  expect(nodeOf('stimmen/anna-berg/#voice')).toMatchObject({
    '@type': 'Person',
    jobTitle: 'Ministerin',
    affiliation: { '@type': 'Organization', name: 'Ministerium für Häfen' },
    sameAs: ['https://www.wikidata.org/entity/Q1'],
  });
  expect(nodeOf('stimmen/hafenrat/#voice')).not.toHaveProperty('jobTitle');
  expect(nodeOf('stimmen/seeland/#voice')['@type']).toEqual(['Country', 'Organization']);
});

test('a thing has its address on its own page, and elsewhere a name that leads there', () => {
  const own = new Map(
    [...documents].flatMap(([path, nodes]) =>
      nodesWithin(nodes).flatMap(({ '@id': id, url }) =>
        url === `${ROOT}${path.slice(1)}` ? [[String(id), path] as const] : [],
      ),
    ),
  );
  for (const { path } of [...archive.articles, ...archive.voices, ...archive.topics]) {
    const named = [...own].filter(([, page]) => page === path).map(([id]) => id.split('#')[0]);
    expect(named).toEqual([`${ROOT}${path.slice(1)}`]);
  }
});

test('breadcrumbs lead from the section to the page', () => {
  const trail = documents.get('/themen/hafen/')?.at(-1);
  expect(trail?.['itemListElement']).toEqual([
    {
      '@type': 'ListItem',
      position: 1,
      name: 'Themen',
      item: { '@type': 'WebPage', '@id': `${ROOT}themen/` },
    },
    { '@type': 'ListItem', position: 2, name: 'Hafen & Werft' },
  ]);
  expect(documents.get('more')?.[0]?.['itemListElement']).toHaveLength(2);
  expect(documents.get('list')).toEqual([]);
});

test('the site says how it is searched', () => {
  expect(nodeOf('#website')['potentialAction']).toMatchObject({
    target: { urlTemplate: `${ROOT}suche/?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  });
});

test('a document cannot end its script element, nor a line of script', () => {
  const text = '</script><!--\u2028\u2029&amp;';
  const json = serialiseJsonLd([{ '@type': 'Thing', name: text }]);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(read([{ name: text }])[0]?.['name']).toBe(text);
});
