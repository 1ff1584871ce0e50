import { closest } from 'fastest-levenshtein';
import type { ArticleData } from '../schemas/article.ts';
import type { Problem } from './rules.ts';
import type { Source } from './source.ts';

/** Ids of the files that articles can name. */
export interface Known {
  speakers: ReadonlySet<string>;
  topics: ReadonlySet<string>;
}

/** Speakers and topics that an article names but that have no file. */
export function unknownReferences(source: Source, data: ArticleData, known: Known): Problem[] {
  const topicProblems = (ids: readonly string[], path: readonly PropertyKey[]): Problem[] =>
    ids.flatMap((id, index) =>
      known.topics.has(id) ? [] : [unknown(source, [...path, index], 'topic', id, known.topics)],
    );
  return [
    ...topicProblems(data.topics, ['topics']),
    ...data.quotes.flatMap((quote, index) => [
      ...(known.speakers.has(quote.speaker)
        ? []
        : [
            unknown(source, ['quotes', index, 'speaker'], 'speaker', quote.speaker, known.speakers),
          ]),
      ...topicProblems(quote.topics, ['quotes', index, 'topics']),
    ]),
  ];
}

function unknown(
  source: Source,
  path: readonly PropertyKey[],
  kind: 'speaker' | 'topic',
  id: string,
  ids: ReadonlySet<string>,
): Problem {
  const file = `${kind}s/${id}.md`;
  const hint =
    ids.size === 0
      ? `Create ${file}.`
      : `Did you mean “${closest(id, [...ids])}”? Otherwise create ${file}.`;
  return source.problem('reference', source.offsetOf(path), `there is no ${kind} “${id}”`, hint);
}

/** Quote ids that occur twice in an article. */
export function duplicateIds(source: Source, data: ArticleData): Problem[] {
  const first = new Map<string, number>();
  return data.quotes.flatMap((quote, index) => {
    const before = first.get(quote.id);
    if (before === undefined) {
      first.set(quote.id, index);
      return [];
    }
    const { line } = source.problem('duplicate-id', source.offsetOf(['quotes', before, 'id']), '');
    return source.problem(
      'duplicate-id',
      source.offsetOf(['quotes', index, 'id']),
      `the quote id “${quote.id}” is used before, in line ${line}`,
      'Give each quote of the article an id of its own; it is part of the quote’s address.',
    );
  });
}
