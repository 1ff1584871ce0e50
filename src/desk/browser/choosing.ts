/** Choosing a voice, topics or an event for what is in focus. */
import type { StateEffect } from '@codemirror/state';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import type { Known, ProposedVoice } from '../protocol.ts';
import { changeFocused } from './actions.ts';
import { changeFile } from './changes.ts';
import { deskState, focusedStop } from './field.ts';
import { askEvent, askVoice } from './forms.ts';
import { heldPlace, onward, type Desk } from './going.ts';
import { makeTopic, makeVoice } from './making.ts';
import { showPicker, type Choice } from './picker.ts';
import { eventSelection, selectedSpans } from './selecting.ts';
import { startOf, type Stop } from './stops.ts';

type Run = (action: () => unknown) => void;

/**
 * Opens the choice of a voice, or of topics, for the quote or proposal in focus.
 * @param parent holds the dialog while it is open
 */
export function choose(
  desk: Desk,
  parent: HTMLElement,
  known: Known,
  { what, goesOn }: { what: 'voice' | 'topics'; goesOn: boolean },
  run: Run,
): void {
  const stop = focusedStop(desk.view.state);
  if (stop?.kind !== 'quote' && stop?.kind !== 'proposal')
    return desk.tell('Setzen Sie die Schreibmarke auf ein Zitat oder einen Vorschlag.');
  if (what === 'voice') chooseVoice(desk, parent, known, { stop, goesOn }, run);
  else
    pickTopics(desk, parent, known, topicsOf(stop), run, (topics, effects) =>
      changeFocused(desk, { topics }, effects),
    );
}

function topicsOf(stop: Stop): string[] {
  if (stop.kind === 'quote') return stop.quote.topics;
  return stop.kind === 'proposal' ? stop.proposal.topics : [];
}

function chooseVoice(
  desk: Desk,
  parent: HTMLElement,
  known: Known,
  { stop, goesOn }: { stop: Stop & { kind: 'quote' | 'proposal' }; goesOn: boolean },
  run: Run,
): void {
  const give: typeof changeFocused = async (_, patch, effects) => {
    const place = heldPlace(desk, startOf(stop));
    await changeFocused(desk, patch, effects);
    if (goesOn) onward(desk, place());
  };
  const proposed: ProposedVoice | undefined =
    stop.kind === 'proposal' ? stop.proposal.voice : undefined;
  const chosen = stop.kind === 'quote' ? stop.quote.speaker : proposed?.id;
  showPicker({
    parent,
    title: 'Stimme',
    several: false,
    choices: known.voices.map(({ id, name, alternateName, jobTitle }) => ({
      id,
      name,
      others: alternateName,
      note: jobTitle ?? '',
      chosen: id === chosen,
    })),
    newLabel: (words) => `Neue Stimme „${words}“ anlegen …`,
    words: proposed && proposed.id === undefined ? proposed.name : undefined,
    done: ([speaker]) => {
      run(() => give(desk, { speaker: speaker ?? '' }));
    },
    make: (name) => {
      const voice: ProposedVoice =
        proposed && proposed.id === undefined
          ? { ...proposed, name }
          : { id: undefined, name, type: 'Person', jobTitle: undefined };
      askVoice(parent, voice, (wanted) => {
        run(async () => {
          const { id, effect } = await makeVoice(desk, wanted);
          await give(desk, { speaker: id }, [effect]);
        });
      });
    },
    left: () => {
      desk.view.focus();
    },
  });
}

/** Opens the choice of the article's own topics. */
export function chooseArticleTopics(desk: Desk, parent: HTMLElement, known: Known, run: Run): void {
  const { topics } = desk.view.state.field(deskState).analysis.fields;
  pickTopics(desk, parent, known, topics, run, async (chosen, effects) => {
    const edit: FrontmatterEdit =
      chosen.length === 0
        ? { kind: 'remove', path: ['topics'] }
        : { kind: 'set', path: ['topics'], value: chosen };
    changeFile(desk.view, { edits: [edit], effects });
    await desk.analysed();
  });
}

function pickTopics(
  desk: Desk,
  parent: HTMLElement,
  known: Known,
  topics: readonly string[],
  run: Run,
  set: (topics: string[], effects: readonly StateEffect<unknown>[]) => Promise<void>,
): void {
  const choices: Choice[] = known.topics.map(({ id, name, alternateName }) => ({
    id,
    name,
    others: alternateName,
    note: '',
    chosen: topics.includes(id),
  }));
  showPicker({
    parent,
    title: 'Themen',
    several: true,
    choices,
    newLabel: (words) => `Neues Thema „${words}“ anlegen`,
    done: (ids) => {
      run(() => set(ids, []));
    },
    make: (name, chosen) => {
      run(async () => {
        const { id, effect } = await makeTopic(desk, name);
        await set([...chosen, id], [effect]);
      });
    },
    left: () => {
      desk.view.focus();
    },
  });
}

/** Asks for day and title of an event, of which the selected words tell. */
export function nameEvent(desk: Desk, parent: HTMLElement, run: Run): void {
  const spans = selectedSpans(desk);
  if (spans.length === 0)
    return desk.tell('Markieren Sie zuerst die Worte, die von dem Ereignis erzählen.');
  const { datePublished } = desk.view.state.field(deskState).analysis.fields;
  askEvent(parent, datePublished, '', (date, title) => {
    run(() => eventSelection(desk, date, title, spans));
  });
}
