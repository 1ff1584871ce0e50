import { history, undo } from '@codemirror/commands';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import {
  deskState,
  drop,
  own,
  setAnalysis,
  setWriting,
  undoneEffects,
} from '../../../src/desk/browser/field.ts';
import { COMMANDS, commandFor } from '../../../src/desk/browser/keys.ts';
import { withEndMoved } from '../../../src/desk/browser/selecting.ts';
import { shown } from '../../../src/desk/browser/show.ts';
import { isOpen, nextStop, stopAt, stopsOf } from '../../../src/desk/browser/stops.ts';
import type { Analysis, DeskProposal } from '../../../src/desk/protocol.ts';

const TEXT = '---\nheadline: Probe\n---\n\nDas „reicht“ nicht, sagte Ada Berg.\n';
const at = TEXT.indexOf('reicht');

const proposal: DeskProposal = {
  key: 'reicht',
  kind: 'quote',
  spans: [{ from: at, to: at + 6 }],
  text: 'reicht',
  prefix: undefined,
  speech: 'direct',
  mention: undefined,
  voice: undefined,
  topics: [],
  rule: 'Anführung',
  confidence: 0.95,
  within: undefined,
};

const analysis = {
  ...EditorState.create({ extensions: deskState }).field(deskState).analysis,
  bodyStart: TEXT.indexOf('\n\nDas') + 1,
  quotes: [
    {
      index: 0,
      id: 'berg',
      speaker: 'ada-berg',
      speech: 'indirect',
      text: 'Das „reicht“ nicht',
      topics: [],
      spans: [{ from: at - 5, to: at + 13 }],
    },
  ],
  problems: [
    {
      rule: 'uncovered',
      severity: 'error',
      message: 'offen',
      hint: undefined,
      mends: [],
      from: at - 1,
      to: at,
    },
  ],
  proposals: [proposal],
} satisfies Analysis;

function open(...specs: TransactionSpec[]): EditorState {
  let state = EditorState.create({
    doc: TEXT,
    extensions: [deskState, undoneEffects, shown, history()],
  });
  for (const spec of [{ effects: setAnalysis.of(analysis) }, ...specs])
    state = state.update(spec).state;
  return state;
}

const write = { from: at, to: at, insert: 'nun ' };

describe('the text', () => {
  test('is changed by writing alone, and by the desk itself', () => {
    expect(open({ changes: write }).doc.toString()).toBe(TEXT);
    const writing = { effects: setWriting.of(true) };
    expect(open(writing, { changes: write }).doc.toString()).toContain('„nun reicht“');
    expect(open({ changes: write, annotations: own.of(true) }).doc.toString()).toContain('nun');
  });

  test('has a frontmatter that nobody changes unseen', () => {
    const change = { changes: { from: 4, to: 12, insert: 'x' } };
    expect(open({ effects: setWriting.of(true) }, change).doc.toString()).toBe(TEXT);
  });

  test('takes quotes along, and tells which of them were written in', () => {
    const state = open({ effects: setWriting.of(true) }, { changes: write }).field(deskState);
    expect(state.analysis.quotes[0]?.spans).toEqual([{ from: at - 5, to: at + 17 }]);
    expect([...state.touched]).toEqual([0]);
    expect(state.current).toBe(false);
  });
});

test('a dropped proposal comes back with undo', () => {
  let state = open({ effects: drop.of('reicht') });
  expect(state.field(deskState).stops.map(({ kind }) => kind)).toEqual(['quote', 'problem']);
  undo({
    state,
    dispatch: (transaction) => {
      state = transaction.state;
    },
  });
  expect(state.field(deskState).stops.map(({ kind }) => kind)).toEqual(['quote', 'proposal']);
});

describe('places', () => {
  test('marks are no matter of their own where a proposal accounts for them', () => {
    expect(stopsOf(analysis, new Set()).map(({ kind }) => kind)).toEqual(['quote', 'proposal']);
    expect(stopsOf(analysis, new Set(['reicht'])).map(({ kind }) => kind)).toEqual([
      'quote',
      'problem',
    ]);
  });

  test('a proposal within another shows once that is dropped', () => {
    const inner = { ...proposal, key: 'inner', within: 'reicht' };
    const two = { ...analysis, proposals: [proposal, inner] };
    const keysOf = (dropped: string[]): string[] =>
      stopsOf(two, new Set(dropped)).flatMap((stop) =>
        stop.kind === 'proposal' ? [stop.proposal.key] : [],
      );
    expect(keysOf([])).toEqual(['reicht']);
    expect(keysOf(['reicht'])).toEqual(['inner']);
    expect(keysOf(['reicht', 'inner'])).toEqual([]);
  });

  test('the next one is looked for from the other end too', () => {
    const stops = stopsOf(analysis, new Set());
    expect(nextStop(stops, at + 100, 1, isOpen)?.kind).toBe('proposal');
    expect(nextStop(stops, 0, -1, () => true)?.kind).toBe('proposal');
    expect(stopAt(stops, at + 1)?.kind).toBe('proposal');
    expect(stopAt(stops, at - 4)?.kind).toBe('quote');
  });
});

describe('keys', () => {
  const stroke = (key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
    ({
      key,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      isComposing: false,
      ...more,
    }) as KeyboardEvent;

  test('mean one thing each', () => {
    const strokes = ['n', 'm', 'j', 'k', 'Enter', 'Delete', 'a', '1', '4', 's', 't', 'z', 'w', 'v']
      .concat(['e', 'F2', 'Escape', 'f', '?'])
      .map((key) => stroke(key));
    for (const one of strokes)
      expect(COMMANDS.filter(({ matches }) => matches(one))).toHaveLength(1);
  });

  test('are letters while the text is written in, but for those that always hold', () => {
    expect(commandFor(stroke('n'), true)).toBeUndefined();
    expect(commandFor(stroke('Enter'), true)).toBeUndefined();
    for (const [key, ctrlKey, shown] of [
      ['F2', false, 'F2'],
      ['Escape', false, 'Esc'],
      ['z', true, 'Strg+Z'],
      ['y', true, 'Strg+Y'],
      ['s', true, 'Strg+S'],
    ] as const)
      expect(commandFor(stroke(key, { ctrlKey }), true)?.shown).toBe(shown);
    expect(commandFor(stroke('Z', { ctrlKey: true, shiftKey: true }), false)?.shown).toBe('Strg+Y');
    expect(commandFor(stroke('c', { ctrlKey: true }), false)).toBeUndefined();
  });
});

test.each([
  [
    'a passage over paragraphs loses its last word',
    '[Wir rechnen.]\n\n„[Gut]“',
    'to',
    -1,
    '[Wir rechnen.]',
  ],
  ['and its first', '[Gut.]\n\n„[Wir rechnen]“', 'from', 1, '[Wir rechnen]'],
  ['and takes one more', '[Wir.]\n\n„[Gut] so“', 'to', 1, '[Wir.]\n\n„[Gut so]'],
  ['one word has no more to lose', '[Gut]', 'to', -1, ''],
] as const)('%s', (_what, marked, end, direction, expected) => {
  const text = `– ${marked.replaceAll(/[[\]]/g, '')} –`;
  const spans = [...marked.matchAll(/\[([^\]]*)\]/g)].map(({ 0: { length }, index }, at) => {
    const from = index - 2 * at + 2;
    return { from, to: from + length - 2 };
  });
  const moved = withEndMoved(text, spans, end, direction);
  const shownSpans = moved.map(({ from, to }) => text.slice(from, to));
  expect(shownSpans).toEqual([...expected.matchAll(/\[([^\]]*)\]/g)].map(([, words]) => words));
});
