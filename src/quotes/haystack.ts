import { firstIndex } from './spans.ts';
import type { ArticleText, TextRange } from './text.ts';

/**
 * The text in which passages are looked for: blocks joined by a space, soft hyphens left out, with the way back to
 * offsets of the article's text.
 */
export interface Haystack {
  text: string;
  /** Offset in the article's text of each character of `text`; one more entry for its end. */
  offsets: Uint32Array;
  /** Stretches of `text` that are contiguous in the article's text; more than one where something is left out. */
  runs: TextRange[];
}

const SOFT_HYPHEN = '\u00ad';

/**
 * Headings, paragraphs and list items in order; with `pulls`, block quotes as well.
 * @param continuing offsets of marks that are left out: they only say that a passage goes on
 */
export function haystackOf(
  article: ArticleText,
  pulls: boolean,
  continuing: ReadonlySet<number> = new Set(),
): Haystack {
  const parts: string[] = [];
  const offsets: number[] = [];
  const runs: TextRange[] = [];
  let goesOn = false;
  for (const block of article.blocks) {
    if (block.pull && !pulls) {
      goesOn = false;
      continue;
    }
    if (parts.length > 0) {
      parts.push(' ');
      offsets.push(block.start - 1);
    }
    const from = offsets.length;
    for (let at = block.start; at < block.end; at++) {
      const unit = article.text.charAt(at);
      if (continuing.has(at)) goesOn = false;
      else if (unit !== SOFT_HYPHEN) {
        parts.push(unit);
        offsets.push(at);
      }
    }
    const run = runs.at(-1);
    if (run && goesOn) run.end = offsets.length;
    else runs.push({ start: from, end: offsets.length });
    goesOn = true;
  }
  offsets.push(article.blocks.at(-1)?.end ?? 0);
  return { text: parts.join(''), offsets: Uint32Array.from(offsets), runs };
}

/** A passage as it is looked for: white space folded, soft hyphens left out. */
export function needleOf(passage: string): string {
  return passage.replaceAll(SOFT_HYPHEN, '').replace(/\s+/g, ' ').trim();
}

/** Ranges of the article's text for a stretch of the haystack: one, or one for each run that it crosses. */
export function rangesOf(haystack: Haystack, start: number, end: number): TextRange[] {
  const { runs, offsets } = haystack;
  const first = firstIndex(runs.length, (index) => (runs[index]?.end ?? 0) > start);
  const last = firstIndex(runs.length, (index) => (runs[index]?.start ?? 0) >= end);
  return runs
    .slice(first, last)
    .map((run) => ({ start: Math.max(run.start, start), end: Math.min(run.end, end) }))
    .filter((range) => range.start < range.end)
    .map((range) => ({
      start: offsets[range.start] ?? 0,
      end: (offsets[range.end - 1] ?? 0) + 1,
    }));
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether a unit below 128 is a letter or a digit. */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  WORD.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Occurrences of a passage that are looked at, and occurrences within words that are skipped before that. */
const MOST_OCCURRENCES = 1000;
const MOST_WITHIN_WORDS = 50_000;

/**
 * Begins of the occurrences of a needle, from an offset on, that start and end at word boundaries; `more` where it
 * occurs so often that there may be others.
 */
export function occurrences(
  { text }: Haystack,
  needle: string,
  from = 0,
): { places: number[]; more: boolean } {
  const places: number[] = [];
  if (needle === '') return { places, more: false };
  let within = 0;
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + needle.length)) places.push(at);
    else within += 1;
    if (places.length > MOST_OCCURRENCES || within > MOST_WITHIN_WORDS) {
      return { places, more: true };
    }
  }
  return { places, more: false };
}

/** No word goes on across this offset. */
export function isBoundary(text: string, offset: number): boolean {
  if (offset === 0 || offset >= text.length) return true;
  return !(isWord(codePointBefore(text, offset)) && isWord(text.codePointAt(offset) ?? 0));
}

function isWord(code: number): boolean {
  return code < 128 ? ASCII_WORD[code] === 1 : WORD.test(String.fromCodePoint(code));
}

function codePointBefore(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1);
  const low = unit >= 0xdc00 && unit <= 0xdfff && offset > 1;
  return (low ? text.codePointAt(offset - 2) : undefined) ?? unit;
}
