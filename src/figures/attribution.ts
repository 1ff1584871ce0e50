/** A quote's text in runs: who says each, and which words are the speaker's own. */
import { shorten } from '../data/wording.ts';
import type { Quote, Voice } from '../model.ts';

export interface Run {
  parts: { text: string; verbatim: boolean }[];
  /** Another voice than the quote's speaker, whose words these are. */
  voice: Voice | undefined;
}

/** Neighbouring parts of one voice together, so that its name is said once. */
export function runsOf({ parts }: Quote): Run[] {
  const runs: Run[] = [];
  for (const { text, verbatim, voice } of parts) {
    const last = runs.at(-1);
    if (last !== undefined && last.voice === voice) last.parts.push({ text, verbatim });
    else runs.push({ parts: [{ text, verbatim }], voice });
  }
  return runs;
}

/**
 * A quote's words in one line of about `length` UTF-16 units, cut at a space; words of another voice keep its name,
 * also where the cut falls among them.
 */
export function excerptOf(quote: Quote, length: number): string {
  let line = '';
  for (const { parts, voice } of runsOf(quote)) {
    const words = parts.map(({ text }) => text).join('');
    const rest = length - line.length;
    const whole = words.length <= rest;
    line += whole ? words : shorten(words, rest);
    if (voice !== undefined) line += ` [${voice.name}]`;
    if (!whole) break;
  }
  return quote.speech === 'direct' ? `„${line}“` : line;
}
