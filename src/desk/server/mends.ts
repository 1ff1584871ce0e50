/** For a problem, what mends it, where there is only one sensible way or a few short ones. */
import { nearestPassage } from '../../content/article/nearest.ts';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import type { Problem, Rule } from '../../content/rules.ts';
import { needleOf } from '../../quotes/haystack.ts';
import { wordsOf } from '../../quotes/standing.ts';
import { shorten } from '../../german/shorten.ts';
import type { Known, Mend } from '../protocol.ts';
import type { Reading } from './reading.ts';

type Find = (at: Place) => Mend[];

interface Place {
  reading: Reading;
  known: Known;
  /** Offset of the problem in the file. */
  offset: number;
  /** The quote or event whose problem it is. */
  item: { key: 'quotes' | 'events'; index: number; data: Record<string, unknown> } | undefined;
}

const SHOWN = 60;

const MENDS: Partial<Record<Rule, Find>> = {
  'quote-not-found': takeWording,
  'event-not-found': takeWording,
  uncovered: accountFor,
  'scare-quote-unused': takeOutScareQuote,
  'unpaired-mark': closeMark,
};

/**
 * What can be done about a problem at one press, most sensible first; nothing for most rules.
 * @param offset where the problem is in the file
 */
export function mendsFor(problem: Problem, offset: number, reading: Reading, known: Known): Mend[] {
  const find = MENDS[problem.rule];
  return find ? find({ reading, known, offset, item: itemAt(reading, offset) }) : [];
}

function itemAt({ source }: Reading, offset: number): Place['item'] {
  for (const key of ['quotes', 'events'] as const) {
    const list = (source.data as Record<string, unknown> | undefined)?.[key];
    if (!Array.isArray(list)) continue;
    const index = list.findIndex((_, at) => source.offsetOf([key, at, 'text']) === offset);
    if (index >= 0) return { key, index, data: list[index] as Record<string, unknown> };
  }
  return undefined;
}

function takeWording({ reading, item }: Place): Mend[] {
  if (typeof item?.data['text'] !== 'string') return [];
  const { text } = reading.article;
  const near = nearestPassage(reading.article, item.data['text']);
  if (!near) return [];
  const words = needleOf(text.slice(near.start, near.end));
  const path = [item.key, item.index, 'text'] as const;
  return [
    {
      label: `Wortlaut des Textes übernehmen: „${shorten(words, SHOWN)}“`,
      edits: [set(path, words)],
    },
  ];
}

/** A passage that nothing accounts for becomes a quote or, if it stands in quotation marks, a scare quote. */
function accountFor({ reading, offset }: Place): Mend[] {
  const number = reading
    .passageSpans()
    .findIndex(({ from }) => from - 1 <= offset && offset <= from);
  const passage = reading.marks.passages[number];
  if (!passage) return [];
  const quote: Mend = {
    label: 'Als Zitat aufnehmen',
    edits: [],
    quote: reading.spansOf(passage.whole ?? [passage]),
  };
  // Somebody says what an interview or a block quote has.
  if (passage.by !== undefined) return [quote];
  const words = wordsOf(reading.article, passage);
  return [
    {
      label: `„${shorten(words, SHOWN)}“ ist kein Zitat`,
      edits: [
        { kind: 'insert', path: ['scareQuotes', countOf(reading, 'scareQuotes')], value: words },
      ],
    },
    quote,
  ];
}

function takeOutScareQuote({ reading, offset }: Place): Mend[] {
  const count = countOf(reading, 'scareQuotes');
  for (let index = 0; index < count; index += 1) {
    if (reading.source.offsetOf(['scareQuotes', index]) === offset)
      return [
        { label: 'Eintrag streichen', edits: [{ kind: 'remove', path: ['scareQuotes', index] }] },
      ];
  }
  return [];
}

/** „Gut" wants a “ where a straight mark stands. */
function closeMark({ reading, offset }: Place): Mend[] {
  const { body, bodyStart } = reading.source;
  const mark = body.charAt(offset - bodyStart);
  const paragraph = /^[^\n]*/.exec(body.slice(offset - bodyStart + 1))?.[0] ?? '';
  if (
    mark === '"' &&
    body.lastIndexOf('„', offset - bodyStart) > body.lastIndexOf('\n', offset - bodyStart)
  )
    return [
      {
        label: 'Hier “ schreiben',
        edits: [],
        change: { from: offset, to: offset + 1, insert: '“' },
      },
    ];
  const straight = paragraph.indexOf('"');
  if (mark !== '„' || straight < 0) return [];
  const from = offset + 1 + straight;
  return [
    {
      label: `Statt " am Ende “ schreiben`,
      edits: [],
      change: { from, to: from + 1, insert: '“' },
    },
  ];
}

function countOf({ source }: Reading, key: string): number {
  const list = (source.data as Record<string, unknown> | undefined)?.[key];
  return Array.isArray(list) ? list.length : 0;
}

function set(path: readonly (string | number)[], value: unknown): FrontmatterEdit {
  return { kind: 'set', path, value };
}
