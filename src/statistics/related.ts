/** What else there is to read beside a quote. */
import type { Quote } from '../archive/model.ts';

interface MoreQuotes {
  /** German heading: whose quotes these are, and on what. */
  title: string;
  quotes: Quote[];
}

/**
 * Up to `count` other quotes of the same voice: on the same topics where there are any, else whatever it says.
 * Quotes of other articles come first, the newest first.
 */
export function moreOf(quote: Quote, count: number): MoreQuotes {
  const { speaker, topics, article } = quote;
  const [topic] = topics;
  const onTopic: Quote[] = [];
  const others: Quote[] = [];
  for (const other of speaker.quotes) {
    if (other === quote) continue;
    const list = other.topics.some((one) => topics.includes(one)) ? onTopic : others;
    if (list.length < 2 * count) list.push(other);
    if (onTopic.length === 2 * count) break;
  }
  const list = onTopic.length > 0 ? onTopic : others;
  const elsewhere = list.filter((other) => other.article !== article);
  const here = list.filter((other) => other.article === article);
  const title =
    onTopic.length > 0 && topic !== undefined && topics.length === 1
      ? `${speaker.name} zum Thema ${topic.name}`
      : onTopic.length > 0
        ? `${speaker.name} zu diesen Themen`
        : `Mehr von ${speaker.name}`;
  return { title, quotes: [...elsewhere, ...here].slice(0, count) };
}
