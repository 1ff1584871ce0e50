/** What actions work on, and the ways from one place of an article to the next. */
import { EditorView } from '@codemirror/view';
import type { DeskQuote } from '../protocol.ts';
import type { Ask } from './api.ts';
import { deskState, focusedStop, setFocus } from './field.ts';
import { isOpen, nextStop, startOf, type Stop } from './stops.ts';

export interface Desk {
  view: EditorView;
  ask: Ask;
  /** Tells the editor something, also to a screen reader. */
  tell: (text: string) => void;
  /** Opens the choice of a voice or of topics for what is in focus, and then may go on to what is open next. */
  choose: (what: 'voice' | 'topics', goesOn?: boolean) => void;
  /** Analyses now instead of after a pause; resolves when what is shown is current. */
  analysed: () => Promise<void>;
}

/** Goes to the next wanted stop behind the focus, or before it; tells the editor where there is none. */
export function go(desk: Desk, direction: 1 | -1, wanted: (stop: Stop) => boolean): void {
  const { state } = desk.view;
  const focused = focusedStop(state);
  const from = focused ? startOf(focused) : state.selection.main.head - 1;
  const stop = nextStop(state.field(deskState).stops, from, direction, wanted);
  if (!stop) return desk.tell('Hier ist nichts mehr zu entscheiden.');
  focusOn(desk, stop);
}

/** Pixels of text that stay in sight above and below a place that is gone to. */
const MARGIN = 120;

/** Puts a stop into focus and its first words into sight. */
export function focusOn({ view }: Desk, stop: Stop): void {
  const [span] = stop.spans;
  const { analysis } = view.state.field(deskState);
  const seen = span && span.from >= analysis.bodyStart;
  view.dispatch({
    effects: [
      setFocus.of(stop.key),
      ...(seen ? [EditorView.scrollIntoView(span.from, { yMargin: MARGIN })] : []),
    ],
    ...(seen ? { selection: { anchor: span.from } } : {}),
    userEvent: 'select.desk',
  });
}

/**
 * Goes to the next place that waits for a decision, from an offset of the file on; tells the editor where all are
 * decided.
 */
export function onward(desk: Desk, from: number): void {
  const { stops } = desk.view.state.field(deskState);
  const next = nextStop(stops, from, 1, isOpen);
  if (next) focusOn(desk, next);
  else desk.tell('Alles entschieden.');
}

/** The last quote that begins before a place. */
export function quoteBefore({ view }: Desk, place: number): DeskQuote | undefined {
  const { stops } = view.state.field(deskState);
  const before = stops.findLast((stop) => stop.kind === 'quote' && startOf(stop) < place);
  return before?.kind === 'quote' ? before.quote : undefined;
}

/** Puts a quote into focus; nothing happens where no quote has the id. */
export function focusOnQuote(desk: Desk, id: string): void {
  const { stops } = desk.view.state.field(deskState);
  const stop = stops.find((one) => one.kind === 'quote' && one.quote.id === id);
  if (stop) focusOn(desk, stop);
}

/** A place of the text, to be asked for again: what is written before it, in the frontmatter, moves it. */
export function heldPlace({ view }: Desk, place: number): () => number {
  const fromEnd = view.state.doc.length - place;
  return () => view.state.doc.length - fromEnd;
}
