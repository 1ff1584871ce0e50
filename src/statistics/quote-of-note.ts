import type { Archive, Quote } from '../archive/model.ts';
import { isVerbatim } from '../quotes/speech.ts';

/** Lengths in which a quote reads well when it stands alone, in UTF-16 units. */
const GOOD_LENGTH = { least: 50, most: 200 };

/**
 * The quote that stands alone on the front page: of the newest article that has one, the longest direct quote of a
 * good length; else the newest direct one; else the newest.
 */
export function quoteOfNote({ quotes }: Archive): Quote | undefined {
  const direct = quotes.filter(({ speech }) => isVerbatim(speech));
  const good = direct.filter(
    ({ text }) => text.length >= GOOD_LENGTH.least && text.length <= GOOD_LENGTH.most,
  );
  const [first] = good;
  return (
    good
      .filter(({ article }) => article === first?.article)
      .sort((a, b) => b.text.length - a.text.length)[0] ??
    direct[0] ??
    quotes[0]
  );
}
