import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkArticleFile } from '../../../src/content/article/article-file.ts';
import { Register } from '../../../src/content/references/register.ts';
import { reportProblems } from '../../../src/content/report.ts';
import { blocksIn, type ArticleEntry } from '../../../src/content/entries.ts';
import { toHtml } from '../../../src/markdown/render.ts';
import { articles, compose, type Composed } from './articles.ts';
import { share } from './german.ts';
import { elements, parseHtml, textContent, textLines } from './html.ts';
import { boundaries, placesOf, searched, type Searched } from './oracle.ts';

const SETTINGS = { seed: 20251204, numRuns: 600 };

/** A cut: where it begins and how long it is, as fractions; up to three segments, one after another. */
const cuts = fc.array(
  fc.record({
    segments: fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 3 }),
    direct: fc.boolean(),
    speaker: fc.constantFrom('ada', 'ben', 'cleo'),
    /** The cut again, as another quote: said together. */
    twice: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);
type Cut = typeof cuts extends fc.Arbitrary<(infer One)[]> ? One : never;

interface Quote {
  speaker: string;
  speech: string;
  text: string;
  prefix: string | undefined;
  /** Begin and end of each segment in the text that is searched. */
  places: [number, number][];
}

/** Cuts a quote as an editor would copy it; undefined where the cut cannot be told apart from another place. */
function cutQuote(composed: Composed, { units, text }: Searched, cut: Cut): Quote | undefined {
  const allowed = boundaries(text);
  const set = new Set(allowed);
  const marked = composed.marked
    .filter(({ pull }) => !pull)
    .map(({ start, end }) => [
      units.findIndex(({ offset }) => offset >= start),
      units.findLastIndex(({ offset }) => offset < end) + 1,
    ]);
  const isMarked = (from: number, to: number): boolean =>
    marked.some(([start = 0, end = 0]) => start <= from && to <= end);
  const places: [number, number][] = [];
  for (const [where, size] of cut.segments) {
    const from = places.at(-1)?.[1] ?? 0;
    const segment = segmentAt(text, allowed, from, where, size);
    if (!segment) return undefined;
    const passage = text.slice(...segment);
    if (places.length === 0) {
      if (cut.direct && !isMarked(...segment)) return undefined;
      places.push(segment);
      continue;
    }
    const next = placesOf(text, passage, set).find(
      (at) => at >= from && (!cut.direct || isMarked(at, at + passage.length)),
    );
    if (next === undefined) return undefined;
    places.push([next, next + passage.length]);
  }
  const [first] = places;
  if (!first) return undefined;
  const prefix = prefixFor(text, set, first);
  if (prefix === undefined) return undefined;
  const passage = places.map((place) => text.slice(...place)).join(' […] ');
  const { speaker, direct } = cut;
  const speech = direct ? 'direct' : 'indirect';
  return { speaker, speech, text: passage, prefix: prefix || undefined, places };
}

/** A stretch between two boundaries, without white space at its ends. */
function segmentAt(
  text: string,
  allowed: readonly number[],
  from: number,
  where: number,
  size: number,
): [number, number] | undefined {
  const later = allowed.filter((at) => at >= from && /\S/.test(text.charAt(at)));
  const start = later[Math.floor(where * later.length)];
  if (start === undefined) return undefined;
  const ends = allowed.filter((at) => at > start && /\S/.test(text.charAt(at - 1)));
  const end = ends[Math.floor(size * size * ends.length)];
  return end === undefined ? undefined : [start, end];
}

const OPENING = /[„‚\s]+$/u;

/** No prefix where none is needed; else words right before, as few as will do; undefined where none will. */
function prefixFor(
  text: string,
  allowed: ReadonlySet<number>,
  [start, end]: [number, number],
): string | undefined {
  const all = placesOf(text, text.slice(start, end), allowed);
  if (all.length === 1) return '';
  const bare = (at: number): string => text.slice(0, at).replace(OPENING, '');
  for (const at of [...allowed].filter((one) => one < start).reverse()) {
    const prefix = text.slice(at, start).trim().replace(OPENING, '');
    if (prefix && all.filter((one) => bare(one).endsWith(prefix)).length === 1) return prefix;
  }
  return undefined;
}

const overlapPartly = ([a, b]: [number, number], [c, d]: [number, number]): boolean =>
  a < d && c < b && !(a <= c && d <= b) && !(c <= a && b <= d);

