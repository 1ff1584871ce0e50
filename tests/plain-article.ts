import type { ArticleText } from '../src/quotes/text.ts';

/** An article made from a text as it stands, and for each offset of its text the one of the given text. */
interface PlainArticle {
  article: ArticleText;
  offsets: number[];
}

/** Makes each line a paragraph, with white space folded and ends trimmed, as an article's text is. */
export function plainArticle(given: string): PlainArticle {
  const blocks: ArticleText['blocks'] = [];
  const offsets: number[] = [];
  let text = '';
  for (const { 0: line, index: lineStart } of given.matchAll(/[^\n]+/gu)) {
    const start = text.length;
    for (const { 0: word, index } of line.matchAll(/\S+/gu)) {
      const at = lineStart + index;
      if (text.length > start) {
        text += ' ';
        offsets.push(at - 1);
      }
      text += word;
      for (let unit = 0; unit < word.length; unit += 1) offsets.push(at + unit);
    }
    const end = text.length;
    if (end === start) continue;
    blocks.push({ kind: 'paragraph', pull: false, root: blocks.length, start, end });
    text += '\n';
    offsets.push(lineStart + line.length);
  }
  return { article: { text, blocks, pieces: [] }, offsets };
}
