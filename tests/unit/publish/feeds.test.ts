import { describe, expect, test } from 'vitest';
import { siteFeed, topicFeed, voiceFeed, type Feed } from '../../../src/publish/feeds/feed.ts';
import { jsonFeed } from '../../../src/publish/feeds/json-feed.ts';
import { rss } from '../../../src/publish/feeds/rss.ts';
import { elements, textOf, within } from '../../data-readers.ts';
import { ADDRESSES, ROOT, sampleArchive } from './sample.ts';

const archive = sampleArchive();
const berg = archive.voices.find(({ id }) => id === 'anna-berg');
const hafen = archive.topics.find(({ id }) => id === 'hafen');
if (!berg || !hafen) throw new Error('the sample lacks a voice or a topic');

const feeds: [string, Feed][] = [
  ['the site', siteFeed(archive)],
  ['a voice', voiceFeed(berg, ADDRESSES)],
  ['a topic', topicFeed(hafen, ADDRESSES)],
  ['nothing', { title: 'a', description: 'b', path: '/themen/leer/', items: [] }],
];

describe.each(feeds)('feeds of %s', (_, feed) => {
  const xml = rss(feed, ADDRESSES);
  const json = JSON.parse(jsonFeed(feed, ADDRESSES)) as { items: Record<string, unknown>[] };

  test('RSS has what its specification asks for', () => {
    const [channel] = elements(xml, 'channel');
    for (const name of ['title', 'link', 'description']) {
      expect(
        channel?.children.filter((child) => 'name' in child && child.name === name),
      ).toHaveLength(1);
    }
    expect(elements(xml, 'atom:link')[0]?.attributes).toEqual({
      rel: 'self',
      type: 'application/rss+xml',
      href: `${ROOT.slice(0, -1)}${feed.path}feed.xml`,
    });
    for (const item of elements(xml, 'item')) {
      const [guid] = within(item, 'guid');
      expect(textOf(guid)).toBe(textOf(within(item, 'link')[0]));
      expect(guid?.attributes).toEqual({ isPermaLink: 'true' });
      expect(textOf(within(item, 'pubDate')[0])).toMatch(
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/,
      );
    }
    const guids = elements(xml, 'guid').map(textOf);
    expect(new Set(guids).size).toBe(guids.length);
  });

  test('JSON Feed has the same items', () => {
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      feed_url: `${ROOT.slice(0, -1)}${feed.path}feed.json`,
    });
    expect(json.items.map(({ id }) => id)).toEqual(elements(xml, 'guid').map(textOf));
    expect(json.items.map(({ content_html }) => content_html)).toEqual(
      elements(xml, 'item').map((item) => textOf(within(item, 'description')[0])),
    );
  });
});

test('the site’s feed has articles, newest first, and the date of the last change', () => {
  const xml = rss(siteFeed(archive), ADDRESSES);
  expect(elements(xml, 'guid').map(textOf)).toEqual([
    `${ROOT}artikel/werft/`,
    `${ROOT}artikel/hafen/`,
  ]);
  expect(elements(xml, 'lastBuildDate').map(textOf)).toEqual(['Wed, 24 Dec 2025 18:30:00 +0100']);
  expect(elements(xml, 'dc:creator').map(textOf)).toEqual(['Ida Kern']);
});

test('a voice’s feed has its quotes', () => {
  expect(voiceFeed(berg, ADDRESSES).description).toBe(
    'Anna Berg: alle Zitate, am Wortlaut geprüft',
  );
  expect(voiceFeed(berg, ADDRESSES).items.map(({ title, text }) => [title, text])).toEqual([
    ['Anna Berg: „Wir warten“', '„Wir warten“'],
    ['Anna Berg: „Gut […] so bleiben wir dabei.“', '„Gut […] so bleiben wir dabei.“'],
    ['Anna Berg: „Niemals!“', '„Niemals!“'],
  ]);
});

test('a topic’s feed has its articles with their quotes on it', () => {
  expect(topicFeed(hafen, ADDRESSES).items.map(({ html }) => html)).toEqual([
    '<p>Worum es in hafen geht.</p>' +
      '<blockquote><p>„Gut […] so bleiben wir dabei.“</p></blockquote><p>– Anna Berg (wörtlich)</p>' +
      '<blockquote><p>„Niemals!“</p></blockquote><p>– Anna Berg (wörtlich)</p>',
  ]);
});

test('words of another voice within a quote carry its name', () => {
  const rat = archive.voices.find(({ id }) => id === 'hafenrat');
  const texts = rat && voiceFeed(rat, ADDRESSES).items.map(({ text }) => text);
  expect(texts).toContain('„Berg hat ‚Niemals! [Anna Berg]‘ gerufen, sofort.“');
});

test('a feed tells what is new, not everything', () => {
  const [quote] = berg.quotes;
  if (!quote) throw new Error('the sample lacks a quote');
  const feed = voiceFeed({ ...berg, quotes: Array.from({ length: 500 }, () => quote) }, ADDRESSES);
  expect(feed.items).toHaveLength(50);
});
