import { QUOTATION_MARKS } from '../../quotes/marks.ts';
import { excerpt } from '../excerpt.ts';
import { say } from '../wording/say.ts';
import { placesOf, type ArticleContext } from './context.ts';
import type { Nearest } from './nearest.ts';

/** What stands in the text that is most like a passage, and where the two differ. */
export function nearestHint(context: ArticleContext, nearest: Nearest): string {
  const passage = excerpt(context.article.text.slice(nearest.start, nearest.end));
  const where = placesOf(context, [nearest]);
  if (nearest.expected === nearest.found) return say('nearest-goes-on', { passage, where });
  const end = superfluousEnd(nearest, passage);
  if (end !== undefined) {
    const words = passage.replace(/[^\p{L}\p{N}]+$/u, '');
    return say('nearest-end', { passage: words, where, sign: end });
  }
  if (withoutMarks(nearest.expected) === withoutMarks(nearest.found)) {
    return say('nearest-marks', { passage, where });
  }
  const [expected, found] = [shown(nearest.expected), shown(nearest.found)];
  const hint = say('nearest', { passage, where, expected, found });
  if (look(nearest.expected) !== look(nearest.found)) return hint;
  const [quote, text] = [odd(nearest.expected), odd(nearest.found)];
  return `${hint} ${say('look-alike', { quote, text })}`;
}

/** Punctuation that the text has not, or only behind the closing mark, where a passage ends. */
function superfluousEnd({ expected, found }: Nearest, passage: string): string | undefined {
  if (withoutMarks(found) !== '') return undefined;
  return expected === ''
    ? /[“”"«»‘’‹›]([.,;:!?…]+)$/u.exec(passage)?.[1]
    : /^[.,;:!?…]+$/.exec(expected)?.[0];
}

/** The words without any quotation mark, for comparing passages whose marks differ. */
export function withoutMarks(text: string): string {
  return text.replace(QUOTATION_MARKS, '');
}

function shown(words: string): string {
  return words === '' ? say('nothing') : say('words', { words: excerpt(words) });
}

/** Words as they look: without characters that show nothing, letters and their accents in one, hyphens alike. */
const HYPHENS = /[\u2010\u2011]/g;

function look(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(HYPHENS, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The characters that one does not see, or not as what they are, by their numbers. */
function odd(words: string): string {
  const found = words.match(/[\p{Cf}\p{M}\u2010\u2011]/gu) ?? [];
  const codes = found.map((one) => (one.codePointAt(0) ?? 0).toString(16).toUpperCase());
  const shownCodes = [...new Set(codes)].map((code) => `U+${code.padStart(4, '0')}`);
  return shownCodes.join(', ') || say('nothing');
}
