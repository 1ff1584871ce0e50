/** How the editor shows an article: without its frontmatter, with its quotes, proposals and problems on the text. */
import {
  EditorState,
  StateField,
  type Extension,
  type Range,
  type Transaction,
} from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { deskState, isHistory, own } from './field.ts';
import { SURE, type Stop } from './stops.ts';

const hiddenFrontmatter = StateField.define<DecorationSet>({
  create: frontmatterOf,
  update: (before, transaction) =>
    transaction.docChanged || transaction.effects.length > 0
      ? frontmatterOf(transaction.state)
      : before,
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.atomicRanges.of((view) => view.state.field(field)),
  ],
});

const MOST_BLANK = 10;

function frontmatterOf(state: EditorState): DecorationSet {
  const { bodyStart } = state.field(deskState).analysis;
  // With the empty lines behind it, up to the line break that ends them: what is replaced as a block is whole lines.
  const blank = /^\n*/.exec(state.sliceDoc(bodyStart, bodyStart + MOST_BLANK))?.[0] ?? '';
  const end = Math.min(bodyStart + blank.length, state.doc.length) - 1;
  return end <= 0
    ? Decoration.none
    : Decoration.set([Decoration.replace({ block: true }).range(0, end)]);
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { state, startState }) {
    const now = state.field(deskState);
    const was = startState.field(deskState, false);
    if (was && was.stops === now.stops && was.focus === now.focus) return before;
    const ranges = now.stops.flatMap((stop) =>
      rangesOf(stop, stop.key === now.focus, state.doc.length),
    );
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function rangesOf(stop: Stop, focused: boolean, length: number): Range<Decoration>[] {
  const decoration = Decoration.mark({ ...looksOf(stop, focused) });
  return stop.spans
    .filter(({ from, to }) => from < to && to <= length)
    .map(({ from, to }) => decoration.range(from, to));
}

function looksOf(
  stop: Stop,
  focused: boolean,
): { class: string; attributes: Record<string, string> } {
  const here = focused ? ' here' : '';
  if (stop.kind === 'quote')
    return { class: `passage${here}`, attributes: { 'data-speech': stop.quote.speech } };
  if (stop.kind === 'proposal') {
    const { kind, confidence, speech } = stop.proposal;
    const sure = confidence >= SURE ? ' sure' : '';
    return {
      class: `proposal${sure}${here}`,
      attributes: { 'data-proposed': kind === 'quote' ? speech : 'scareQuote' },
    };
  }
  if (stop.kind === 'problem')
    return {
      class: `problem ${stop.problem.severity}${here}`,
      attributes: { title: stop.problem.message },
    };
  return { class: `${stop.kind === 'event' ? 'event' : 'scare-quote'}${here}`, attributes: {} };
}

/** Headings and block quotes look like themselves; their signs stay, being part of the file. */
const blocks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = blockLines(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = blockLines(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function blockLines(view: EditorView): DecorationSet {
  const lines: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const kind = /^#{2,6} /.test(line.text) ? 'heading' : line.text.startsWith('>') ? 'pull' : '';
      if (kind) lines.push(Decoration.line({ class: kind }).range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(lines);
}

/** Only the desk's own edits change the frontmatter, which is hidden. */
const guarded = EditorState.changeFilter.of((transaction) => {
  const { analysis } = transaction.startState.field(deskState);
  if (isOwn(transaction) || !analysis.readable || analysis.bodyStart === 0) return true;
  return [0, analysis.bodyStart - 1];
});

/** Outside writing nothing but the desk's commands changes the text. */
const readOnly = EditorState.changeFilter.of((transaction) => {
  const { writing } = transaction.startState.field(deskState);
  return writing || isOwn(transaction);
});

function isOwn(transaction: Transaction): boolean {
  return transaction.annotation(own) === true || isHistory(transaction);
}

export const shown: Extension = [hiddenFrontmatter, marks, blocks, guarded, readOnly];
