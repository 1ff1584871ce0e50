import { describe, expect, test } from 'vitest';
import type { PageMeta } from '../../../src/publish/page-head.ts';
import {
  articleMeta,
  homeMeta,
  listMeta,
  quoteMeta,
  standingMeta,
  topicMeta,
  unindexedMeta,
  voiceMeta,
} from '../../../src/publish/page-meta.ts';
import { shorten } from '../../../src/german/shorten.ts';
import { quoteTitle, wordingOf } from '../../../src/quotes/wording.ts';
import { ADDRESSES, ROOT, sampleArchive } from './sample.ts';

const archive = sampleArchive();

function find<Item extends { id: string }>(items: Item[], id: string): Item {
  const item = items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no ${id}`);
  return item;
}

const hafen = find(archive.articles, 'hafen');
const gut = find(archive.quotes, 'gut');
const berg = find(archive.voices, 'anna-berg');

/** Contents by name and by property, lists where one is repeated. */
function contents({ metas }: PageMeta): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { name, property, content } of metas) {
    for (const key of [name, property]) {
      if (key !== undefined) (all[key] ??= []).push(content ?? '');
    }
  }
  return all;
}

const pages: [string, PageMeta, string][] = [
  ['home', homeMeta(ADDRESSES), ''],
  ['article', articleMeta(hafen, ADDRESSES), 'artikel/hafen/'],
  ['quote', quoteMeta(gut, ADDRESSES), 'zitate/hafen/gut/'],
  ['voice', voiceMeta(berg, ADDRESSES), 'stimmen/anna-berg/'],
  ['topic', topicMeta(find(archive.topics, 'hafen'), ADDRESSES), 'themen/hafen/'],
  [
    'list',
    listMeta({ title: 'Zitate', description: 'Alle', path: '/zitate/' }, ADDRESSES),
    'zitate/',
  ],
  ['standing page', standingMeta(find(archive.pages, 'ueber'), ADDRESSES), 'ueber/'],
];

describe.each(pages)('%s', (_, page, path) => {
  test('has a title, a description, its canonical address and a picture', () => {
    const meta = contents(page);
    expect(page.title).toMatch(/\S – Wortlaut$/);
    expect(page.links.filter(({ rel }) => rel === 'canonical')).toEqual([
      { rel: 'canonical', href: ROOT + path },
    ]);
    expect(meta['og:url']).toEqual([ROOT + path]);
    expect(meta['description']?.[0]).toMatch(/\S/);
    expect(meta['og:description']).toEqual(meta['description']);
    expect(`${String(meta['og:title'])} – Wortlaut`).toBe(page.title);
    expect(meta['og:image']?.[0]).toMatch(
      /^https:\/\/zeitung\.example\/wortlaut\/bilder\/.+\.png$/,
    );
    expect(meta['og:image:alt']?.[0]).toMatch(/\S/);
    expect(meta['twitter:card']).toEqual(['summary_large_image']);
    expect(meta['robots']).toBeUndefined();
  });
});

test('an article is dated and tagged, and links its data and the site’s feed', () => {
  const page = articleMeta(hafen, ADDRESSES);
  expect(contents(page)).toMatchObject({
    'og:type': ['article'],
    'og:image': [`${ROOT}bilder/hafen.png`],
    'article:published_time': ['2025-07-01T00:00:00+02:00'],
    'article:modified_time': ['2025-12-24T18:30:00+01:00'],
    'article:tag': ['Hafen & Werft'],
  });
  expect(page.links.map(({ rel, href }) => `${rel ?? ''} ${href ?? ''}`)).toEqual([
    `canonical ${ROOT}artikel/hafen/`,
    'alternate /wortlaut/artikel/hafen/text.txt',
    'alternate /wortlaut/artikel/hafen/annotations.jsonld',
    'alternate /wortlaut/artikel/hafen/tei.xml',
    'alternate /wortlaut/artikel/hafen/oembed.json',
    'alternate /wortlaut/feed.xml',
  ]);
});

test('the front page links the site’s feed in both formats', () => {
  const feeds = homeMeta(ADDRESSES).links.filter(({ rel }) => rel === 'alternate');
  expect(feeds.map(({ href }) => href)).toEqual(['/wortlaut/feed.xml', '/wortlaut/feed.json']);
});

test('a quote is shown with its own picture', () => {
  expect(contents(quoteMeta(gut, ADDRESSES))).toMatchObject({
    'og:image': [`${ROOT}bilder/hafen/gut.png`],
    'og:title': ['Anna Berg: „Gut […] so bleiben wir dabei.“'],
    description: ['„Gut […] so bleiben wir dabei.“ – Anna Berg in „Streit um den Hafen“'],
  });
});

test('a voice links its own feeds first', () => {
  const feeds = voiceMeta(berg, ADDRESSES).links.filter(({ rel }) => rel === 'alternate');
  expect(feeds[0]).toEqual({
    rel: 'alternate',
    type: 'application/rss+xml',
    title: 'Wortlaut: Anna Berg',
    href: '/wortlaut/stimmen/anna-berg/feed.xml',
  });
});

test('a site without pictures links none', () => {
  const page = articleMeta(hafen, { ...ADDRESSES, pictures: false });
  expect(JSON.stringify(page)).not.toContain('/bilder/');
  expect(contents(page)['twitter:card']).toEqual(['summary']);
});

test('the search page and 404 stay out of search engines', () => {
  const page = unindexedMeta({ title: 'Suche', path: '/suche/' }, ADDRESSES);
  expect(contents(page)['robots']).toEqual(['noindex']);
  expect(page.links.some(({ rel }) => rel === 'canonical')).toBe(false);
});

test('long words are cut at a space, never within a character', () => {
  expect(shorten('kurz', 4)).toBe('kurz');
  expect(shorten('eins zwei drei', 12)).toBe('eins zwei …');
  expect(shorten('Donaudampfschifffahrt', 8)).toBe('Donauda…');
  expect(shorten('1234🚢🚢🚢', 6)).toBe('1234…');
});

test('a long quote is cut within its marks, and who said it stays', () => {
  const long = { ...gut, parts: [{ text: 'so '.repeat(9999), verbatim: false, voice: undefined }] };
  expect(quoteTitle(long, 24)).toBe('Anna Berg: „so so so so …“');
  expect(contents(quoteMeta(long, ADDRESSES))['description']?.[0]).toMatch(
    /^„so .* so …“ – Anna Berg in „Streit um den Hafen“$/,
  );
});

test('words of another voice keep its name where they are cut', () => {
  const nested = find(archive.quotes, 'q5');
  expect(wordingOf(nested)).toBe('„Berg hat ‚Niemals! [Anna Berg]‘ gerufen, sofort.“');
  const voice = find(archive.voices, 'hafenrat');
  const parts = [
    { text: 'Er sagte: ', verbatim: false, voice: undefined },
    { text: 'das ist ein sehr langer Satz', verbatim: false, voice },
    { text: ', mehr nicht', verbatim: false, voice: undefined },
  ];
  expect(wordingOf({ ...gut, parts }, 26)).toBe('„Er sagte: das ist ein … [Hafenrat]“');
  expect(wordingOf({ ...gut, parts }, 10)).toBe('„Er sagte: …“');
  expect(wordingOf({ ...gut, parts }, 40)).toBe(
    '„Er sagte: das ist ein sehr langer Satz [Hafenrat]…“',
  );
});

test('a voice with less than three quotes has no feed, and links none', () => {
  const few = { ...berg, quotes: berg.quotes.slice(0, 2) };
  const links = voiceMeta(few, ADDRESSES).links.map(({ href }) => href);
  expect(links).not.toContain('/wortlaut/stimmen/anna-berg/feed.xml');
  expect(links).toContain('/wortlaut/feed.xml');
});

test('a quote without words of its speaker’s own has its article’s picture', () => {
  const own = { ...gut, speech: 'reported' as const, verbatim: ['Nie wieder'] };
  const none = { ...own, verbatim: [] };
  const pictureIn = (one: typeof gut): unknown =>
    quoteMeta(one, ADDRESSES).metas.find(({ property }) => property === 'og:image')?.['content'];
  expect(pictureIn(own)).toContain(gut.key);
  expect(pictureIn(none)).toMatch(new RegExp(`/bilder/${gut.article.id}\\.png$`));
});
