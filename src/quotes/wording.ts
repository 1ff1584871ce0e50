/** Quotes in words: by whose words they are, and as plain text for places that have no mark-up. */
import { shorten } from '../german/shorten.ts';
import { isVerbatim, type Speech } from './speech.ts';

interface Named {
  name: string;
}

/** A quote’s words in parts, in order; a part has a voice where the words are another’s than the quote’s speaker’s. */
export interface Worded<Voice extends Named> {
  speech: Speech;
  parts: readonly { text: string; verbatim: boolean; voice: Voice | undefined }[];
}

interface Run<Voice extends Named> {
  parts: { text: string; verbatim: boolean }[];
  /** Another voice than the quote’s speaker, whose words these are. */
  voice: Voice | undefined;
}

/** Neighbouring parts of one voice together, so that its name is said once. */
export function runsOf<Voice extends Named>({ parts }: Pick<Worded<Voice>, 'parts'>): Run<Voice>[] {
  const runs: Run<Voice>[] = [];
  for (const { text, verbatim, voice } of parts) {
    const last = runs.at(-1);
    if (last !== undefined && last.voice === voice) last.parts.push({ text, verbatim });
    else runs.push({ parts: [{ text, verbatim }], voice });
  }
  return runs;
}

/** Whether a quote has words that somebody said just so: direct speech, or words in quotation marks within it. */
export function hasOwnWords({ speech, verbatim }: { speech: Speech; verbatim: string[] }): boolean {
  return isVerbatim(speech) || verbatim.length > 0;
}

/** Fewer units than this of somebody’s words are not worth a name. */
const SHORTEST = 8;

/**
 * A quote’s words as plain text, of at most about `length` UTF-16 units: direct speech in quotation marks, words of
 * another voice with its name behind them in brackets, also where the cut falls among them.
 */
export function wordingOf(quote: Worded<Named>, length = Infinity): string {
  let line = '';
  for (const { parts, voice } of runsOf(quote)) {
    const words = parts.map(({ text }) => text).join('');
    const rest = length - line.length;
    const name = voice === undefined ? '' : ` [${voice.name}]`;
    if (words.length > rest) {
      line += rest > SHORTEST ? `${shorten(words, rest)}${name}` : '…';
      break;
    }
    line += words + name;
  }
  return isVerbatim(quote.speech) ? `„${line}“` : line;
}

/** `Mark Rutte: „…“`, with at most `length` UTF-16 units of name and words. */
export function quoteTitle(quote: Worded<Named> & { speaker: Named }, length: number): string {
  const name = shorten(quote.speaker.name, length / 2);
  return `${name}: ${wordingOf(quote, length - name.length)}`;
}
