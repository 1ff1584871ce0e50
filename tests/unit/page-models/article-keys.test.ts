/** A key of articles that nobody shows is forgotten here: each says where its value is seen. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articlePage } from '../../../src/page-models/article.ts';
import { siteFeed } from '../../../src/publish/feeds/feed.ts';
import type { ArticleData } from '../../../src/schemas/article.ts';
import { addressesOf } from '../../../src/site.ts';
import { archiveOf } from '../../archive.ts';

const addresses = addressesOf({ site: 'https://wortlaut.example', base: '/' });
const archive = archiveOf({
  topics: [{ id: 'hafen', name: 'Hafenausbau' }],
  voices: [{ id: 'berg', name: 'Anna Berg' }],
  articles: [
    {
      id: 'kai',
      headline: 'Der Kai wird länger',
      headlineBy: 'editors',
      description: 'Was die Stadt baut.',
      datePublished: '2026-02-01',
      dateModified: '2026-02-03',
      dateline: 'Kiel',
      author: ['Ida Weiß'],
      source: { name: 'Tagesblatt', url: 'https://tagesblatt.example/kai' },
      topics: ['hafen'],
      events: [{ date: '2026-05', title: 'Baubeginn', text: undefined, anchor: undefined }],
      corrections: [{ date: '2026-02-03', day: '2026-02-03', text: 'Es sind neun Meter.' }],
      text: ['„Wir bauen“, sagte Berg.'],
      quotes: [{ id: 'bauen', speaker: 'berg', segments: ['Wir bauen'] }],
    },
  ],
});
const [article] = archive.articles;
if (!article) throw new Error('the archive has no article');
const { meta: _, ...page } = articlePage(archive, article, addresses);
const seenIn = { page: JSON.stringify(page), feed: JSON.stringify(siteFeed(archive)) };

/** What of the value is seen on the article's page and in feeds; undefined where nothing is. */
const KEYS = {
  headline: { page: 'Der Kai wird länger', feed: 'Der Kai wird länger' },
  headlineBy: { page: '"headlineBy":"editors"' },
  description: { page: 'Was die Stadt baut.', feed: 'Was die Stadt baut.' },
  datePublished: { page: '2026-02-01', feed: '2026-02-01' },
  dateModified: { page: '2026-02-03', feed: '"modified":"2026-02-03"' },
  dateline: { page: 'Kiel' },
  author: { page: 'Ida Weiß', feed: 'Ida Weiß' },
  source: { page: 'Tagesblatt' },
  topics: { page: 'Hafenausbau', feed: 'Hafenausbau' },
  events: { page: 'Baubeginn' },
  /** Accounts for passages that are no quotes; readers see nothing of it. */
  scareQuotes: {},
  /** In the feeds of voices and topics; that of the site has articles. */
  quotes: { page: 'Wir bauen' },
  /** A draft is in nothing that is built. */
  status: {},
  corrections: { page: 'Es sind neun Meter.', feed: 'Es sind neun Meter.' },
  /** Is about the check alone. */
  hints: {},
  /** Old addresses lead on by files of their own. */
  formerIds: {},
} satisfies Record<keyof ArticleData, { page?: string; feed?: string }>;

describe.each(Object.entries(KEYS))('the key %s', (key, seen: { page?: string; feed?: string }) => {
  test.each(Object.entries(seen))('is seen on the %s', (place, value) => {
    expect(seenIn[place as keyof typeof seenIn]).toContain(value);
  });

  test('is explained to editors', () => {
    const handbook = readFileSync('docs/redaktion.md', 'utf8');
    expect(handbook).toMatch(new RegExp(`\`${key}\\b|^ *${key}:`, 'm'));
  });
});

test('the head of the page shows all that its model has', () => {
  const component = readFileSync('src/components/article/ArticleHead.astro', 'utf8');
  const shown = component.slice(component.lastIndexOf('\n---\n'));
  expect(Object.keys(page.head).filter((key) => !shown.includes(key))).toEqual([]);
});
