/** What is made of a selection of the text, and how the ends of a quote move. */
import { EditorSelection } from '@codemirror/state';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import type { ChosenPassage, DeskQuote, Span } from '../protocol.ts';
import { changeFile } from './changes.ts';
import { deskState, focusedStop } from './field.ts';
import { focusOnQuote, heldPlace, onward, quoteBefore, type Desk } from './going.ts';
import { QuoteList } from './quote-list.ts';

/** Makes a quote of what stands in some places of the file. */
export async function quoteSpans(desk: Desk, spans: readonly Span[]): Promise<void> {
  const passage = await chosen(desk, spans);
  const list = new QuoteList(desk.view);
  const speaker = passage.voice
    ? (passage.voice.id ?? '')
    : (quoteBefore(desk, passage.spans[0]?.from ?? 0)?.speaker ?? '');
  const id = list.addQuote({ ...passage, speaker }, passage.spans);
  changeFile(desk.view, { edits: list.edits });
  await desk.analysed();
  focusOnQuote(desk, id);
  if (speaker === '') desk.choose('voice');
}

/** Adds what is selected to the quote in focus, as one more segment. */
export async function joinSelection(desk: Desk): Promise<void> {
  const stop = focusedStop(desk.view.state);
  if (stop?.kind !== 'quote')
    return desk.tell('Gehen Sie erst auf das Zitat, dann markieren Sie, was dazugehört.');
  const passage = await chosen(desk, [...stop.spans, ...selectedSpans(desk)]);
  await rewrite(desk, stop.quote, passage);
}

/** Adds what is selected, or else the place in focus, to the scare quotes; a quote in focus is taken out of `quotes`. */
export async function scareQuoteSelection(desk: Desk): Promise<void> {
  const stop = focusedStop(desk.view.state);
  const { main } = desk.view.state.selection;
  const spans = main.empty && stop ? stop.spans : selectedSpans(desk);
  const { text } = await chosen(desk, spans);
  const list = new QuoteList(desk.view);
  list.addScareQuote(text);
  if (stop?.kind === 'quote' && main.empty)
    list.edits.push({ kind: 'remove', path: ['quotes', stop.quote.index] });
  const place = heldPlace(desk, spans[0]?.from ?? 0);
  changeFile(desk.view, { edits: list.edits });
  await desk.analysed();
  if (stop?.kind === 'proposal') onward(desk, place());
}

/** Adds an event to the chronology, of which some places of the file tell. */
export async function eventSelection(
  desk: Desk,
  date: string,
  title: string,
  spans: readonly Span[],
): Promise<void> {
  const { text } = await chosen(desk, spans);
  const { events } = desk.view.state.field(deskState).analysis;
  changeFile(desk.view, {
    edits: [{ kind: 'insert', path: ['events', events.length], value: { date, title, text } }],
  });
  await desk.analysed();
}

/** Selects the passage in focus, so that its ends can be moved before it is made a quote. */
export function selectFocused({ view, tell }: Desk): void {
  const spans = focusedStop(view.state)?.spans.filter(({ from, to }) => from < to) ?? [];
  if (spans.length === 0) return tell('Hier gibt es keine Worte, die sich markieren lassen.');
  view.dispatch({
    selection: EditorSelection.create(
      spans.map(({ from, to }) => EditorSelection.range(from, to)),
      spans.length - 1,
    ),
    userEvent: 'select.desk',
  });
  view.focus();
}

/** Moves one end of the quote in focus by a word. */
export async function moveEnd(desk: Desk, end: 'from' | 'to', direction: 1 | -1): Promise<void> {
  const stop = focusedStop(desk.view.state);
  if (stop?.kind !== 'quote' || stop.spans.length === 0)
    return desk.tell('Gehen Sie erst auf das Zitat, dessen Ende Sie verschieben wollen.');
  const spans = withEndMoved(desk.view.state.doc.toString(), stop.spans, end, direction);
  if (spans.length === 0) return desk.tell('So bliebe von dem Zitat nichts.');
  await rewrite(desk, stop.quote, await chosen(desk, spans));
}

/** Spans with an end moved by a word; one of which nothing is left is left out. */
export function withEndMoved(
  text: string,
  spans: readonly Span[],
  end: 'from' | 'to',
  direction: 1 | -1,
): Span[] {
  const moved = spans.map((span) => ({ ...span }));
  const span = end === 'from' ? moved[0] : moved.at(-1);
  if (span) span[end] = wordAway(text, span[end], direction);
  return moved.filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

function wordAway(text: string, from: number, direction: 1 | -1): number {
  const isWord = (at: number): boolean =>
    /[\p{L}\p{N}]/u.test(text.charAt(direction > 0 ? at : at - 1));
  let at = from;
  while (at > 0 && at < text.length && !isWord(at)) at += direction;
  while (at > 0 && at < text.length && isWord(at)) at += direction;
  return at;
}

async function rewrite(desk: Desk, quote: DeskQuote, passage: ChosenPassage): Promise<void> {
  const path = ['quotes', quote.index] as const;
  const edits: FrontmatterEdit[] = [{ kind: 'set', path: [...path, 'text'], value: passage.text }];
  edits.push(
    passage.prefix === undefined
      ? { kind: 'remove', path: [...path, 'prefix'] }
      : { kind: 'set', path: [...path, 'prefix'], value: passage.prefix },
  );
  changeFile(desk.view, { edits });
  await desk.analysed();
}

/** What is selected in the file; nothing where there is only a cursor. */
export function selectedSpans({ view }: Desk): Span[] {
  return view.state.selection.ranges
    .filter(({ empty }) => !empty)
    .map(({ from, to }) => ({ from, to }));
}

function chosen({ view, ask }: Desk, selections: readonly Span[]): Promise<ChosenPassage> {
  return ask('passage', { text: view.state.doc.toString(), selections: [...selections] });
}
