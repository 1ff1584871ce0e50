import type { Element } from 'hast';
import type { CoveredPassage, PlacedQuote } from './coverage.ts';
import type { Layer } from './mark-up.ts';
import { overlapPartly } from './nesting.ts';
import { SPEECH } from './speech.ts';
import type { TextRange } from './text.ts';

/**
 * Ids that the pages make have an underscore, which ids of quotes cannot have: so they never meet.
 */
export const noteId = (quote: string): string => `anm_${quote}`;
/**
 * The id of the element of an article's page that tells of an event; `index` counts from 0 in the article's `events`.
 */
export const eventId = (index: number): string => `ereignis_${index + 1}`;

/** A quote with what marking it up needs beside its place. */
export interface MarkedQuote extends PlacedQuote {
  /** 1 for the first quote of the article. */
  number: number;
  speakerName: string;
  verbatimRanges: TextRange[];
}

/**
 * The quotes in the order in which their marks stand in the text: a mark follows the last words of its passage, an
 * inner passage's comes before the outer one's, and on one passage they keep their order.
 */
export function inOrderOfMarks<Quote extends PlacedQuote>(quotes: readonly Quote[]): Quote[] {
  const last = ({ segments }: PlacedQuote): TextRange =>
    segments.at(-1)?.at(-1) ?? { start: 0, end: 0 };
  return [...quotes].sort((a, b) => last(a).end - last(b).end || last(b).start - last(a).start);
}

/**
 * The layers that show an article's quotes, the passages of its events and the headings that repeat a quote.
 * @param quotes in order of their marks
 */
export function layersOf(
  quotes: readonly MarkedQuote[],
  events: readonly (TextRange[] | undefined)[],
  covered: readonly CoveredPassage[],
): Layer[] {
  // Where two quotes have the same passage, the earlier one is the outer layer, and its mark comes last.
  const passages = quotes.toReversed().flatMap(quoteLayers);
  const details = [
    ...quotes.flatMap((quote) => quote.verbatimRanges.map((range) => verbatimLayer(range))),
    ...events.flatMap((ranges, index) =>
      (ranges ?? []).map((range, nth) => eventLayer(range, index, nth)),
    ),
    ...covered.flatMap(({ passage, cover }) =>
      cover?.by === 'repetition' ? [repetitionLayer(passage, cover.quote)] : [],
    ),
  ];
  const layers: Layer[] = [];
  const edges = new Edges();
  const add = (layer: Layer): void => {
    layers.push(layer);
    edges.add(layer);
  };
  passages.forEach(add);
  for (const layer of details) cutAlong(layer, edges.crossing(layer)).forEach(add);
  return layers;
}

function quoteLayers(quote: MarkedQuote): Layer[] {
  const ranges = quote.segments.flat();
  return ranges.map((range, index) => ({
    ...range,
    tagName: 'span',
    properties: {
      className: ['passage'],
      dataQuote: quote.id,
      dataSpeech: quote.speech,
    },
    id: index === 0 ? quote.id : undefined,
    trailer: index === ranges.length - 1 ? noteMark(quote) : undefined,
  }));
}

/** Opens the note of a quote. It has no text, so that the article's text stays as it is; its number is drawn by styles. */
function noteMark(quote: MarkedQuote): Element {
  return {
    type: 'element',
    tagName: 'button',
    properties: {
      type: 'button',
      className: ['note-mark'],
      popoverTarget: noteId(quote.id),
      dataNumber: quote.number,
      ariaLabel: `Zitat ${quote.number}: ${quote.speakerName}, ${SPEECH[quote.speech].label}`,
    },
    children: [],
  };
}

function verbatimLayer(range: TextRange): Layer {
  return { ...range, tagName: 'span', properties: { className: ['verbatim'] } };
}

function eventLayer(range: TextRange, index: number, nth: number): Layer {
  return {
    ...range,
    tagName: 'span',
    properties: { className: ['event'] },
    id: nth === 0 ? eventId(index) : undefined,
  };
}

function repetitionLayer(range: TextRange, quote: string): Layer {
  return {
    start: range.start,
    end: range.end,
    tagName: 'a',
    properties: { className: ['repeats'], href: `#${quote}` },
  };
}

/** How many offsets share an entry of the index of edges. */
const BUCKET = 64;

/** Layers by where they begin and end: one that overlaps another in part does one of the two inside it. */
class Edges {
  private readonly buckets = new Map<number, Layer[]>();

  add(layer: Layer): void {
    for (const edge of [layer.start, layer.end]) {
      const bucket = Math.floor(edge / BUCKET);
      const held = this.buckets.get(bucket);
      if (held) held.push(layer);
      else this.buckets.set(bucket, [layer]);
    }
  }

  /** The layers that overlap a range in part. */
  crossing(range: TextRange): Layer[] {
    const found: Layer[] = [];
    const last = Math.floor(range.end / BUCKET);
    for (let bucket = Math.floor(range.start / BUCKET); bucket <= last; bucket++) {
      for (const layer of this.buckets.get(bucket) ?? []) {
        if (overlapPartly(range, layer)) found.push(layer);
      }
    }
    return found;
  }
}

/** Divides a layer where others begin or end in its midst, so that elements never cross. */
function cutAlong(layer: Layer, crossing: readonly Layer[]): Layer[] {
  const cuts = crossing
    .flatMap((other) => [other.start, other.end])
    .filter((cut) => layer.start < cut && cut < layer.end);
  const bounds = [layer.start, ...new Set(cuts.sort((a, b) => a - b)), layer.end];
  return bounds.slice(0, -1).map((start, index) => ({
    ...layer,
    start,
    end: bounds[index + 1] ?? layer.end,
    id: index === 0 ? layer.id : undefined,
  }));
}
