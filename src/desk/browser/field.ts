/** What the editor knows beside its text: the last analysis, whose places move along, and what is in focus. */
import { invertedEffects } from '@codemirror/commands';
import {
  Annotation,
  StateEffect,
  StateField,
  type ChangeDesc,
  type EditorState,
  type Transaction,
} from '@codemirror/state';
import type { Analysis, Span } from '../protocol.ts';
import { stopAt, stopsOf, type Stop } from './stops.ts';

export interface DeskState {
  analysis: Analysis;
  /** The analysis is of the text as it is now. */
  current: boolean;
  stops: Stop[];
  dropped: ReadonlySet<string>;
  /** Key of the stop in focus. */
  focus: string | undefined;
  /** Numbers of quotes in whose passage something was written since the last analysis. */
  touched: ReadonlySet<number>;
  /** The text itself is written in; otherwise keys are commands. */
  writing: boolean;
}

export const setAnalysis = StateEffect.define<Analysis>();
export const setFocus = StateEffect.define<string | undefined>();
export const setWriting = StateEffect.define<boolean>();
export const drop = StateEffect.define<string>();
const undrop = StateEffect.define<string>();
export const setDropped = StateEffect.define<ReadonlySet<string>>();
/** Marks a transaction as the desk’s own: it may change the frontmatter, and quotes need not follow it. */
export const own = Annotation.define<true>();

/** A file of a new voice or topic was written; taken back where the step is undone. */
export const made = StateEffect.define<MadeFile>();
export const unmade = StateEffect.define<MadeFile>();

interface MadeFile {
  folder: 'speakers' | 'topics';
  name: string;
  /** The request that makes it once more. */
  remake: () => Promise<{ id: string; revision: string }>;
  id: string;
  revision: string;
}

const EMPTY: Analysis = {
  readable: true,
  bodyStart: 0,
  fields: {
    headline: '',
    description: '',
    datePublished: '',
    dateline: '',
    source: '',
    sourceUrl: '',
    topics: [],
    draft: false,
  },
  quotes: [],
  scareQuotes: [],
  events: [],
  problems: [],
  proposals: [],
  words: 0,
};

export const deskState = StateField.define<DeskState>({
  create: () => ({
    analysis: EMPTY,
    current: false,
    stops: [],
    dropped: new Set(),
    focus: undefined,
    touched: new Set(),
    writing: false,
  }),
  update(before, transaction) {
    let state = before;
    if (transaction.docChanged) {
      const analysis = moved(state.analysis, transaction.changes);
      state = {
        ...state,
        analysis,
        current: false,
        stops: stopsOf(analysis, state.dropped),
        touched: touchedIn(
          state,
          transaction.changes,
          transaction.annotation(own) === true || isHistory(transaction),
        ),
      };
    }
    if (transaction.isUserEvent('select') && !transaction.isUserEvent('select.desk'))
      state = { ...state, focus: focusAfterSelecting(state, transaction) };
    for (const effect of transaction.effects) {
      if (effect.is(setAnalysis))
        state = {
          ...state,
          analysis: effect.value,
          current: true,
          stops: stopsOf(effect.value, state.dropped),
          touched: new Set<number>(),
        };
      else if (effect.is(setFocus)) state = { ...state, focus: effect.value };
      else if (effect.is(setWriting)) state = { ...state, writing: effect.value };
      else if (effect.is(drop))
        state = withDropped(state, new Set([...state.dropped, effect.value]));
      else if (effect.is(undrop)) {
        const dropped = new Set(state.dropped);
        dropped.delete(effect.value);
        state = withDropped(state, dropped);
      } else if (effect.is(setDropped)) state = withDropped(state, effect.value);
    }
    return state;
  },
});

/** Dropping and making files go back with undo as changes of the text do. */
export const undoneEffects = invertedEffects.of(({ effects }) =>
  effects.flatMap((effect): StateEffect<unknown>[] => {
    if (effect.is(drop)) return [undrop.of(effect.value)];
    if (effect.is(undrop)) return [drop.of(effect.value)];
    if (effect.is(made)) return [unmade.of(effect.value)];
    if (effect.is(unmade)) return [made.of(effect.value)];
    return [];
  }),
);

/** Whether a transaction takes a step back or makes it again. */
export function isHistory(transaction: Transaction): boolean {
  return transaction.isUserEvent('undo') || transaction.isUserEvent('redo');
}

/** The cursor brings into focus what it stands in; a selection leaves the focus, so that it can be joined. */
function focusAfterSelecting(state: DeskState, { newSelection }: Transaction): string | undefined {
  const { main } = newSelection;
  return main.empty ? stopAt(state.stops, main.head)?.key : state.focus;
}

function withDropped(state: DeskState, dropped: ReadonlySet<string>): DeskState {
  return { ...state, dropped, stops: stopsOf(state.analysis, dropped) };
}

function moved(analysis: Analysis, changes: ChangeDesc): Analysis {
  const span = ({ from, to }: Span): Span => {
    const start = changes.mapPos(from, 1);
    return { from: start, to: Math.max(start, changes.mapPos(to, -1)) };
  };
  const all = <Item extends { spans: Span[] }>(items: Item[]): Item[] =>
    items.map((item) => ({ ...item, spans: item.spans.map(span) }));
  return {
    ...analysis,
    bodyStart: changes.mapPos(analysis.bodyStart, 1),
    quotes: all(analysis.quotes),
    scareQuotes: all(analysis.scareQuotes),
    events: all(analysis.events),
    proposals: all(analysis.proposals),
    problems: analysis.problems.map((problem) => ({ ...problem, ...span(problem) })),
  };
}

function touchedIn(
  { analysis, touched }: DeskState,
  changes: ChangeDesc,
  own: boolean,
): ReadonlySet<number> {
  if (own) return touched;
  const now = new Set(touched);
  changes.iterChangedRanges((from, to) => {
    for (const { index, spans } of analysis.quotes)
      if (spans.some((one) => from < one.to && to > one.from)) now.add(index);
  });
  return now;
}

/** The stop in focus; undefined where there is none any more. */
export function focusedStop(state: EditorState): Stop | undefined {
  const { stops, focus } = state.field(deskState);
  return stops.find(({ key }) => key === focus);
}
