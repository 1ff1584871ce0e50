/** What an editor does with one key: each action changes the file, or tells why it cannot. */
import { redo, undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import { fold } from '../../german/spelling.ts';
import { SPEECH, type Speech } from '../../quotes/speech.ts';
import type {
  ChosenPassage,
  DeskProposal,
  DeskQuote,
  Mend,
  ProposedVoice,
  Span,
} from '../protocol.ts';
import type { Ask } from './api.ts';
import { changeFile } from './changes.ts';
import { deskState, drop, focusedStop, made, setFocus, setWriting } from './field.ts';
import { isOpen, nextStop, startOf, SURE, type Stop } from './stops.ts';

export interface Desk {
  view: EditorView;
  ask: Ask;
  /** Tells the editor something, also to a screen reader. */
  tell: (text: string) => void;
  /** Opens the choice of a voice or of topics for what is in focus. */
  choose: (what: 'voice' | 'topics') => void;
  /** Analyses now instead of after a pause; resolves when what is shown is current. */
  analysed: () => Promise<void>;
}

export const KINDS = Object.keys(SPEECH) as Speech[];

export function go(desk: Desk, direction: 1 | -1, wanted: (stop: Stop) => boolean): void {
  const { state } = desk.view;
  const focused = focusedStop(state);
  const from = focused ? startOf(focused) : state.selection.main.head - 1;
  const stop = nextStop(state.field(deskState).stops, from, direction, wanted);
  if (!stop) return desk.tell('Hier ist nichts mehr zu entscheiden.');
  focusOn(desk, stop);
}

export function focusOn({ view }: Desk, stop: Stop): void {
  const [span] = stop.spans;
  view.dispatch({
    effects: setFocus.of(stop.key),
    ...(span ? { selection: { anchor: span.from }, scrollIntoView: true } : {}),
    userEvent: 'select.desk',
  });
}

/** Enter: takes the proposal in focus, applies the one mend of a problem, or makes a quote of what is selected. */
export async function take(desk: Desk): Promise<void> {
  if (!desk.view.state.selection.main.empty) return quoteSelection(desk);
  const stop = focusedStop(desk.view.state);
  if (stop?.kind === 'proposal') {
    await takeProposals(desk, [stop.proposal]);
    return onward(desk, startOf(stop));
  }
  const mend = stop?.kind === 'problem' ? stop.problem.mends[0] : undefined;
  if (mend) return applyMend(desk, mend);
  desk.tell('Hier ist nichts anzunehmen. Mit n geht es zum nächsten Vorschlag.');
}

export async function takeSure(desk: Desk): Promise<void> {
  const { stops } = desk.view.state.field(deskState);
  const sure = stops.flatMap((stop) =>
    stop.kind === 'proposal' && stop.proposal.confidence >= SURE ? [stop.proposal] : [],
  );
  if (sure.length === 0) return desk.tell('Es gibt keine sicheren Vorschläge mehr.');
  await takeProposals(desk, sure);
  desk.tell(
    sure.length === 1
      ? 'Ein Vorschlag angenommen.'
      : `${String(sure.length)} Vorschläge angenommen.`,
  );
  go(desk, 1, isOpen);
}

async function takeProposals(desk: Desk, proposals: readonly DeskProposal[]): Promise<void> {
  const effects = [];
  const ids = new Map<string, string>();
  for (const { voice } of proposals) {
    if (!voice || voice.id !== undefined || ids.has(voice.name)) continue;
    const { id, effect } = await makeVoice(desk, voice);
    ids.set(voice.name, id);
    effects.push(effect);
  }
  const edits = new QuoteList(desk.view);
  for (const proposal of proposals) {
    if (proposal.kind === 'scareQuote') edits.addScareQuote(proposal.text);
    else {
      const speaker = proposal.voice?.id ?? ids.get(proposal.voice?.name ?? '') ?? '';
      edits.addQuote({ ...proposal, speaker }, proposal.spans);
    }
  }
  changeFile(desk.view, { edits: edits.edits, effects });
  await desk.analysed();
}

/** Writes the file of a new voice; the step that names it takes it back when it is undone. */
export async function makeVoice(desk: Desk, voice: ProposedVoice & { affiliation?: string }) {
  const remake = async (): Promise<{ id: string; revision: string }> => {
    const answer = await desk.ask('voice', {
      name: voice.name,
      type: voice.type,
      jobTitle: voice.jobTitle ?? '',
      affiliation: voice.affiliation ?? '',
    });
    return { id: answer.voice.id, revision: answer.revision };
  };
  const { id, revision } = await remake();
  return { id, effect: made.of({ folder: 'speakers', name: voice.name, remake, id, revision }) };
}

export async function makeTopic(desk: Desk, name: string) {
  const remake = async (): Promise<{ id: string; revision: string }> => {
    const { topic, revision } = await desk.ask('topic', { name });
    return { id: topic.id, revision };
  };
  const { id, revision } = await remake();
  return { id, effect: made.of({ folder: 'topics', name, remake, id, revision }) };
}

export function dropFocused(desk: Desk): void {
  const stop = focusedStop(desk.view.state);
  if (stop?.kind === 'proposal') {
    desk.view.dispatch({ effects: drop.of(stop.proposal.key), userEvent: 'desk' });
    onward(desk, startOf(stop));
  } else if (stop?.kind === 'quote') {
    changeFile(desk.view, { edits: [{ kind: 'remove', path: ['quotes', stop.quote.index] }] });
    void desk.analysed();
  } else if (stop?.kind === 'scareQuote') {
    changeFile(desk.view, {
      edits: [{ kind: 'remove', path: ['scareQuotes', stop.scareQuote.index] }],
    });
    void desk.analysed();
  } else if (stop?.kind === 'event') {
    changeFile(desk.view, { edits: [{ kind: 'remove', path: ['events', stop.event.index] }] });
    void desk.analysed();
  } else desk.tell('Setzen Sie die Schreibmarke auf einen Vorschlag oder ein Zitat.');
}

export async function setSpeech(desk: Desk, speech: Speech): Promise<void> {
  await changeFocused(desk, { speech });
}

/** Changes a quote in focus; a proposal in focus is taken as it is changed. */
export async function changeFocused(
  desk: Desk,
  patch: Partial<Pick<DeskQuote, 'speech' | 'speaker' | 'topics' | 'text'>>,
  effects: readonly ReturnType<typeof made.of>[] = [],
): Promise<void> {
  const stop = focusedStop(desk.view.state);
  if (stop?.kind === 'quote') {
    const edits = Object.entries(patch).map(([key, value]): FrontmatterEdit =>
      Array.isArray(value) && value.length === 0
        ? { kind: 'remove', path: ['quotes', stop.quote.index, key] }
        : { kind: 'set', path: ['quotes', stop.quote.index, key], value },
    );
    changeFile(desk.view, { edits, effects });
    return desk.analysed();
  }
  if (stop?.kind === 'proposal') {
    const { proposal } = stop;
    const voice: ProposedVoice | undefined =
      patch.speaker === undefined
        ? proposal.voice
        : { id: patch.speaker, name: patch.speaker, type: 'Person', jobTitle: undefined };
    const list = new QuoteList(desk.view);
    const more = voice && voice.id === undefined ? await makeVoice(desk, voice) : undefined;
    list.addQuote({ ...proposal, ...patch, speaker: voice?.id ?? more?.id ?? '' }, proposal.spans);
    changeFile(desk.view, {
      edits: list.edits,
      effects: [...effects, ...(more ? [more.effect] : [])],
    });
    await desk.analysed();
    const made = desk.view.state
      .field(deskState)
      .stops.find((one) => one.kind === 'quote' && one.spans[0]?.from === proposal.spans[0]?.from);
    if (made) focusOn(desk, made);
    return;
  }
  desk.tell('Setzen Sie die Schreibmarke auf ein Zitat oder einen Vorschlag.');
}

export async function quoteSelection(desk: Desk): Promise<void> {
  const passage = await chosen(desk, selectedSpans(desk));
  const list = new QuoteList(desk.view);
  const more = passage.voice && passage.voice.id === undefined ? undefined : passage.voice;
  const speaker = more?.id ?? lastSpeakerBefore(desk, passage.spans) ?? '';
  list.addQuote({ ...passage, speaker, topics: [] }, passage.spans);
  changeFile(desk.view, { edits: list.edits });
  await desk.analysed();
  focusAt(desk, passage.spans);
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

export async function scareQuoteSelection(desk: Desk): Promise<void> {
  const stop = focusedStop(desk.view.state);
  const { main } = desk.view.state.selection;
  const spans = main.empty && stop ? stop.spans : selectedSpans(desk);
  const { text } = await chosen(desk, spans);
  const list = new QuoteList(desk.view);
  list.addScareQuote(text);
  if (stop?.kind === 'quote' && main.empty)
    list.edits.push({ kind: 'remove', path: ['quotes', stop.quote.index] });
  changeFile(desk.view, { edits: list.edits });
  await desk.analysed();
}

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

/** Moves one end of the quote in focus by a word. */
export async function moveEnd(desk: Desk, end: 'from' | 'to', direction: 1 | -1): Promise<void> {
  const stop = focusedStop(desk.view.state);
  if (stop?.kind !== 'quote' || stop.spans.length === 0)
    return desk.tell('Gehen Sie erst auf das Zitat, dessen Ende Sie verschieben wollen.');
  const text = desk.view.state.doc.toString();
  const spans = stop.spans.map((span) => ({ ...span }));
  const span = end === 'from' ? spans[0] : spans.at(-1);
  if (!span) return;
  span[end] = wordAway(text, span[end], direction);
  if (span.from >= span.to) return desk.tell('So bliebe von dem Zitat nichts.');
  await rewrite(desk, stop.quote, await chosen(desk, spans));
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

export async function applyMend(desk: Desk, { edits, change }: Mend): Promise<void> {
  changeFile(desk.view, { edits, change });
  await desk.analysed();
}

export function toggleWriting({ view, tell }: Desk): void {
  const writing = !view.state.field(deskState).writing;
  view.dispatch({ effects: setWriting.of(writing) });
  tell(writing ? 'Sie schreiben im Text. Esc beendet das.' : 'Tasten sind wieder Befehle.');
}

export function undoStep({ view, tell }: Desk): void {
  if (!undo(view)) tell('Es gibt nichts rückgängig zu machen.');
}

export function redoStep({ view, tell }: Desk): void {
  if (!redo(view)) tell('Es gibt nichts zu wiederholen.');
}

/** On to the next that is open, from where one was just decided. */
function onward(desk: Desk, from: number): void {
  const { stops } = desk.view.state.field(deskState);
  const next = nextStop(stops, from, 1, isOpen);
  if (next) focusOn(desk, next);
  else desk.tell('Alles entschieden.');
}

export function selectedSpans({ view }: Desk): Span[] {
  return view.state.selection.ranges
    .filter(({ empty }) => !empty)
    .map(({ from, to }) => ({ from, to }));
}

function chosen({ view, ask }: Desk, selections: readonly Span[]): Promise<ChosenPassage> {
  return ask('passage', { text: view.state.doc.toString(), selections: [...selections] });
}

function focusAt(desk: Desk, spans: readonly Span[]): void {
  const { stops } = desk.view.state.field(deskState);
  const stop = stops.find((one) => one.kind === 'quote' && one.spans[0]?.from === spans[0]?.from);
  if (stop) focusOn(desk, stop);
}

function lastSpeakerBefore({ view }: Desk, spans: readonly Span[]): string | undefined {
  const { quotes } = view.state.field(deskState).analysis;
  const before = quotes.filter(
    (quote) => (quote.spans[0]?.from ?? Infinity) < (spans[0]?.from ?? 0),
  );
  return before.sort((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0)).at(-1)?.speaker;
}

interface NewQuote {
  speaker: string;
  speech: Speech;
  text: string;
  prefix?: string | undefined;
  topics: string[];
}

/** Edits that put new quotes among those that an article has, in the order of the text. */
class QuoteList {
  readonly edits: FrontmatterEdit[] = [];
  readonly #quotes: { id: string; from: number }[];
  #scareQuotes: string[];

  constructor(view: EditorView) {
    const { analysis } = view.state.field(deskState);
    this.#quotes = analysis.quotes.map(({ id, spans }) => ({ id, from: spans[0]?.from ?? -1 }));
    this.#scareQuotes = analysis.scareQuotes.map(({ text }) => text);
  }

  addQuote({ speaker, speech, text, prefix, topics }: NewQuote, spans: readonly Span[]): void {
    const from = spans[0]?.from ?? 0;
    const id = freeId(text, new Set(this.#quotes.map((quote) => quote.id)));
    const behind = this.#quotes.findIndex((quote) => quote.from > from);
    const index = behind < 0 ? this.#quotes.length : behind;
    this.#quotes.splice(index, 0, { id, from });
    const value = {
      id,
      speaker,
      speech,
      text,
      ...(prefix === undefined ? {} : { prefix }),
      ...(topics.length === 0 ? {} : { topics }),
    };
    this.edits.push({ kind: 'insert', path: ['quotes', index], value });
  }

  addScareQuote(text: string): void {
    if (this.#scareQuotes.includes(text)) return;
    this.edits.push({
      kind: 'insert',
      path: ['scareQuotes', this.#scareQuotes.length],
      value: text,
    });
    this.#scareQuotes = [...this.#scareQuotes, text];
  }
}

const LONGEST_ID = 40;

/** An id of a passage's first words that no quote has yet. */
export function freeId(text: string, taken: ReadonlySet<string>): string {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map(fold)
    .filter((word) => /^[a-z0-9]+$/.test(word));
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length >= LONGEST_ID) break;
    id = id === '' ? word.slice(0, LONGEST_ID) : `${id}-${word}`;
    if (id.split('-').length === 4) break;
  }
  if (id === '' || /^\d/.test(id)) id = `zitat${id === '' ? '' : `-${id}`}`;
  for (let number = 2, free = id; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${id}-${String(number)}`;
  }
}
