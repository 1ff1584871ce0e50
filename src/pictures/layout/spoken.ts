/** A quote's words as a picture sets them: quotation marks, marker strokes, other voices named in place. */
import { OPENING, stillOpen } from './marks.ts';
import { isVerbatim } from '../../quotes/speech.ts';
import type { QuoteSpec, SpokenPart } from '../spec.ts';
import type { Piece, Style } from './words.ts';

const PLAIN: Style = { cut: 'text', ink: 'ink' };
const MARKED: Style = { cut: 'text', ink: 'ink', marker: true };
const EDITORIAL: Style = { cut: 'text', ink: 'muted' };

/** Closing marks that still belong to the words before them. */
const CLOSING_FIRST = /^[“”‘’»«›‹"]+/u;

/** What stands for words left out, here and in the quotes themselves. */
const OMISSION = '[…]';

/** The quote in full. Only direct speech stands in „…“; what other kinds quote verbatim carries the marker. */
export function spokenPieces({ speech, parts }: Pick<QuoteSpec, 'speech' | 'parts'>): Piece[] {
  const pieces = attributed(parts).map(({ text, verbatim, editorial }) => ({
    text,
    style: editorial ? EDITORIAL : verbatim && !isVerbatim(speech) ? MARKED : PLAIN,
  }));
  if (!isVerbatim(speech)) return pieces;
  return [{ text: '„', style: PLAIN }, ...pieces, { text: '“', style: PLAIN }];
}

/** How many words the parts have together; a word that runs on over the end of a part is one. */
export function wordCount(parts: readonly SpokenPart[]): number {
  return joined(parts).match(/\S+/gu)?.length ?? 0;
}

/**
 * The first words of a quote, with […] for the rest: quotation marks opened among them are closed after it, and
 * another voice is named even where its words are cut short.
 */
export function shortened(parts: readonly SpokenPart[], words: number): SpokenPart[] {
  const text = joined(parts);
  const end = [...text.matchAll(/\S+/gu)][words - 1];
  const kept = text.slice(0, end ? end.index + end[0].length : undefined);
  const whole = kept.replace(/(?:\s+(?:\[…\]|[–—]))+$|[\s,;:–—]+$/u, '');

  const result: SpokenPart[] = [];
  let left = whole.length;
  for (const part of parts) {
    if (left <= 0) break;
    result.push({ ...part, text: part.text.slice(0, left) });
    left -= part.text.length;
  }
  const last = result.pop();
  return last ? [...result, { ...last, text: `${last.text} ${OMISSION}${stillOpen(whole)}` }] : [];
}

function joined(parts: readonly SpokenPart[]): string {
  return parts.map(({ text }) => text).join('');
}

interface Attributed {
  text: string;
  verbatim: boolean;
  editorial: boolean;
}

/** Names another voice in brackets right after its words, past the quotation mark that closes them. */
function attributed(parts: readonly SpokenPart[]): Attributed[] {
  const result: Attributed[] = [];
  let owed: string | undefined;
  const pay = (): void => {
    if (owed !== undefined) result.push({ text: ` [${owed}]`, verbatim: false, editorial: true });
    owed = undefined;
  };
  for (const { text, verbatim, voice } of parts) {
    let rest = text;
    if (owed !== undefined && voice !== owed) {
      const closing = CLOSING_FIRST.exec(text)?.[0] ?? '';
      const opens = OPENING.test(closing);
      if (closing && !opens) result.push({ text: closing, verbatim, editorial: false });
      if (!opens) rest = text.slice(closing.length);
      pay();
    }
    if (rest) result.push({ text: rest, verbatim, editorial: false });
    if (voice !== undefined) owed = voice;
  }
  pay();
  return result;
}
