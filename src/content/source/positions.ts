import { firstIndex } from '../../quotes/spans.ts';
import type { ArticleText, TextPiece } from '../../quotes/text.ts';

/** Tells the offset in the Markdown at which a character of the article's text is written. */
type SourceOffsets = (textOffset: number) => number;

/**
 * Text nodes know where they begin; from there source and text are walked side by side, over escapes, character
 * references and the beginnings of lines. A node is walked when a character of it is asked for, once.
 */
export function sourceOffsets(article: ArticleText, markdown: string): SourceOffsets {
  const walked = new Map<TextPiece, number[]>();
  const pieces = article.pieces.filter(({ offsets }) => offsets.length > 0);
  return (offset) => {
    const piece =
      pieces[firstIndex(pieces.length, (index) => (pieces[index]?.offsets.at(-1) ?? 0) >= offset)];
    if (!piece) return markdown.length;
    const places = walked.get(piece) ?? walk(piece, markdown);
    walked.set(piece, places);
    const { offsets } = piece;
    const reaching = (least: number): number =>
      firstIndex(offsets.length, (index) => (offsets[index] ?? 0) >= least);
    const first = offsets[reaching(offset)] ?? offset;
    // White space that is folded away stands at the offset of what follows it.
    return places[reaching(first + 1) - 1] ?? piece.begin;
  };
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});/;

/** References that stand for an ampersand; `&name;` that stands for nothing is text, ampersand and all. */
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);/;

const FENCE = /^(?:`{3,}|~{3,})[^\r\n]*/;

/** Where each character of a text node is written. */
function walk({ node, begin, code }: TextPiece, markdown: string): number[] {
  const find = code ? findLiteral : findEscaped;
  let next = code ? firstWord(markdown, node.value, begin) : begin;
  return node.value.split('').map((unit) => {
    const at = find(markdown, next, unit);
    next = at + 1;
    return at;
  });
}

/** Code begins behind its marks, or the line with its fence, at its first word. */
function firstWord(markdown: string, value: string, begin: number): number {
  const [spaces = ''] = /^\s*/.exec(value) ?? [];
  const word = /^\S*/.exec(value.slice(spaces.length))?.[0] ?? '';
  const fence = value.endsWith('\n') ? FENCE.exec(markdown.slice(begin))?.[0] : undefined;
  const from = begin + (fence?.length ?? 0);
  return Math.max(from, markdown.indexOf(word, from) - spaces.length);
}

/** Where the next character of a text is written, from an offset on: its last character, where an escape stands for it. */
type Find = (markdown: string, at: number, next: string) => number;

/** In code, which has no escapes; what is left out at a line’s beginning is passed over. */
const findLiteral: Find = (markdown, at, next) => {
  const ahead = lineText(markdown, at, next);
  return markdown.charAt(ahead) === next ? ahead : at;
};

/** In text, of which no line begins with white space or the mark of a block quote. */
const findEscaped: Find = (markdown, at, next) => {
  const begin = /[\r\n]/.test(markdown.charAt(at - 1)) ? lineText(markdown, at, '') : at;
  const ahead = lineText(markdown, begin, next);
  return written(markdown, begin, next) ?? written(markdown, ahead, next) ?? begin;
};

/** Where a character is written that begins at an offset; undefined where something else does. */
function written(markdown: string, at: number, next: string): number | undefined {
  const unit = markdown.charAt(at);
  if (unit === '\\' && markdown.charAt(at + 1) === next) return at + 1;
  if (unit === next && unit !== '&') return at;
  const reference = REFERENCE.exec(markdown.slice(at, at + 40))?.[0];
  if (reference && (next !== '&' || AMPERSAND.test(reference))) return at + reference.length - 1;
  return unit === next ? at : undefined;
}

/** Past white space and marks of block quotes, up to a character that is looked for. */
function lineText(markdown: string, at: number, next: string): number {
  let ahead = at;
  while (/[\s>]/.test(markdown.charAt(ahead)) && markdown.charAt(ahead) !== next) ahead += 1;
  return ahead;
}