/** Quotes that may stand together: none overlaps another in part. */
function together(quotes: readonly Quote[]): Quote[] {
  return quotes.reduce<Quote[]>((kept, quote) => {
    const crosses = kept.some((other) =>
      other.places.some((one) => quote.places.some((place) => overlapPartly(one, place))),
    );
    return crosses ? kept : [...kept, quote];
  }, []);
}

function fileOf(composed: Composed, quotes: readonly Quote[]): string {
  const frontmatter = {
    headline: 'Probe',
    description: 'Eine Probe',
    datePublished: '2025-03-04',
    hints: false,
    quotes: quotes.map(({ speaker, speech, text, prefix }, index) => ({
      ...{ id: `q${index}`, speaker, speech, text },
      ...(prefix ? { prefix } : {}),
    })),
  };
  return `---\n${JSON.stringify(frontmatter)}\n---\n${composed.markdown}`;
}

function entryOf(file: string): ArticleEntry {
  const options = {
    known: {
      speakers: new Register(['ada', 'ben', 'cleo'].map((id) => ({ id, names: [] }))),
      topics: new Register([]),
    },
    namesOf: (id: string): string[] => [id],
    base: '/',
    calendar: { now: new Date('2026-01-01T00:00:00Z'), timeZone: 'Europe/Berlin' },
  };
  const bytes = new TextEncoder().encode(file);
  const { entry, problems } = checkArticleFile({ id: 'probe', shown: 'probe.md' }, bytes, options);
  const usual = ['uncovered', 'quote-kind', 'same-quote'];
  const wrong = problems.filter(({ rule }) => !usual.includes(rule));
  expect(reportProblems(wrong)).toBe('');
  if (!entry) throw new Error('no entry');
  return entry;
}

/** The text of a stretch of the text that is searched, from the article’s text itself. */
function offsetsOf({ units }: Searched, [from, to]: [number, number]): [number, number] {
  return [units[from]?.offset ?? -1, (units[to - 1]?.offset ?? -1) + 1];
}

const cases = fc.tuple(articles, cuts).map(([written, all]) => {
  const composed = compose(written);
  const where = searched(composed);
  const cut = all.flatMap((one) => {
    const quote = cutQuote(composed, where, one);
    return quote ? (one.twice ? [quote, { ...quote, speaker: 'ada' }] : [quote]) : [];
  });
  const quotes = together(cut).toSorted(
    (a, b) => (a.places[0]?.[0] ?? 0) - (b.places[0]?.[0] ?? 0),
  );
  return { composed, where, quotes };
});

describe('quotes cut at random from articles at random', () => {
  test('are located again at the same place', () => {
    let located = 0;
    fc.assert(
      fc.property(cases, ({ composed, where, quotes }) => {
        const entry = entryOf(fileOf(composed, quotes));
        expect(entry.text).toBe(composed.text);
        for (const [index, { places }] of quotes.entries()) {
          const segments = entry.quotes
            .find(({ id }) => id === `q${index}`)
            ?.segments.map((ranges) => [ranges[0]?.start, ranges.at(-1)?.end]);
          expect(segments).toEqual(places.map((place) => offsetsOf(where, place)));
          located += 1;
        }
      }),
      SETTINGS,
    );
    // Enough cuts must be quotes, else the property says little.
    expect(located).toBeGreaterThan(SETTINGS.numRuns / 2);
  });

  test('are marked up where they stand, once, and the text stays as it is', () => {
    fc.assert(
      fc.property(cases, ({ composed, quotes }) => {
        const entry = entryOf(fileOf(composed, quotes));
        const html = blocksIn(entry)
          .map((block) => block.html)
          .join('\n');
        const root = parseHtml(html);
        expect(textLines(root)).toBe(composed.text);
        // A browser that had to mend crossing or forbidden elements would write it differently.
        expect(toHtml(...root.children)).toBe(html);
        for (const quote of entry.quotes) {
          const own = elements(root, (one) => one.properties['dataQuote'] === quote.id);
          const shown = own.map(textContent).join('').replace(/\s+/g, '');
          const text = quote.segments.flat().map(({ start, end }) => entry.text.slice(start, end));
          expect(shown).toBe(text.join('').replace(/\s+/g, ''));
          expect(elements(root, (one) => one.properties['id'] === quote.id)).toEqual([own[0]]);
          const buttons = elements(
            root,
            (one) => one.properties['popoverTarget'] === `anm_${quote.id}`,
          );
          expect(buttons).toHaveLength(1);
          expect(quote.parts.map((part) => part.text).join('')).toBe(quote.text);
        }
      }),
      SETTINGS,
    );
  });
});
