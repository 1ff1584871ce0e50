/** Takes only zitate.json, annotations.jsonld and text.txt, and finds every quote in the text again. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { annotationPage } from '../../../src/publish/annotations-schema.ts';
import { annotationsJson } from '../../../src/publish/annotations.ts';
import { quotesJson } from '../../../src/publish/quotes-json.ts';
import { quotesFile } from '../../../src/publish/quotes-schema.ts';
import { ADDRESSES, ROOT, sampleArchive, written } from './sample.ts';

const archive = sampleArchive();
const files = new Map<string, string>([
  ['zitate.json', quotesJson(archive, ADDRESSES)],
  ...archive.articles.flatMap((article) => [
    [`artikel/${article.id}/text.txt`, article.text] as const,
    [`artikel/${article.id}/annotations.jsonld`, annotationsJson(article, ADDRESSES)] as const,
  ]),
]);

function file(path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`no file ${path}`);
  return content;
}

const { quotes } = quotesFile.parse(JSON.parse(file('zitate.json')));

describe.each(quotes)('$id', (quote) => {
  const folder = `artikel/${quote.article.id}/`;
  const text = file(`${folder}text.txt`);
  const page = annotationPage.parse(JSON.parse(file(`${folder}annotations.jsonld`)));
  const annotation = page.items.find(({ id }) => id === `${quote.url}#annotation`);
  const targets = annotation?.target ?? [];

  test('is found by its words, each segment by the words around it', () => {
    expect(targets.length).toBeGreaterThan(0);
    const folded = (words: string) => words.replace(/\s+/g, ' ');
    for (const { selector } of targets) {
      const [{ exact, prefix, suffix }, { start }] = selector;
      expect(text.split(prefix + exact + suffix)).toHaveLength(2);
      expect(text.indexOf(prefix + exact + suffix) + prefix.length).toBe(start);
    }
    expect(targets.map(({ selector: [{ exact }] }) => folded(exact)).join(' ')).toBe(
      quote.text.replaceAll(' […] ', ' '),
    );
    const [first = ''] = quote.text.split(' […] ');
    const interrupted = targets.length > quote.text.split(' […] ').length;
    if (!interrupted) expect(folded(text)).toContain(folded(quote.prefix + first));
  });

  test('is found by its position', () => {
    for (const { source, scope, selector } of targets) {
      const [{ exact }, { start, end }] = selector;
      expect(text.slice(start, end)).toBe(exact);
      expect(source).toBe(`${ROOT}${folder}text.txt`);
      expect(scope).toBe(quote.article.url);
    }
    expect(text.slice(0, targets[0]?.selector[1].start).endsWith(quote.prefix)).toBe(true);
    expect(text.startsWith(quote.suffix, targets.at(-1)?.selector[1].end)).toBe(true);
  });

  test('is said by the same voice in the same way', () => {
    const [voice, speech, ...topics] = annotation?.body ?? [];
    expect(voice).toMatchObject({ purpose: 'identifying', source: quote.speaker.url });
    expect(speech).toMatchObject({ purpose: 'classifying', value: quote.speech });
    expect(topics).toHaveLength(quote.topics.length);
  });
});

test('segments and stretches that a pull quote parts are targets of their own', () => {
  const page = annotationPage.parse(JSON.parse(file('artikel/hafen/annotations.jsonld')));
  const exact = page.items.map(({ target }) => target.map(({ selector: [quote] }) => quote.exact));
  expect(exact[0]).toEqual(['Gut', 'so bleiben wir dabei.']);
  expect(exact[2]).toEqual(['Man habe gewarnt,', 'und zwar früh']);
  expect(page.partOf.total).toBe(7);
});

test('offsets count UTF-16 code units, so a ship in front counts two', () => {
  const page = annotationPage.parse(JSON.parse(file('artikel/hafen/annotations.jsonld')));
  expect(page.items[0]?.target[0]?.selector).toEqual([
    {
      type: 'TextQuoteSelector',
      exact: 'Gut',
      prefix: '🚢 „',
      suffix: '“, sagte Berg am Kai, „so bleibe',
    },
    { type: 'TextPositionSelector', start: 4, end: 7 },
  ]);
});

test('the served JSON Schema accepts the annotations', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(written(archive, 'annotations.schema.json')) as Record<string, unknown>,
  );
  const page = JSON.parse(file('artikel/hafen/annotations.jsonld')) as object;
  expect(schema.safeParse(page).success).toBe(true);
  expect(schema.safeParse({ ...page, items: [{}] }).success).toBe(false);
});
