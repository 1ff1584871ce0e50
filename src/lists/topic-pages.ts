/** A topic's quotes under the voices that say them. */
import type { Quote, Topic, Voice } from '../archive/model.ts';
import { rank } from '../statistics/matrix.ts';
import { monthAnchor, pagePath, pagesOf, type ListPage } from './paging.ts';

const QUOTES_A_PAGE = 60;

/** The most quoted voice first, each voice's quotes together, the newest first. */
export function topicPages(topic: Topic): ListPage<Quote>[] {
  const voices = rank(topic.quotes, ({ speaker }) => [speaker]);
  return pagesOf(
    voices.flatMap(({ quotes }) => quotes),
    QUOTES_A_PAGE,
    topic.path,
  );
}

/** The address at which a voice's quotes begin: `/themen/hafen/seite-2/#stimme-anna-berg`. */
export function voiceAddress(pages: readonly ListPage<Quote>[], voice: Voice): string | undefined {
  const page = pages.find(({ items }) => items.some(({ speaker }) => speaker === voice));
  return page && `${pagePath(page.path, page.number)}#${voiceAnchor(voice)}`;
}

/** The fragment of a voice within the page of a topic. */
export function voiceAnchor({ id }: Voice): string {
  return `stimme-${id}`;
}

/** The address at which a voice's quotes of a month or year begin: `/themen/hafen/#zeit-2024-05-anna-berg`. */
export function momentAddress(
  pages: readonly ListPage<Quote>[],
  voice: Voice,
  period: string,
): string | undefined {
  for (const page of pages) {
    const quote = page.items.find(
      ({ speaker, article }) => speaker === voice && article.day.startsWith(period),
    );
    if (quote) return `${pagePath(page.path, page.number)}#${momentAnchor(quote)}`;
  }
  return undefined;
}

/** The anchor of the first quote of a voice in a month. */
export function momentAnchor({ article, speaker }: Quote): string {
  return `${monthAnchor(article.day)}-${speaker.id}`;
}
