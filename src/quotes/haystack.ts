import type { ArticleText, TextRange } from './text.ts';

/**
 * The text in which passages are looked for: blocks joined by a space, soft hyphens left out, with the way back to
 * offsets of the article's text.
 */
export interface Haystack {
  text: string;
  /** Offset in the article's text of each character of `text`; one more entry for its end. */
  offsets: Uint32Array;
  /** Stretches of `text` that are contiguous in the article's text; more than one where block quotes are left out. */
  runs: TextRange[];
}

const SOFT_HYPHEN = '\u00ad';

/** Headings, paragraphs and list items in order; with `pulls`, block quotes as well. */
export function haystackOf(article: ArticleText, pulls: boolean): Haystack {
  const parts: string[] = [];
  const offsets: number[] = [];
  const runs: TextRange[] = [];
  let previous = -1;
  for (const [index, block] of article.blocks.entries()) {
    if (block.pull && !pulls) continue;
    if (parts.length > 0) {
      parts.push(' ');
      offsets.push(block.start - 1);
    }
    const from = offsets.length;
    const run = runs.at(-1);
    for (let at = block.start; at < block.end; at++) {
      const unit = article.text.charAt(at);
      if (unit === SOFT_HYPHEN) continue;
      parts.push(unit);
      offsets.push(at);
    }
    if (run && previous === index - 1) run.end = offsets.length;
    else runs.push({ start: from, end: offsets.length });
    previous = index;
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
  return haystack.runs
    .map((run) => ({ start: Math.max(run.start, start), end: Math.min(run.end, end) }))
    .filter((range) => range.start < range.end)
    .map((range) => ({
      start: haystack.offsets[range.start] ?? 0,
      end: (haystack.offsets[range.end - 1] ?? 0) + 1,
    }));
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Begins of all occurrences of a needle that start and end at word boundaries. */
export function occurrences(haystack: Haystack, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (
    let at = haystack.text.indexOf(needle);
    at >= 0;
    at = haystack.text.indexOf(needle, at + 1)
  ) {
    if (isBoundary(haystack.text, at) && isBoundary(haystack.text, at + needle.length))
      found.push(at);
  }
  return found;
}

/** No word goes on across this offset. */
export function isBoundary(text: string, offset: number): boolean {
  const before = characterBefore(text, offset);
  const after = text.codePointAt(offset);
  return !(
    before !== undefined &&
    after !== undefined &&
    WORD.test(before) &&
    WORD.test(String.fromCodePoint(after))
  );
}

function characterBefore(text: string, offset: number): string | undefined {
  if (offset === 0) return undefined;
  const unit = text.charCodeAt(offset - 1);
  const low = unit >= 0xdc00 && unit <= 0xdfff && offset > 1;
  return text.slice(offset - (low ? 2 : 1), offset);
}
