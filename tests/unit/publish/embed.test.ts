import { describe, expect, test } from 'vitest';
import type { Article, Quote } from '../../../src/archive/model.ts';
import { embedPage } from '../../../src/page-models/embed.ts';
import { embedCode, embedHeight, oembedJson } from '../../../src/publish/embed.ts';
import { articleMeta, quoteMeta } from '../../../src/publish/page-meta.ts';
import { archiveOf } from '../../archive.ts';
import { ADDRESSES, ROOT, sampleArchive } from './sample.ts';

const archive = sampleArchive();
const [article] = archive.articles as [Article];
const quoteOf = (text: string, headline = 'Kurz'): Quote => {
  const [quote] = archiveOf({
    articles: [
      { id: 'a', headline, text: [text], quotes: [{ id: 'q', speaker: 'x', segments: [text] }] },
    ],
  }).quotes;
  if (!quote) throw new Error('no quote');
  return quote;
};

describe('the code of a frame', () => {
  test('names the quote, and says what it is to those who do not see it', () => {
    const [quote] = article.quotes as [Quote];
    expect(embedCode(quote, ADDRESSES)).toBe(
      `<iframe src="${ROOT}artikel/${article.id}/einbetten/#${quote.id}" title="${quote.speaker.name}: „Wir warten“ – Wortlaut" width="600" height="${String(embedHeight(quote))}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`,
    );
  });

  test('is nothing but a frame, whatever the words are', () => {
    const code = embedCode(quoteOf('"><script>alert(1)</script>'), ADDRESSES);
    expect(code).toMatch(/^<iframe [^>]*title="[^"]*&#x22;[^"]*"[^>]*><\/iframe>$/);
  });

  test('is as high as the words are long, up to what a telephone shows', () => {
    const heights = [10, 100, 300, 3000].map((length) => embedHeight(quoteOf('W'.repeat(length))));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(4);
    expect(heights[3]).toBe(560);
    expect(embedHeight(quoteOf('Gut.', 'Lang '.repeat(30)))).toBeGreaterThan(heights[0] ?? 0);
  });
});

describe('oEmbed', () => {
  test('has what the specification asks of a rich answer', () => {
    const answer = JSON.parse(oembedJson(article, ADDRESSES)) as Record<string, unknown>;
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: article.headline,
      provider_name: 'Wortlaut',
      provider_url: ROOT,
      thumbnail_url: `${ROOT}bilder/${article.id}.png`,
    });
    expect(answer['html']).toContain(`src="${ROOT}artikel/${article.id}/einbetten/"`);
    expect(answer['html']).toContain(`width="${String(answer['width'])}"`);
    expect(answer['html']).toContain(`height="${String(answer['height'])}"`);
  });

  test('has no picture where the site has none', () => {
    const answer = oembedJson(article, { ...ADDRESSES, pictures: false });
    expect(answer).not.toContain('thumbnail');
  });

  test('is found on an article’s page, and not on a quote’s, which it does not answer for', () => {
    const types = ({ links }: ReturnType<typeof articleMeta>) =>
      links.filter(({ type }) => type === 'application/json+oembed').map(({ href }) => href);
    expect(types(articleMeta(article, ADDRESSES))).toEqual([
      `/wortlaut/artikel/${article.id}/oembed.json`,
    ]);
    expect(types(quoteMeta(article.quotes[0] as Quote, ADDRESSES))).toEqual([]);
  });
});

test('the page to frame has every quote, with the ids that it had', () => {
  const changed = archiveOf({
    publication: { name: 'Uferbote' },
    articles: [
      {
        id: 'a',
        text: ['Gut.'],
        quotes: [{ id: 'neu', speaker: 'x', segments: ['Gut.'], formerIds: ['alt'] }],
      },
    ],
  });
  const page = embedPage(changed, changed.articles[0] as Article, ADDRESSES);
  expect(page.path).toBe('/artikel/a/einbetten/');
  expect(page.site).toBe('Uferbote');
  expect(page.quotes.map(({ id, formerIds }) => [id, ...formerIds])).toEqual([['neu', 'alt']]);
});

test('the page to frame says what an article is about that has no quotes', () => {
  const without = archiveOf({ articles: [{ id: 'a', text: ['Gut.'], quotes: [] }] });
  const article = without.articles[0] as Article;
  const page = embedPage(without, { ...article, description: 'Worum es geht.' }, ADDRESSES);
  expect(page.teaser).toBe('Worum es geht.');
  const one = archiveOf({
    articles: [
      { id: 'a', text: ['Gut.'], quotes: [{ id: 'q', speaker: 'x', segments: ['Gut.'] }] },
    ],
  });
  expect(embedPage(one, one.articles[0] as Article, ADDRESSES).teaser).toBeUndefined();
});
