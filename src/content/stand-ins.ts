import type { ArticleEntry, QuoteEntry, SpeakerEntry, TopicEntry, Tree } from './entries.ts';
import { idFor } from './references/register.ts';

/** Who speaks where the name that is written gives no id. */
const NOBODY = 'unbekannt';

/**
 * A tree in which every reference leads somewhere, for showing articles while the file of a speaker or topic has
 * mistakes, or does not exist yet: what is missing is called by its id.
 */
export function withStandIns(tree: Tree): Tree {
  const articles = tree.articles.map(withIds);
  const quotes = articles.flatMap((article) => article.quotes);
  const speakers = missing(tree.speakers, [
    ...quotes.map((quote) => quote.speaker),
    ...quotes.flatMap(({ parts }) => parts.flatMap(({ speaker }) => speaker ?? [])),
  ]);
  const topics = missing(tree.topics, [
    ...articles.flatMap((article) => article.data.topics),
    ...quotes.flatMap((quote) => quote.topics),
  ]);
  return {
    ...tree,
    articles,
    speakers: [...tree.speakers, ...speakers.map(speakerCalled)],
    topics: [...tree.topics, ...topics.map(topicCalled)],
  };
}

function missing(there: readonly { id: string }[], named: readonly string[]): string[] {
  const ids = new Set(there.map(({ id }) => id));
  return [...new Set(named)].filter((id) => !ids.has(id));
}

/** References as ids, which addresses are made of; the article itself where they are. */
function withIds(article: ArticleEntry): ArticleEntry {
  const written = [
    ...article.data.topics,
    ...article.quotes.flatMap(({ speaker, topics, parts }) => [
      speaker,
      ...topics,
      ...parts.flatMap((part) => part.speaker ?? []),
    ]),
  ];
  if (written.every((id) => idOf(id) === id)) return article;
  return {
    ...article,
    data: { ...article.data, topics: article.data.topics.map(idOf) },
    quotes: article.quotes.map(quoteWithIds),
  };
}

function quoteWithIds(quote: QuoteEntry): QuoteEntry {
  return {
    ...quote,
    speaker: idOf(quote.speaker),
    topics: quote.topics.map(idOf),
    parts: quote.parts.map((part) => ({ ...part, speaker: part.speaker && idOf(part.speaker) })),
  };
}

function idOf(written: string): string {
  return idFor(written) ?? NOBODY;
}

function speakerCalled(id: string): SpeakerEntry {
  return { id, data: { ...NAMELESS, name: id, type: 'Unnamed' }, html: '' };
}

function topicCalled(id: string): TopicEntry {
  return { id, data: { ...NAMELESS, name: id }, html: '' };
}

const NAMELESS = { alternateName: [], sameAs: [], formerIds: [] };
