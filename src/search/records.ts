/** What hits show: the words of quotes with their speakers, and the headlines of articles. */
import type { Archive, Article, Quote } from '../archive/model.ts';
import { articlePath, quoteAnchor } from '../paths.ts';
import { SPEECH_KINDS, type Speech } from '../quotes/speech.ts';
import { runsOf } from '../quotes/wording.ts';
import type { TextRange } from '../quotes/text.ts';

export interface QuoteHit {
  kind: 'quote';
  /** `<article>/<quote>` */
  key: string;
  text: string;
  /** Path of the passage in the article, without the base path. */
  anchor: string;
  speaker: { id: string; name: string };
  speech: Speech;
  article: HitArticle;
  /** The text in parts; `voice` names whose words they are where they are not the quote's own. */
  parts: HitPart[];
  /** Where in the text words in quotation marks are verbatim, though the quote is not direct; in order. */
  verbatim: TextRange[];
}

interface HitArticle {
  id: string;
  headline: string;
  day: string;
  author: string[];
  source: { name: string } | undefined;
}

interface HitPart {
  text: string;
  voice: string | undefined;
}

export interface ArticleHit {
  kind: 'article';
  id: string;
  path: string;
  headline: string;
  day: string;
  /** Its quotes: `count` rows from `first` on. */
  first: number;
  count: number;
}

type StoredArticle = [id: string, headline: string, day: string, author: string[], source: string];

type StoredQuote = [
  article: number,
  id: string,
  text: string,
  voice: string,
  name: string,
  speech: number,
  /** Lengths rather than texts: the text is there already. */
  parts?: [length: number, voice?: string][] | 0,
  verbatim?: number[],
];

/** Some quotes that follow each other, with their articles. */
interface StoredRecords {
  a: StoredArticle[];
  q: StoredQuote[];
}

/** The records of quotes that follow each other, as a file of the index has them. */
export function storeRecords(quotes: readonly Quote[]): StoredRecords {
  const articles = [...new Set(quotes.map(({ article }) => article))];
  return {
    a: articles.map(({ id, headline, day, author, source }) => [
      id,
      headline,
      day,
      author,
      source?.name ?? '',
    ]),
    q: quotes.map((quote) => storeQuote(quote, articles.indexOf(quote.article))),
  };
}

function storeQuote(quote: Quote, article: number): StoredQuote {
  const { id, text, speaker, speech } = quote;
  const stored: StoredQuote = [
    article,
    id,
    text,
    speaker.id,
    speaker.name,
    SPEECH_KINDS.indexOf(speech),
  ];
  const parts = partsOf(quote);
  const steps = stepsOf(quote);
  const voiced = parts.some((part) => part.voice !== undefined);
  const lengths = parts.map(({ text: words, voice }): [number, string?] =>
    voice === undefined ? [words.length] : [words.length, voice],
  );
  if (voiced || steps.length > 0) stored[6] = voiced ? lengths : 0;
  if (steps.length > 0) stored[7] = steps;
  return stored;
}

/** In turn, how far to the next verbatim words and how many units they have: numbers as small as they can be. */
function stepsOf({ parts }: Quote): number[] {
  const steps: number[] = [];
  let skipped = 0;
  for (const { text, verbatim } of parts) {
    if (verbatim) steps.push(skipped, text.length);
    skipped = verbatim ? 0 : skipped + text.length;
  }
  return steps;
}

/** Adjacent parts of one voice joined; where its words are verbatim is told apart from that. */
function partsOf(quote: Quote): HitPart[] {
  return runsOf(quote).map(({ parts, voice }) => ({
    text: parts.map(({ text }) => text).join(''),
    voice: voice?.name,
  }));
}

/** Reads back what `storeRecords` made. */
export function restoreRecords(stored: unknown): QuoteHit[] {
  const { a, q } = stored as StoredRecords;
  const articles = a.map(([id, headline, day, author, source]): HitArticle => ({
    id,
    headline,
    day,
    author,
    source: source === '' ? undefined : { name: source },
  }));
  return q.map(([at, id, text, voice, name, speech, parts, verbatim]) => {
    const article = articles[at];
    if (!article) throw new TypeError(`quote ${id} has no article`);
    return {
      kind: 'quote',
      key: `${article.id}/${id}`,
      text,
      anchor: quoteAnchor(article.id, id),
      speaker: { id: voice, name },
      speech: SPEECH_KINDS[speech] ?? SPEECH_KINDS[0],
      article,
      parts: parts ? cut(text, parts) : [{ text, voice: undefined }],
      verbatim: verbatim ? rangesOf(verbatim) : [],
    };
  });
}

function rangesOf(steps: number[]): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  for (const [step, length] of steps.entries()) {
    if (step % 2 === 1) ranges.push({ start: at, end: at + length });
    at += length;
  }
  return ranges;
}

function cut(text: string, lengths: [number, string?][]): HitPart[] {
  let from = 0;
  return lengths.map(([length, voice]) => ({ text: text.slice(from, (from += length)), voice }));
}

/** The sentence around each quote, in the order of the rows. */
export type Contexts = [before: string, after: string][];

/** What stands around each quote, as a file of the index has it. */
export function storeContexts(quotes: readonly Quote[]): Contexts {
  return quotes.map(({ context }) => [context.before, context.after]);
}

type StoredArticleHit = [id: string, headline: string, day: string, first: number, count: number];

/** Articles in the order of the archive. */
export function storeArticles(
  articles: readonly Article[],
  firstRows: ReadonlyMap<Article, number>,
): StoredArticleHit[] {
  return articles.map((article) => [
    article.id,
    article.headline,
    article.day,
    firstRows.get(article) ?? 0,
    article.quotes.length,
  ]);
}

/** The articles of a file of the index, as hits show them. */
export function restoreArticles(stored: unknown): ArticleHit[] {
  return (stored as StoredArticleHit[]).map(([id, headline, day, first, count]) => ({
    kind: 'article',
    id,
    path: articlePath(id),
    headline,
    day,
    first,
    count,
  }));
}

/** The row of each article's first quote, or where it would be. */
export function firstRowsOf({ articles }: Archive): Map<Article, number> {
  let next = 0;
  return new Map(
    articles.map((article) => {
      const first = next;
      next += article.quotes.length;
      return [article, first];
    }),
  );
}
