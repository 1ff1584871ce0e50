import type { PlacedQuote } from '../../quotes/coverage.ts';
import { isVerbatim } from '../../quotes/speech.ts';
import { Locator, SEGMENT_JOINT } from '../../quotes/locate.ts';
import type { TextRange } from '../../quotes/text.ts';
import type { Problem } from '../rules.ts';
import type { ArticleContext } from './context.ts';
import { passageProblem } from './quote-problems.ts';

/** Where the quotes and events of an article stand in its text. */
export interface Placed {
  /** In the order of the text; quotes that begin at the same place, in that of the file. */
  quotes: PlacedQuote[];
  /** The ranges of each event's passage; undefined where it has none, or none that is found. */
  events: (TextRange[] | undefined)[];
  /** Where quotes that were not located are likely meant to stand: their marks are not reported a second time. */
  accounted: TextRange[];
  /** Offsets of quotation marks that a quote's problem names already. */
  toldMarks: Set<number>;
  problems: Problem[];
}

/** Locates every quote and event of an article. */
export function placeAll(context: ArticleContext): Placed {
  const locator = new Locator(context.article, context.marks);
  const placed: Placed = {
    quotes: [],
    events: [],
    accounted: [],
    toldMarks: new Set(),
    problems: [],
  };
  for (const index of context.data.quotes.keys()) placeQuote(context, locator, index, placed);
  for (const index of context.data.events.keys()) placeEvent(context, locator, index, placed);
  placed.quotes.sort((a, b) => startOf(a) - startOf(b));
  return placed;
}

function placeQuote(
  context: ArticleContext,
  locator: Locator,
  index: number,
  placed: Placed,
): void {
  const quote = context.data.quotes[index];
  if (!quote) return;
  const { id, speaker, speech } = quote;
  const place = locator.locate({ ...quote, direct: isVerbatim(speech) });
  if (place.found) {
    const text = place.texts.join(SEGMENT_JOINT);
    placed.quotes.push({ id, speaker, speech, text, segments: place.segments });
  } else {
    const { problem, near, marks } = passageProblem(context, ['quotes', index], 'quote', place);
    placed.problems.push(problem);
    for (const range of near) placed.accounted.push(range);
    for (const mark of marks) placed.toldMarks.add(mark);
  }
}

function placeEvent(
  context: ArticleContext,
  locator: Locator,
  index: number,
  placed: Placed,
): void {
  const text = context.data.events[index]?.text;
  const place = text === undefined ? undefined : locator.locate({ text, direct: false });
  placed.events.push(place?.found ? place.segments.flat() : undefined);
  if (place && !place.found) {
    placed.problems.push(passageProblem(context, ['events', index], 'event', place).problem);
  }
}

function startOf(quote: PlacedQuote): number {
  return quote.segments[0]?.[0]?.start ?? 0;
}
