/** What an editor does with one key: each action changes the file, or tells why it cannot. */
import { redo, undo } from '@codemirror/commands';
import type { StateEffect } from '@codemirror/state';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import type { DeskProposal, DeskQuote, Mend, ProposedVoice } from '../protocol.ts';
import type { Speech } from '../../quotes/speech.ts';
import { changeFile } from './changes.ts';
import { deskState, drop, focusedStop, setWriting } from './field.ts';
import { focusOnQuote, go, heldPlace, onward, quoteBefore, type Desk } from './going.ts';
import { makeVoice } from './making.ts';
import { QuoteList } from './quote-list.ts';
import { quoteSpans, selectedSpans } from './selecting.ts';
import { isOpen, startOf, SURE } from './stops.ts';

/** Enter: takes the proposal in focus, applies the one mend of a problem, or makes a quote of what is selected. */
export async function take(desk: Desk): Promise<void> {
  if (!desk.view.state.selection.main.empty) return quoteSpans(desk, selectedSpans(desk));
  const stop = focusedStop(desk.view.state);
  if (stop?.kind === 'proposal') {
    if (!hasVoice(stop.proposal)) return desk.choose('voice', true);
    const place = heldPlace(desk, startOf(stop));
    await takeProposals(desk, [stop.proposal]);
    return onward(desk, place());
  }
  const mend = stop?.kind === 'problem' ? stop.problem.mends[0] : undefined;
  if (mend) return applyMend(desk, mend);
  desk.tell('Hier ist nichts anzunehmen. Mit n geht es zum nächsten Vorschlag.');
}

/** Takes all proposals that count as sure and whose voice is known, in one step. */
export async function takeSure(desk: Desk): Promise<void> {
  const { stops } = desk.view.state.field(deskState);
  const sure = stops.flatMap((stop) =>
    stop.kind === 'proposal' && stop.proposal.confidence >= SURE && hasVoice(stop.proposal)
      ? [stop.proposal]
      : [],
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

function hasVoice({ kind, voice }: DeskProposal): boolean {
  return kind === 'scareQuote' || voice !== undefined;
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

/** Drops the proposal in focus, or takes the quote, scare quote or event in focus out of the file. */
export function dropFocused(desk: Desk): void {
  const stop = focusedStop(desk.view.state);
  if (stop?.kind === 'proposal') {
    desk.view.dispatch({ effects: drop.of(stop.proposal.key), userEvent: 'desk' });
    onward(desk, startOf(stop));
  } else if (stop?.kind === 'quote') {
    takeOut(desk, ['quotes', stop.quote.index], 'Zitat gelöscht');
  } else if (stop?.kind === 'scareQuote') {
    takeOut(desk, ['scareQuotes', stop.scareQuote.index], 'Aus der Liste genommen');
  } else if (stop?.kind === 'event') {
    takeOut(desk, ['events', stop.event.index], 'Ereignis gelöscht');
  } else desk.tell('Setzen Sie die Schreibmarke auf einen Vorschlag oder ein Zitat.');
}

function takeOut(desk: Desk, path: [list: string, index: number], done: string): void {
  changeFile(desk.view, { edits: [{ kind: 'remove', path }] });
  desk.tell(`${done}. Strg+Z macht das rückgängig.`);
  void desk.analysed();
}

/** Gives the quote in focus another kind of speech; a proposal in focus is taken with it. */
export async function setSpeech(desk: Desk, speech: Speech): Promise<void> {
  await changeFocused(desk, { speech });
}

/** Changes a quote in focus; a proposal in focus is taken as it is changed. */
export async function changeFocused(
  desk: Desk,
  patch: Partial<Pick<DeskQuote, 'speech' | 'speaker' | 'topics' | 'text'>>,
  effects: readonly StateEffect<unknown>[] = [],
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
    const speaker = voice?.id ?? more?.id ?? '';
    const id = list.addQuote({ ...proposal, ...patch, speaker }, proposal.spans);
    changeFile(desk.view, {
      edits: list.edits,
      effects: [...effects, ...(more ? [more.effect] : [])],
    });
    await desk.analysed();
    return focusOnQuote(desk, id);
  }
  desk.tell('Setzen Sie die Schreibmarke auf ein Zitat oder einen Vorschlag.');
}

/** Topics as the quote before has them: a speaker stays with a matter for a while. */
export async function topicsAsBefore(desk: Desk): Promise<void> {
  const stop = focusedStop(desk.view.state);
  const before = stop && quoteBefore(desk, startOf(stop));
  if (!before) return desk.tell('Davor steht kein Zitat, dessen Themen sich übernehmen ließen.');
  await changeFocused(desk, { topics: before.topics });
}

/** Does what mends a problem, and goes on to the next place. */
export async function applyMend(desk: Desk, { edits, change, quote }: Mend): Promise<void> {
  if (quote) return quoteSpans(desk, quote);
  const stop = focusedStop(desk.view.state);
  const place = heldPlace(desk, stop ? startOf(stop) : 0);
  changeFile(desk.view, { edits, change });
  await desk.analysed();
  if (stop) onward(desk, place());
}

/** Changes between commands and writing in the text. */
export function toggleWriting({ view, tell }: Desk): void {
  const writing = !view.state.field(deskState).writing;
  view.dispatch({ effects: setWriting.of(writing) });
  tell(writing ? 'Sie schreiben im Text. Esc beendet das.' : 'Tasten sind wieder Befehle.');
}

/** Takes the last step back, in the text and in the files that it made. */
export function undoStep({ view, tell }: Desk): void {
  tell(undo(view) ? 'Rückgängig gemacht.' : 'Es gibt nichts rückgängig zu machen.');
}

/** Makes the step again that was taken back last. */
export function redoStep({ view, tell }: Desk): void {
  tell(redo(view) ? 'Wiederholt.' : 'Es gibt nichts zu wiederholen.');
}
