/** Which articles belong to an article, by what both are about, who speaks in both, and what both tell. */
import type { Article, Topic, Voice } from '../archive/model.ts';

interface SimilarArticle {
  article: Article;
  /** What both have, in the order of the first. */
  topics: Topic[];
  voices: Voice[];
}

/** A topic says more of what an article is about than who speaks in it. */
const TOPIC_WEIGHT = 2;

/**
 * Articles that tell an event of the same date, newest first, and others that share topics or voices, the most similar
 * first, of equal ones the nearest in time. Up to `count` of each. A topic or voice counts less the more articles have
 * it, so that what is everywhere makes nothing similar.
 */
export function similarTo(
  article: Article,
  count: number,
): { sameEvent: Article[]; similar: SimilarArticle[] } {
  const candidates = candidatesOf(article);
  const dates = new Set(article.events.map(({ date }) => date));
  const topics = new Set(article.topics);
  const sameEvent = [...candidates.keys()]
    .filter(
      (other) =>
        other.topics.some((topic) => topics.has(topic)) &&
        other.events.some(({ date }) => dates.has(date)),
    )
    .sort(newestFirst)
    .slice(0, count);
  const similar = [...candidates]
    .filter(([other]) => !sameEvent.includes(other))
    .sort(
      ([a, left], [b, right]) =>
        right - left || distance(article, a) - distance(article, b) || newestFirst(a, b),
    )
    .slice(0, count)
    .map(([other]) => ({
      article: other,
      topics: article.topics.filter((topic) => other.topics.includes(topic)),
      voices: article.voices.filter((voice) => other.voices.includes(voice)),
    }));
  return { sameEvent, similar };
}

/** Every other article that has a topic or voice of it, with a weight. */
function candidatesOf(article: Article): Map<Article, number> {
  const weights = new Map<Article, number>();
  const add = (others: ReadonlySet<Article>, weight: number): void => {
    for (const other of others) {
      if (other === article) continue;
      weights.set(other, (weights.get(other) ?? 0) + weight / Math.log2(1 + others.size));
    }
  };
  for (const topic of article.topics) add(new Set(topic.articles), TOPIC_WEIGHT);
  for (const voice of article.voices) add(new Set(voice.quotes.map((quote) => quote.article)), 1);
  return weights;
}

function distance(a: Article, b: Article): number {
  return Math.abs(Date.parse(a.day) - Date.parse(b.day));
}

function newestFirst(a: Article, b: Article): number {
  return a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1;
}
