/**
 * A paragraph of text as Markdown that says the same: a backslash before whatever CommonMark could read as markup.
 * That is `\ ` * _ { } [ ] < > # | ~ & !` anywhere, and at the beginning of a line `- + =`, a number’s `.` or `)`, and
 * tabs and spaces, which would be an indented code block. Everything else, all German punctuation first of all, is
 * written as it is.
 */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \t]+/, '')
        .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
        .replace(/^[-+=]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n');
}

/** Blocks of text as a Markdown body. */
export function body(blocks: readonly { kind: BlockKind; text: string }[]): string {
  return blocks
    .map(({ kind, text }) => (kind === 'code' ? code(text) : WRITTEN[kind](escaped(text))))
    .join('\n\n');
}

export type BlockKind = 'paragraph' | 'heading' | 'pull' | 'item' | 'nested' | 'code';

/** A code block in a block quote, in which nothing is escaped; its lines are indented. */
function code(text: string): string {
  const fence = '~'.repeat(30);
  return `${fence} text\n${text}\n${fence}`.replaceAll('\n', '\n   ').replace(/^/gm, '> ');
}

/** How a block is written whose text is escaped already. */
const WRITTEN: Record<Exclude<BlockKind, 'code'>, (markdown: string) => string> = {
  paragraph: (markdown) => markdown,
  heading: (markdown) => `## ${markdown.replaceAll('\n', ' ')}`,
  pull: (markdown) => `> ${markdown.replaceAll('\n', '\n> ')}`,
  item: (markdown) => `- ${markdown.replaceAll('\n', '\n  ')}`,
  nested: (markdown) => `- Liste\n  1. ${markdown.replaceAll('\n', '\n     ')}`,
};
