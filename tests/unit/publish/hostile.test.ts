/** Text that would be markup, a script, a formula or no character at all comes out as text in every format. */
import { fromXml } from 'xast-util-from-xml';
import { rehype } from 'rehype';
import { expect, describe, test } from 'vitest';
import { annotationPage } from '../../../src/publish/annotations-schema.ts';
import { annotationsJson } from '../../../src/publish/annotations.ts';
import { siteFeed, topicFeed, voiceFeed, type Feed } from '../../../src/publish/feeds/feed.ts';
import { jsonFeed } from '../../../src/publish/feeds/json-feed.ts';
import { rss } from '../../../src/publish/feeds/rss.ts';
import { serialiseJsonLd } from '../../../src/publish/json-ld/serialise.ts';
import { articleMeta, quoteMeta, topicMeta, voiceMeta } from '../../../src/publish/page-meta.ts';
import { quotesCsv } from '../../../src/publish/quotes-csv.ts';
import { quotesJson } from '../../../src/publish/quotes-json.ts';
import { quotesFile } from '../../../src/publish/quotes-schema.ts';
import type { Archive } from '../../../src/archive/model.ts';
import { archiveOf } from '../../archive.ts';
import { elements, readCsv, textOf, within } from '../../data-readers.ts';
import { ADDRESSES } from './sample.ts';

const HOSTILE = {
  'an image with a handler': '<img src=x onerror=alert(1)>',
  'the end of a script': '</script><script>alert(1)</script><!--',
  'the end of character data': ']]> <![CDATA[ &amp; &#x1F; <',
  'a script address': 'javascript:alert(1)',
  'reversed writing': 'a\u202Egnp.exe\u202C b\u2066c',
  'characters without width': 'a\u200Bb\u200Dc\uFEFFd',
  'control characters': 'a\u0000b\u0008c\u001Bd\u007Fe\uFFFEf',
  'half a surrogate pair': 'a\uD83Db \uDEA2c',
  'line ends of script': 'a\u2028b\u2029c',
  'a formula': '=HYPERLINK("https://evil.example";A1)',
  'quotation marks': '"a", \'b\'; „c“\\',
  'ten thousand characters': 'Wörter '.repeat(1429).trim(),
} as const;

function hostileArchive(text: string): Archive {
  return archiveOf({
    voices: [{ id: 'v', name: text, jobTitle: text, affiliation: text, alternateName: [text] }],
    topics: [{ id: 't', name: text, description: text, alternateName: [text] }],
    articles: [
      {
        id: 'a',
        headline: text,
        description: text,
        dateline: text,
        author: [text],
        source: { name: text },
        text: [`Es war so: „${text}“, sagte er.`],
        quotes: [{ id: 'q', speaker: 'v', segments: [text], topics: ['t'] }],
      },
    ],
  });
}

/** What XML has no way to say is replaced, control characters left out. */
function inXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, '')
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
}

/** All strings in a JSON document. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

function onlyTextIn(html: string): boolean {
  const allowed = new Set(['html', 'head', 'body', 'p', 'blockquote']);
  const names = (node: { type: string; tagName?: string; children?: unknown[] }): string[] => [
    ...(node.tagName === undefined ? [] : [node.tagName]),
    ...(node.children ?? []).flatMap((child) => names(child as typeof node)),
  ];
  return names(rehype().parse(html)).every((name) => allowed.has(name));
}

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  const archive = hostileArchive(text);
  const [article] = archive.articles;
  const [quote] = archive.quotes;
  const [voice] = archive.voices;
  const [topic] = archive.topics;
  if (!article || !quote || !voice || !topic) throw new Error('the archive is not whole');

  test('zitate.json', () => {
    const { quotes } = quotesFile.parse(JSON.parse(quotesJson(archive, ADDRESSES)));
    expect(quotes[0]).toMatchObject({
      text: quote.text,
      speaker: { name: text },
      topics: [{ name: text }],
      article: { headline: text },
    });
  });

  test('zitate.csv', () => {
    const [header = [], row = [], ...more] = readCsv(quotesCsv(archive, ADDRESSES));
    expect(more).toEqual([]);
    expect(row).toHaveLength(header.length);
    for (const cell of row) {
      expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]|[\0-\x1F\x7F]/u);
    }
    expect(row[6]?.length).toBeGreaterThan(text.length / 2);
  });

  test.each<[string, Feed]>([
    ['site', siteFeed(archive)],
    ['voice', voiceFeed(voice, ADDRESSES)],
    ['topic', topicFeed(topic, ADDRESSES)],
  ])('feeds of %s', (_, feed) => {
    const xml = rss(feed, ADDRESSES);
    expect(() => fromXml(xml)).not.toThrow();
    expect(elements(xml, 'item')).toHaveLength(1);
    expect(elements(xml, 'category').map(textOf)).toEqual([inXml(text)]);
    const json = JSON.parse(jsonFeed(feed, ADDRESSES)) as {
      items: { tags: string[]; content_html: string; content_text: string; url: string }[];
    };
    expect(json.items[0]?.tags).toEqual([text]);
    expect(json.items[0]?.content_text).toContain(feed.path === '/' ? text : quote.text);
    for (const item of elements(xml, 'item')) {
      expect(onlyTextIn(textOf(within(item, 'description')[0]))).toBe(true);
      expect(textOf(within(item, 'link')[0])).toMatch(
        /^https:\/\/zeitung\.example\/wortlaut\/[a-z/]+$/,
      );
    }
    expect(onlyTextIn(json.items[0]?.content_html ?? '<img>')).toBe(true);
  });

  test('annotations.jsonld', () => {
    const { items } = annotationPage.parse(JSON.parse(annotationsJson(article, ADDRESSES)));
    expect(items[0]?.target[0]?.selector[0].exact).toBe(text);
  });

  test('linked data and meta elements', () => {
    const metas = [
      articleMeta(article, ADDRESSES),
      quoteMeta(quote, ADDRESSES),
      voiceMeta(voice, ADDRESSES),
      topicMeta(topic, ADDRESSES),
    ];
    for (const { data, links, metas: elements } of metas) {
      const json = serialiseJsonLd(data);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(strings(JSON.parse(json))).toContain(text);
      for (const { href } of links)
        expect(href).toMatch(/^(https:\/\/zeitung\.example)?\/wortlaut\//);
      const description = elements.find(({ name }) => name === 'description');
      expect(description?.['content']?.length).toBeLessThanOrEqual(200);
    }
  });
});
