/** Compares what annotations and zitate.json say with an article's text. Pure. */
import { labelsOf } from '../quotes/labels.ts';
import { markedText } from '../quotes/marked-text.ts';
import { Standing } from '../quotes/standing.ts';
import type { Annotation } from '../publish/annotations-schema.ts';
import type { QuoteRecord } from '../publish/quotes-schema.ts';
import type { Finding } from './finding.ts';
import type { Wording } from './page-proof.ts';

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
 * Tells whether passages of a text stand in quotation marks or in what counts as such.
 * @param wording the text as its page shows it
 */
export function marksOf(
  { tree, article: read }: Wording,
  records: readonly QuoteRecord[],
): (annotation: Annotation) => boolean {
  // Other spellings of names are not in the data: whatever stands where a name would counts as one.
  const names = [...records.map(({ speaker }) => speaker.name), ...labelsOf(tree)];
  const texts = records.map(({ text }) => text);
  const { article, marks } = markedText(tree, read, { names, texts });
  const standing = new Standing(article, marks);
  return ({ target }) => {
    const ranges = target.map(({ selector: [, range] }) => range);
    return ranges.every((range) => standing.hold([range])) || standing.hold(ranges);
  };
}

/** Words without what folding, interruptions and segments of an article do to them. */
function bare(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll('[…]', ' ').replace(/\s+/g, ' ').trim();
}
