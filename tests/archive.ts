/**
 * Makes an Archive by hand, for tests of what is made from one. Quotes are placed by their segments' first occurrence.
 */
import { createHash } from 'node:crypto';
import type {
  Archive,
  Article,
  Page,
  Quote,
  QuotePart,
  Topic,
  Voice,
} from '../src/archive/model.ts';
import type { z } from 'zod';
import { publicationSchema } from '../src/schemas/publication.ts';
import { articlePath, quoteAnchor, quotePath, topicPath, voicePath } from '../src/paths.ts';
import type { Speech } from '../src/quotes/speech.ts';
import { AROUND_LENGTH } from '../src/quotes/surroundings.ts';
import type { TextRange } from '../src/quotes/text.ts';

export interface ArticleDraft extends Partial<
  Omit<Article, 'quotes' | 'topics' | 'voices' | 'blocks' | 'text'>
> {
  id: string;
  /** Blocks of the article's text, in order. */
  text: string[];
  quotes?: QuoteDraft[];
  topics?: string[];
}

export interface QuoteDraft {
  id: string;
  /** Id of a voice; a voice that is not drafted is called by its id. */
  speaker: string;
  speech?: Speech;
  /**
   * As they stand in the article's text, a line feed between blocks included; a list where a pull quote that is left
   * out interrupts a segment.
   */
  segments: (string | string[])[];
  /** Words in quotation marks, each as it stands in a segment. */
  verbatim?: string[];
  parts?: QuotePart[];
  topics?: string[];
  formerIds?: string[];
}

interface ArchiveDraft {
  publication?: z.input<typeof publicationSchema>;
  articles: ArticleDraft[];
  voices?: (Partial<Voice> & { id: string })[];
  topics?: (Partial<Topic> & { id: string })[];
  pages?: Page[];
}

/** @throws where a segment does not occur in its article's text */
export function archiveOf(draft: ArchiveDraft): Archive {
  const voices = new Map<string, Voice>();
  const topics = new Map<string, Topic>();
  for (const voice of draft.voices ?? []) voices.set(voice.id, voiceOf(voice));
  for (const topic of draft.topics ?? []) topics.set(topic.id, topicOf(topic));
  const voice = (id: string) => entry(voices, id, voiceOf);
  const topic = (id: string) => entry(topics, id, topicOf);

  const articles = draft.articles.map((article) => articleOf(article, voice, topic));
  articles.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
  for (const [place, article] of articles.entries()) {
    article.earlier = articles[place + 1];
    article.later = articles[place - 1];
    for (const quote of article.quotes) {
      quote.speaker.quotes.push(quote);
      for (const about of quote.topics) about.quotes.push(quote);
    }
    for (const about of article.topics) about.articles.push(article);
  }
  return {
    publication: publicationSchema.parse(draft.publication ?? {}),
    articles,
    quotes: articles.flatMap(({ quotes }) => quotes),
    voices: [...voices.values()].sort((a, b) => a.name.localeCompare(b.name, 'de')),
    topics: [...topics.values()],
    pages: draft.pages ?? [],
    corrected: articles.some(({ corrections }) => corrections.length > 0),
  };
}

function entry<Value>(
  map: Map<string, Value>,
  id: string,
  make: (draft: { id: string }) => Value,
): Value {
  const value = map.get(id) ?? make({ id });
  map.set(id, value);
  return value;
}

function voiceOf(draft: Partial<Voice> & { id: string }): Voice {
  return {
    name: draft.id,
    alternateName: [],
    type: 'Person',
    jobTitle: undefined,
    affiliation: undefined,
    affiliatedWith: undefined,
    formerIds: [],
    sameAs: [],
    html: '',
    path: voicePath(draft.id),
    quotes: [],
    ...draft,
  };
}

function topicOf(draft: Partial<Topic> & { id: string }): Topic {
  return {
    name: draft.id,
    alternateName: [],
    description: undefined,
    sameAs: [],
    formerIds: [],
    html: '',
    path: topicPath(draft.id),
    quotes: [],
    articles: [],
    ...draft,
  };
}

function articleOf(
  draft: ArticleDraft,
  voice: (id: string) => Voice,
  topic: (id: string) => Topic,
): Article {
  const text = draft.text.map((block) => `${block}\n`).join('');
  const datePublished = draft.datePublished ?? '2025-12-02';
  const article: Article = {
    headline: `Überschrift von ${draft.id}`,
    headlineBy: 'source',
    description: `Worum es in ${draft.id} geht.`,
    dateModified: undefined,
    day: datePublished.slice(0, 10),
    modifiedDay: draft.dateModified?.slice(0, 10),
    dateline: undefined,
    author: [],
    source: undefined,
    events: [],
    state: 'published',
    corrections: [],
    formerIds: [],
    digests: { quotes: '', rest: '' },
    sha256: createHash('sha256').update(text).digest('hex'),
    path: articlePath(draft.id),
    ...draft,
    earlier: undefined,
    later: undefined,
    datePublished,
    text,
    topics: [],
    voices: [],
    blocks: [],
    quotes: [],
  };
  article.quotes = (draft.quotes ?? []).map((quote, index) =>
    quoteOf(quote, index + 1, article, voice, topic),
  );
  article.voices = [...new Set(article.quotes.map(({ speaker }) => speaker))];
  article.topics = [
    ...new Set([
      ...(draft.topics ?? []).map(topic),
      ...article.quotes.flatMap(({ topics }) => topics),
    ]),
  ];
  return article;
}

function quoteOf(
  draft: QuoteDraft,
  number: number,
  article: Article,
  voice: (id: string) => Voice,
  topic: (id: string) => Topic,
): Quote {
  const { id, speech = 'direct', verbatim = [] } = draft;
  const stretches = draft.segments.map((segment) => [segment].flat());
  let from = 0;
  const place = (stretch: string) => {
    const start = article.text.indexOf(stretch, from);
    if (start < 0) throw new Error(`${article.id}/${id}: no “${stretch}” in the text`);
    from = start + stretch.length;
    return { start, end: from };
  };
  const segments = stretches.map((segment) => segment.map(place));
  const start = segments[0]?.[0]?.start ?? 0;
  const text = stretches.map((segment) => segment.join(' ').replace(/\s+/g, ' ')).join(' […] ');
  return {
    key: `${article.id}/${id}`,
    id,
    article,
    speaker: voice(draft.speaker),
    topics: (draft.topics ?? []).map(topic),
    formerIds: draft.formerIds ?? [],
    speech,
    text,
    verbatim,
    verbatimRanges: rangesOf(verbatim, article.text, segments.flat()),
    parts: draft.parts ?? [{ text, verbatim: false, voice: undefined }],
    prefix: article.text.slice(Math.max(0, start - AROUND_LENGTH), start),
    suffix: article.text.slice(from, from + AROUND_LENGTH),
    context: { before: '', after: '' },
    segments,
    number,
    path: quotePath(`${article.id}/${id}`),
    anchor: quoteAnchor(article.id, id),
  };
}

/** @throws where words do not stand in one of the ranges, in their order */
function rangesOf(words: string[], text: string, ranges: TextRange[]): TextRange[] {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, Math.max(from, ranges[0]?.start ?? 0));
    from = start + word.length;
    if (!ranges.some((range) => range.start <= start && from <= range.end)) {
      throw new Error(`no “${word}” in the quote`);
    }
    return { start, end: from };
  });
}
