/** Keeps what is shown of an article current: the server reads it after a pause, and after each action at once. */
import type { EditorView } from '@codemirror/view';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import type { Known } from '../protocol.ts';
import { ServerGone, type Ask } from './api.ts';
import { changeFile } from './changes.ts';
import { deskState, setAnalysis } from './field.ts';

/** Milliseconds without a key stroke after which the text is read. */
const PAUSE = 250;

interface Analysing {
  soon: () => void;
  /** Resolves when what is shown is of the text as it is. */
  now: () => Promise<void>;
}

/**
 * Keeps the analysis of the editor's text current.
 * @param setKnown gets the voices and topics when they are others than before
 * @throws ServerGone, ServerRefused from `now`; `soon` leaves a server that is gone to `Saving`
 */
export function analysing(
  view: EditorView,
  ask: Ask,
  id: string,
  setKnown: (known: Known) => void,
): Analysing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  /** Of the voices and topics that are here. */
  let knownVersion: string | undefined;

  async function read(): Promise<void> {
    if (view.state.field(deskState).current) return;
    await followText(view, ask);
    const { doc } = view.state;
    const asked = { id, text: doc.toString(), version: knownVersion };
    const { known, version, ...analysis } = await ask('analyse', asked);
    // Something was typed meanwhile: the next pause reads it.
    if (view.state.doc !== doc) return read();
    if (known) setKnown(known);
    knownVersion = version;
    view.dispatch({ effects: setAnalysis.of(analysis) });
  }

  function now(): Promise<void> {
    clearTimeout(timer);
    turn = turn.then(read, read);
    return turn;
  }

  return {
    now,
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        now().catch((error: unknown) => {
          // Saving tells that the server is gone.
          if (!(error instanceof ServerGone)) throw error;
        });
      }, PAUSE);
    },
  };
}

/** A quote whose passage was written in keeps to the text: its words are those that stand there now. */
async function followText(view: EditorView, ask: Ask): Promise<void> {
  const { touched, analysis } = view.state.field(deskState);
  if (touched.size === 0) return;
  const { doc } = view.state;
  const text = doc.toString();
  const edits: FrontmatterEdit[] = [];
  for (const { index, spans, text: before } of analysis.quotes) {
    if (!touched.has(index) || spans.length === 0 || spans.some(({ from, to }) => from >= to))
      continue;
    const passage = await ask('passage', { text, selections: spans }).catch(() => undefined);
    if (!passage || passage.text === before) continue;
    edits.push({ kind: 'set', path: ['quotes', index, 'text'], value: passage.text });
    if (passage.prefix !== undefined)
      edits.push({ kind: 'set', path: ['quotes', index, 'prefix'], value: passage.prefix });
  }
  if (view.state.doc === doc && edits.length > 0) changeFile(view, { edits, joined: true });
}
