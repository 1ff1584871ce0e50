/** Plain text as Markdown that shows exactly this text. */
import type { PlainBlock } from './plain-text.ts';

const PREFIX: Record<PlainBlock['kind'], string> = { heading: '## ', paragraph: '', pull: '> ' };

/** Blocks as the body of a file; the paragraphs of a block quote stay together. */
export function bodyOf(blocks: readonly PlainBlock[]): string {
  return blocks
    .map(({ kind, text }, index) => {
      const joined = kind === 'pull' && blocks[index - 1]?.kind === 'pull';
      const gap = index === 0 ? '' : joined ? '\n>\n' : '\n\n';
      return `${gap}${PREFIX[kind]}${escaped(text)}`;
    })
    .join('');
}

/**
 * One line of text, with a backslash before whatever CommonMark reads as markup: some signs anywhere, others only where
 * a block begins. German punctuation stays as it is.
 */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<#]|&(?=[#\p{L}])|!(?=\[)/gu, '\\$&')
    .replace(/^[-+=>~]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
