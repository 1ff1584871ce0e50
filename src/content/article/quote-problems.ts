import { needleOf } from '../../quotes/haystack.ts';
import { SEGMENT_JOINT, type NotLocated } from '../../quotes/locate.ts';
import { QUOTATION_MARKS } from '../../quotes/marks.ts';
import { PARAPHRASING } from '../../quotes/speech.ts';
import type { ArticleText, TextRange } from '../../quotes/text.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import type { ArticleContext } from './context.ts';
import { nearestPassage, type Nearest } from './nearest.ts';

/**
 * Why a passage of a quote or an event could not be located, at its `text` in the frontmatter, and the stretches of
 * the text that come near.
 */
export function passageProblem(
  context: ArticleContext,
  path: [string, number],
  kind: 'quote' | 'event',
  place: NotLocated,
): { problem: Problem; near: TextRange[] } {
  if (place.reason !== 'missing') {
    return { problem: placedProblem(context, path, kind, place), near: place.ranges };
  }
  const { source, article } = context;
  const missing = (hint: string): Problem =>
    source.problem(
      `${kind}-not-found`,
      source.offsetOf([...path, 'text']),
      `the text has no passage “${excerpt(place.segment)}”`,
      hint,
    );
  const parts = place.segment.split(MISWRITTEN_JOINT);
  if (parts.length > 1 && !MISWRITTEN_JOINT.test(article.text)) {
    return {
      problem: missing(
        'Parts of a passage are joined by “ […] ”: the character … in brackets, with a space before and behind, and a part on either side.',
      ),
      near: parts.flatMap((part) => nearestPassage(article, part) ?? []),
    };
  }
  const nearest = nearestPassage(article, place.segment);
  return nearest
    ? { problem: missing(nearestHint(context, nearest)), near: [nearest] }
    : { problem: missing('Copy the passage from the text; nothing in it comes near.'), near: [] };
}

/** What is likely meant as the joint of two segments, or is one that joins nothing. */
const MISWRITTEN_JOINT = /[[(]\s*(?:\.{2,}|…)\s*[\])]|(?<=\s)(?:\.{3}|…)(?=\s)/u;

function placedProblem(
  context: ArticleContext,
  path: [string, number],
  kind: 'quote' | 'event',
  place: Exclude<NotLocated, { reason: 'missing' }>,
): Problem {
  const { source } = context;
  const at = source.offsetOf([...path, 'text']);
  const segment = excerpt(place.segment);
  switch (place.reason) {
    case 'prefix':
      return source.problem(
        `${kind}-not-found`,
        source.offsetOf([...path, 'prefix']),
        `the prefix does not stand right before “${segment}”`,
        `The passage stands ${places(context, place.ranges)}; copy the words before the one that is meant.`,
      );
    case 'ambiguous':
      return source.problem(
        `${kind}-ambiguous`,
        at,
        `“${segment}” stands in the text more than once: ${places(context, place.ranges)}`,
        ambiguityHint(context, path, kind),
      );
    case 'order':
      return source.problem(
        `${kind}-not-found`,
        at,
        `“${segment}” stands only before the words that it follows in the ${kind} (${places(context, place.ranges)})`,
        'Write what is joined by […] in the order of the text.',
      );
    case 'unmarked':
      return source.problem(
        'quote-unmarked',
        at,
        `“${segment}” is a direct quote, but not all of it stands in quotation marks (${places(context, place.ranges)})`,
        unmarkedHint(context, path, place),
      );
  }
}

