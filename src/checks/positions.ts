import type { ArticleText, TextPiece } from '../quotes/text.ts';

/**
 * Offset in the Markdown source of a character of the article's text. Text nodes know where they begin; from there
 * source and text are walked side by side, over escapes, character references and the beginnings of lines.
 */
export function sourceOffset(article: ArticleText, markdown: string, offset: number): number {
  const piece = article.pieces.find((one) => (one.offsets.at(-1) ?? -1) >= offset);
  if (!piece) return markdown.length;
  const index = piece.offsets.findIndex((at) => at >= offset);
  return walk(piece, markdown, Math.max(0, index));
}

const REFERENCE = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});/;

function walk(piece: TextPiece, markdown: string, index: number): number {
  const value = piece.node.value;
  let at = piece.node.position?.start.offset ?? 0;
  for (let done = 0; done < index; done++) {
    at = skipMarkup(markdown, at, value.charAt(done));
    at += 1;
  }
  return skipMarkup(markdown, at, value.charAt(index));
}

/** Moves on to where the next character of the text is written. */
function skipMarkup(markdown: string, at: number, next: string): number {
  if (markdown.charAt(at) === next && !(next === '\\' && markdown.charAt(at + 1) === '\\'))
    return at;
  if (markdown.charAt(at) === '\\') return at + 1;
  const reference = REFERENCE.exec(markdown.slice(at, at + 40));
  if (reference) return at + reference[0].length - 1;
  let ahead = at;
  while (
    ahead < markdown.length &&
    /[\s>]/.test(markdown.charAt(ahead)) &&
    markdown.charAt(ahead) !== next
  ) {
    ahead += 1;
  }
  return markdown.charAt(ahead) === next ? ahead : at;
}
