import fc from 'fast-check';

/** Few words, so that passages are often ambiguous; some with an apostrophe, a hyphen or letters beyond ASCII. */
const WORDS = [
  'Plan',
  'Pläne',
  'daß',
  'dass',
  'er',
  'sei',
  'geht’s',
  'Nato-Beitritt',
  '28er',
  'Öl',
  '😀',
  'Sil\u00adbe',
];

interface Word {
  word: string;
  after: '' | ',' | '.' | ':' | ' –' | '?';
  /** It begins a stretch of that many words with this markup. */
  markup: { kind: 'em' | 'strong' | 'link' | 'marks' | 'inner'; length: number } | undefined;
  gap: ' ' | '\n';
}

const word: fc.Arbitrary<Word> = fc.record({
  word: fc.constantFrom(...WORDS),
  after: fc.constantFrom<Word['after'][]>('', '', '', '', ',', '.', ':', ' –', '?'),
  markup: fc.option(
    fc.record({
      kind: fc.constantFrom('em' as const, 'strong', 'link', 'marks', 'inner'),
      length: fc.integer({ min: 1, max: 5 }),
    }),
    { nil: undefined, freq: 4 },
  ),
  gap: fc.constantFrom<Word['gap'][]>(' ', ' ', ' ', '\n'),
});

const KINDS = [
  'paragraph',
  'paragraph',
  'paragraph',
  'heading',
  'item',
  'pull',
  'quotation',
] as const;

/** In no other block: a block quote that has it stands for itself. */
const OWN_WORD: Word = { word: 'Einzig', after: '', markup: undefined, gap: ' ' };

/**
 * Blocks of words; a block quote now and then: a pull quote, whose text is left out when passages are looked for and
 * repeated in a last paragraph, or a quotation, whose words stand nowhere else.
 */
export const articles = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      words: fc.array(word, { minLength: 1, maxLength: 14 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((blocks) => {
    const pulled = blocks.filter(({ kind }) => kind === 'pull').flatMap(({ words }) => words);
    const told = blocks.map(({ kind, words }) => ({
      kind,
      words: kind === 'quotation' ? [OWN_WORD, ...words] : words,
    }));
    const unmarked = pulled.map((one) => ({ ...one, markup: undefined }));
    return pulled.length > 0 ? [...told, { kind: KINDS[0], words: unmarked }] : told;
  });
type Written = typeof articles extends fc.Arbitrary<infer Value> ? Value : never;

const MARKUP = {
  em: ['*', '*', '', ''],
  strong: ['**', '**', '', ''],
  link: ['[', '](https://example.org/a_b)', '', ''],
  marks: ['„', '“', '„', '“'],
  inner: ['‚', '‘', '‚', '‘'],
} as const;

/** An article as Markdown, and as the text that it must be, with the stretches that stand in quotation marks. */
export interface Composed {
  markdown: string;
  /** The article’s text, pull quotes included. */
  text: string;
  /** Blocks in the text: where they begin and end, and which are pull quotes. */
  blocks: { start: number; end: number; pull: boolean }[];
  /** What stands in quotation marks, in the text. */
  marked: { start: number; end: number; pull: boolean }[];
}

/** Writes the blocks down; text and Markdown grow side by side, so that the text does not depend on the parser. */
export function compose(written: Written): Composed {
  const composed: Composed = { markdown: '', text: '', blocks: [], marked: [] };
  for (const { kind, words } of written) {
    const start = composed.text.length;
    let markdown = '';
    let open: { left: number; close: string; shown: string; begin: number } | undefined;
    for (const [index, { word: one, after, markup, gap }] of words.entries()) {
      const space = index > 0 ? (kind === 'heading' ? ' ' : (words[index - 1]?.gap ?? gap)) : '';
      markdown += space;
      composed.text += space && ' ';
      if (markup && !open) {
        const [mark, close, shownMark, shown] = MARKUP[markup.kind];
        markdown += mark;
        composed.text += shownMark;
        const left = Math.min(markup.length, words.length - index);
        open = { left, close, shown, begin: composed.text.length };
      }
      markdown += one;
      composed.text += one;
      if (open) open.left -= 1;
      if (open?.left === 0) {
        if (open.shown) {
          const [start, end] = [open.begin, composed.text.length];
          composed.marked.push({ start, end, pull: kind === 'pull' });
        }
        markdown += open.close;
        composed.text += open.shown;
        open = undefined;
      }
      markdown += after;
      composed.text += after;
    }
    if (kind === 'quotation')
      composed.marked.push({ start, end: composed.text.length, pull: false });
    composed.blocks.push({ start, end: composed.text.length, pull: kind === 'pull' });
    composed.text += '\n';
    composed.markdown += `${asBlock(kind, markdown)}\n\n`;
  }
  return composed;
}

function asBlock(kind: string, markdown: string): string {
  switch (kind) {
    case 'heading':
      return `## ${markdown}`;
    case 'item':
      return `- ${markdown.replaceAll('\n', '\n  ')}`;
    case 'pull':
    case 'quotation':
      return `> ${markdown.replaceAll('\n', '\n> ')}`;
    default:
      return markdown;
  }
}
