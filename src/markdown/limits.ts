import { QUOTATION_MARKS } from '../quotes/marks.ts';
import type { BodyMeasure, BodyProblem } from './body-problem.ts';

/**
 * How much a body may hold. The Markdown parser takes time that grows with the square of some of these, and memory of a
 * kilobyte for each sign: an article never comes near, and with more it is refused before it is parsed.
 */
export const BODY_LIMITS = {
  /** UTF-16 code units. */
  length: 1_000_000,
  lines: 20_000,
  /** Paragraphs, headings, list items, block quotes and code blocks. */
  blocks: 5_000,
  /** Levels of the tree: a block quote is one, a list two, its items included. */
  depth: 100,
  /** Signs that mean something in Markdown, in all and in one paragraph. */
  signs: 10_000,
  signsInParagraph: 500,
  /** Each may be half of a passage that somebody says, and is looked at with all others of its paragraph. */
  quotationMarks: 10_000,
} as const;

/** What is wrong with a body of which there is too much; undefined where it may be parsed. Takes time linear in it. */
export function limitProblem(markdown: string): BodyProblem | undefined {
  if (markdown.length > BODY_LIMITS.length) {
    return tooMuch(0, 'characters', BODY_LIMITS.length);
  }
  const excess = nth(markdown, QUOTATION_MARKS, BODY_LIMITS.quotationMarks + 1);
  if (excess !== undefined) return tooMuch(excess, 'quotation-marks', BODY_LIMITS.quotationMarks);
  const count = new Count();
  let line = 0;
  for (const { 0: ending, index } of markdown.matchAll(/\r\n?|\n|$/g)) {
    const problem = count.line(markdown, line, index);
    if (problem) return problem;
    line = index + ending.length;
  }
  return undefined;
}

/** Where a pattern is found for the nth time; undefined where it is not so often. */
function nth(text: string, pattern: RegExp, times: number): number | undefined {
  let found = 0;
  for (const { index } of text.matchAll(pattern)) {
    found += 1;
    if (found === times) return index;
  }
  return undefined;
}

/** A sign at a line’s beginning that begins a block quote or a list item. */
const MARK = /[ \t]*(?:(>)|(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$))/y;

const BREAKING = /[ \t]*(?:#{1,6}(?:[ \t]|$)|`{3}|~{3}|=+[ \t]*$|-+[ \t]*$)/y;

/** Emphasis, links, code, HTML, character references, escapes; a run of asterisks or the like is one. */
const SIGN = /\*+|_+|`+|[[\]<&\\]/g;

/** What has been read of a body so far. */
class Count {
  private lines = 0;
  private blocks = 0;
  private signs = 0;
  private inParagraph = 0;
  private afterBlank = true;
  private inList = false;

  line(markdown: string, start: number, end: number): BodyProblem | undefined {
    this.lines += 1;
    if (this.lines > BODY_LIMITS.lines) {
      return tooMuch(start, 'lines', BODY_LIMITS.lines);
    }
    const text = markdown.slice(start, end);
    const { at, depth, marks, item } = marksOf(text);
    if (depth > BODY_LIMITS.depth) return tooDeep(start);
    const blank = !/\S/.test(text);
    BREAKING.lastIndex = at;
    const breaking = BREAKING.test(text);
    // A list item begins a new paragraph, but a numbered one within a paragraph does not end that paragraph.
    const begins = this.afterBlank || blank || (item !== undefined && (item || this.inList));
    this.blocks += Math.max(marks, !blank && (this.afterBlank || breaking) ? 1 : 0);
    if (this.blocks > BODY_LIMITS.blocks) {
      return tooMuch(start, 'blocks', BODY_LIMITS.blocks);
    }
    if (begins) this.inParagraph = 0;
    this.inList = item !== undefined || (this.inList && !blank);
    this.afterBlank = blank;
    return this.signsOf(text, start);
  }

  private signsOf(text: string, start: number): BodyProblem | undefined {
    for (const { index } of text.matchAll(SIGN)) {
      this.signs += 1;
      this.inParagraph += 1;
      const inOne = this.inParagraph > BODY_LIMITS.signsInParagraph;
      if (!inOne && this.signs <= BODY_LIMITS.signs) continue;
      return inOne
        ? tooMuch(start + index, 'signs-in-paragraph', BODY_LIMITS.signsInParagraph)
        : tooMuch(start + index, 'signs', BODY_LIMITS.signs);
    }
    return undefined;
  }
}

/**
 * The marks of block quotes and list items that a line begins with: where they end, how many, and how deep they may
 * lie. `item` is set where the last is a list item that stands close to the margin: whether it begins one anywhere.
 */
function marksOf(text: string): { at: number; depth: number; marks: number; item?: boolean } {
  const found: ReturnType<typeof marksOf> = { at: 0, depth: 0, marks: 0 };
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const quote = mark[1] !== undefined;
    // Each level of a list is indented by two columns at least.
    const indented = quote ? 0 : mark[0].length - mark[0].trimStart().length;
    found.depth += (quote ? 1 : 2) + indented;
    found.marks += 1;
    found.at = MARK.lastIndex;
    delete found.item;
    const follows = text.slice(found.at).trim() !== '';
    if (!quote && indented < 4 && follows) found.item = mark[2] === undefined || mark[2] === '1';
    if (found.depth > BODY_LIMITS.depth) break;
  }
  return found;
}

/**
 * The problem of a body that nests deeper than `BODY_LIMITS.depth`.
 * @param offset where in the body it is found
 */
export function tooDeep(offset: number): BodyProblem {
  return { kind: 'nesting', offset, most: BODY_LIMITS.depth };
}

function tooMuch(offset: number, of: BodyMeasure, most: number): BodyProblem {
  return { kind: 'limit', offset, of, most };
}

/** A whole number with points between thousands. */
export function german(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