/** What to do about a direct quote whose words are not all in quotation marks, with those that are. */
function unmarkedHint(
  { article, marks, data }: ArticleContext,
  [, index]: [string, number],
  { segment, ranges }: { segment: string; ranges: readonly TextRange[] },
): string {
  const [first = { start: 0, end: 0 }] = ranges;
  const extent = { start: first.start, end: ranges.at(-1)?.end ?? first.end };
  const marked = outermost(marks.passages)
    .map(({ start, end }) => ({
      start: Math.max(start, extent.start),
      end: Math.min(end, extent.end),
    }))
    .map(({ start, end }) => needleOf(article.text.slice(start, end)))
    .filter((words) => /[\p{L}\p{N}]/u.test(words));
  const text = marked.join(SEGMENT_JOINT);
  if (marked.length === 1 && withoutMarks(segment) === withoutMarks(text)) {
    return `Write it without the quotation marks around it: “${excerpt(text)}”.`;
  }
  if (marked.length > 0) {
    return `Only “${excerpt(text)}” stands in quotation marks: make that the text and leave the frame out, or make the quote “speech: ${PARAPHRASING[0]}”.`;
  }
  if (marks.unpaired.some((offset) => sharesBlock(article, offset, extent))) {
    return 'A quotation mark without its counterpart may be why; mend that first.';
  }
  return needleOf(data.quotes[index]?.text ?? '') === segment
    ? `Nobody is quoted word for word here: make it ${paraphrases()}.`
    : `Leave this part out of the text, or make the quote “speech: ${PARAPHRASING[0]}”.`;
}

/** The kinds that may be meant instead of direct speech: „“speech: indirect”, freeIndirect or reported“. */
function paraphrases(): string {
  const [first, ...others] = PARAPHRASING;
  const last = others.pop();
  return [`“speech: ${first}”`, ...others].join(', ') + (last === undefined ? '' : ` or ${last}`);
}

function withoutMarks(text: string): string {
  return text.replace(QUOTATION_MARKS, '');
}

/** Passages in quotation marks that lie in no other, in the order of the text. */
function outermost(passages: readonly TextRange[]): TextRange[] {
  const found: TextRange[] = [];
  for (const one of passages.toSorted((a, b) => a.start - b.start)) {
    if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  }
  return found;
}

function sharesBlock(article: ArticleText, offset: number, range: TextRange): boolean {
  return article.blocks.some(
    (block) =>
      block.start <= offset &&
      offset < block.end &&
      block.start < range.end &&
      range.start < block.end,
  );
}

function ambiguityHint({ data }: ArticleContext, path: [string, number], kind: string): string {
  if (kind === 'event') return 'Make the passage longer.';
  return data.quotes[path[1]]?.prefix === undefined
    ? 'Add “prefix: …” with the words right before the one that is meant.'
    : 'Its prefix stands before more than one of them: add more of the words before the one that is meant.';
}

function nearestHint(context: ArticleContext, nearest: Nearest): string {
  const { article } = context;
  const passage = excerpt(article.text.slice(nearest.start, nearest.end).replace(/\s+/g, ' '));
  const where = places(context, [nearest]);
  if (nearest.expected === nearest.found) {
    return `Nearest is “${passage}” (${where}), where a word goes on before or after the passage.`;
  }
  if (withoutMarks(nearest.expected) === withoutMarks(nearest.found)) {
    return `Nearest is “${passage}” (${where}), with other quotation marks: write the passage without those around it, and copy those inside it.`;
  }
  const expected = nearest.expected === '' ? 'nothing' : `“${excerpt(nearest.expected)}”`;
  const found = nearest.found === '' ? 'nothing' : `“${excerpt(nearest.found)}”`;
  const hint = `Nearest is “${passage}” (${where}); where the quote has ${expected}, the text has ${found}.`;
  if (look(nearest.expected) !== look(nearest.found)) return hint;
  const [inQuote, inText] = [odd(nearest.expected), odd(nearest.found)];
  return `${hint} They look alike, but for invisible characters and separate accents in the quote: ${inQuote}; in the text: ${inText}. Copy the passage from the text.`;
}

/** Words as they look: without characters that show nothing, letters and their accents in one. */
function look(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The characters that one does not see, or not as what they are, by their numbers. */
function odd(words: string): string {
  const found = words.match(/[\p{Cf}\p{M}]/gu) ?? [];
  const codes = found.map((one) => (one.codePointAt(0) ?? 0).toString(16).toUpperCase());
  return [...new Set(codes)].map((code) => `U+${code.padStart(4, '0')}`).join(', ') || 'none';
}

function places({ source, offsetInFile }: ArticleContext, ranges: readonly TextRange[]): string {
  const places = new Set<string>();
  for (const range of ranges) {
    const { line, column } = source.place(offsetInFile(range.start));
    places.add(`${line}:${column}`);
    if (places.size > 5) break;
  }
  const unique = [...places];
  return `line ${unique.slice(0, 5).join(', ')}${unique.length > 5 ? ' …' : ''}`;
}
