/** Compares what annotations and zitate.json say with an article's text. Pure. */
import { pairMarks } from '../quotes/marks.ts';
import type { Annotation } from '../publish/annotations-schema.ts';
import type { QuoteRecord } from '../publish/quotes-schema.ts';
import type { Finding } from './finding.ts';

type Report = (rule: Finding['rule'], message: string) => void;

/** @param text the article's text as text.txt has it */
export function checkPassages(text: string, annotation: Annotation, report: Report): void {
  for (const { selector } of annotation.target) {
    const [quote, { start, end }] = selector;
    if (text.slice(start, end) !== quote.exact) {
      report('position', `${start}–${end} ist „${text.slice(start, end)}“, nicht „${quote.exact}“`);
    } else {
      checkSurroundings(text, { ...quote, start, end }, report);
    }
  }
}

/** A quote's record against the text at the places that its annotation names. */
export function checkRecord(
  text: string,
  record: QuoteRecord,
  annotation: Annotation,
  report: Report,
): void {
  const selectors = annotation.target.map(({ selector }) => selector);
  const found = selectors.map(([, { start, end }]) => text.slice(start, end)).join(' ');
  if (bare(found) !== bare(record.text)) {
    report('words', `der Text hat „${found}“, zitate.json „${record.text}“`);
  }
  const start = selectors[0]?.[1].start ?? 0;
  const end = selectors.at(-1)?.[1].end ?? 0;
  checkSurroundings(text, { ...record, start, end }, report);
  for (const words of record.verbatim) {
    if (!bare(record.text).includes(bare(words)))
      report('verbatim', `„${words}“ steht nicht darin`);
  }
  const [voice, speech] = annotation.body;
  if (voice.source !== record.speaker.url || speech.value !== record.speech) {
    report(
      'attribution',
      `${record.speaker.url}, ${record.speech} oder ${voice.source}, ${speech.value}?`,
    );
  }
}

function checkSurroundings(
  text: string,
  passage: { prefix: string; suffix: string; start: number; end: number },
  report: Report,
): void {
  const { prefix, suffix, start, end } = passage;
  if (!text.slice(0, start).endsWith(prefix))
    report('surroundings', `davor steht nicht „${prefix}“`);
  if (!text.startsWith(suffix, end)) report('surroundings', `danach steht nicht „${suffix}“`);
}

/**
 * Tells whether passages of a text stand in quotation marks. Each line of the text is one block of the article, in
 * which its marks pair.
 */
export function marksOf(text: string): (annotation: Annotation) => boolean {
  let start = 0;
  const blocks = text.split('\n').map((line, root) => {
    const block = {
      kind: 'paragraph',
      pull: false,
      root,
      start,
      end: start + line.length,
    } as const;
    start = block.end + 1;
    return block;
  });
  const { passages } = pairMarks({ text, blocks, pieces: [] });
  return ({ target }) =>
    target.every(({ selector: [, range] }) =>
      passages.some((pair) => pair.start <= range.start && range.end <= pair.end),
    );
}

/** Words without what folding, interruptions and segments of an article do to them. */
function bare(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll('[…]', ' ').replace(/\s+/g, ' ').trim();
}
