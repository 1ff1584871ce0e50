/**
 * An article with its quotes as TEI P5: https://tei-c.org/release/doc/tei-p5-doc/en/html/CO.html#COHQQ
 *
 * Each block of the article is an `<ab>`; joined by line feeds they are text.txt, character for character. A quote is
 * a `<said>` with its voice in `@who`, its kind of speech and topics in `@ana` and its page in `@corresp`; where the
 * article interrupts it or a block ends, its pieces are chained by `@next` and `@prev`. Words in quotation marks within
 * a quote that is not direct are a `<quote>`.
 */
import type { Element, ElementContent, Root } from 'xast';
import { x } from 'xastscript';
import type { Article, Quote } from '../archive/model.ts';
import { isVerbatim } from '../quotes/speech.ts';
import type { TextRange } from '../quotes/text.ts';
import { SITE, type Addresses } from '../site.ts';
import { ownWords } from '../statistics/ranges.ts';
import { kindId, teiHeader, topicId, voiceId } from './tei-header.ts';
import { serialiseXml } from './xml.ts';

/** Where an editor finds the schema of the whole of TEI. */
const SCHEMA = 'https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng';

/** The document as a file. */
export function tei(article: Article, addresses: Addresses): string {
  const root: Root = {
    type: 'root',
    children: [
      {
        type: 'instruction',
        name: 'xml-model',
        value: `href="${SCHEMA}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"`,
      },
      x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [
        teiHeader(article, addresses),
        x('text', { 'xml:lang': SITE.language }, x('body', blocks(article, addresses))),
      ]),
    ],
  };
  return serialiseXml(root);
}

/** An element that a stretch of a block's text stands in. */
interface Mark extends TextRange {
  name: 'said' | 'quote';
  attributes: Readonly<Record<string, string>>;
}

function blocks(article: Article, addresses: Addresses): ElementContent[] {
  const ranges = linesOf(article.text);
  const marks = article.quotes.flatMap((quote) => [
    ...saidMarks(quote, ranges, addresses),
    ...(isVerbatim(quote.speech) ? [] : ownWords(quote)).flatMap((range) =>
      cutAt(range, ranges).map((part) => ({ ...part, name: 'quote' as const, attributes: {} })),
    ),
  ]);
  return ranges.flatMap((line) => [
    x(
      'ab',
      marked(
        article.text,
        line,
        marks.filter((mark) => within(mark, line)),
      ),
    ),
    { type: 'text', value: '\n' } as const,
  ]);
}

/** One mark for each piece of a quote, each pointing to those before and after. */
function saidMarks(quote: Quote, lines: readonly TextRange[], { absolute }: Addresses): Mark[] {
  const pieces = quote.segments.flat().flatMap((range) => cutAt(range, lines));
  const pieceId = (index: number) =>
    index === 0 ? `zitat-${quote.id}` : `zitat-${quote.id}.${String(index + 1)}`;
  return pieces.map((range, index) => ({
    ...range,
    name: 'said',
    attributes: {
      'xml:id': pieceId(index),
      who: `#${voiceId(quote.speaker)}`,
      direct: String(isVerbatim(quote.speech)),
      ana: [kindId(quote.speech), ...quote.topics.map(topicId)].map((id) => `#${id}`).join(' '),
      ...(index === 0 ? { corresp: absolute(quote.path) } : { prev: `#${pieceId(index - 1)}` }),
      ...(index < pieces.length - 1 ? { next: `#${pieceId(index + 1)}` } : {}),
    },
  }));
}

/**
 * The text of a range in the elements that hold there: the longer quote holds the shorter, of equals the first, and
 * words in quotation marks are innermost, divided where a quote begins or ends among them.
 */
function marked(text: string, range: TextRange, marks: readonly Mark[]): ElementContent[] {
  const [outer] = marks.toSorted(
    (a, b) => Number(b.name === 'said') - Number(a.name === 'said') || lengthOf(b) - lengthOf(a),
  );
  if (outer === undefined) {
    const value = text.slice(range.start, range.end);
    return value === '' ? [] : [{ type: 'text', value }];
  }
  const others = marks.filter((mark) => mark !== outer);
  const part = (start: number, end: number): ElementContent[] =>
    marked(text, { start, end }, clipped(others, { start, end }));
  const element: Element = x(outer.name, outer.attributes, part(outer.start, outer.end));
  return [...part(range.start, outer.start), element, ...part(outer.end, range.end)];
}

/** The marks that lie in a range, cut to it. */
function clipped(marks: readonly Mark[], { start, end }: TextRange): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => lengthOf(mark) > 0);
}

/** The parts of a range that lie in one line each. */
function cutAt({ start, end }: TextRange, lines: readonly TextRange[]): TextRange[] {
  return lines
    .map((line) => ({ start: Math.max(start, line.start), end: Math.min(end, line.end) }))
    .filter((part) => lengthOf(part) > 0);
}

/** Where the lines of a text stand, without the line feeds that end them. */
function linesOf(text: string): TextRange[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

function within(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
