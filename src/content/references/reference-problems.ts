import type { ArticleData } from '../../schemas/article.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';
import { idFor, type Register } from './register.ts';

/** The files that articles can name. */
export interface Known {
  speakers: Register;
  topics: Register;
}

/** Speakers and topics that an article names but that have no file. */
export function unknownReferences(source: Source, data: ArticleData, known: Known): Problem[] {
  const topics = [
    ...named(data.topics, ['topics']),
    ...data.quotes.flatMap((quote, index) => named(quote.topics, ['quotes', index, 'topics'])),
  ];
  const speakers = data.quotes.map((quote, index): Reference => [
    quote.speaker,
    source.offsetOf(['quotes', index, 'speaker']),
  ]);
  return [
    ...unknown(source, 'topic', topics, known.topics),
    ...unknown(source, 'speaker', speakers, known.speakers),
  ];

  function named(ids: readonly string[], path: readonly PropertyKey[]): Reference[] {
    return ids.map((id, index) => [id, source.offsetOf([...path, index])]);
  }
}

/** What is named, and the offset at which. */
type Reference = [written: string, offset: number];

/** Of further lines that name somebody, so many are told. */
const MOST_LINES = 20;

/** One problem for each that is named and has no file, however often. */
function unknown(
  source: Source,
  kind: 'speaker' | 'topic',
  references: readonly Reference[],
  register: Register,
): Problem[] {
  const missing = references.filter(([written]) => !register.has(written));
  return [...Map.groupBy(missing, ([written]) => written)].map(([written, places]) => {
    const [first = 0, ...more] = places.map(([, offset]) => offset);
    const lines = more.map((offset) => source.place(offset).line);
    const shown = lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? ' …' : '');
    const also = lines.length > 0 ? `, named in line ${shown} as well` : '';
    const message = `there is no ${kind} “${excerpt(written)}”${also}`;
    return source.problem('reference', first, message, referenceHint(kind, written, register));
  });
}

function referenceHint(kind: 'speaker' | 'topic', written: string, register: Register): string {
  const called = register.called(written);
  if (called.length > 0) {
    return `Did you mean ${either(called)}? Write the name of the file in ${kind}s/, without “.md”.`;
  }
  const like = register.like(written);
  const file = newFile(`${kind}s`, written);
  return like.length > 0
    ? `Did you mean ${either(like)}? Otherwise create ${file}.`
    : `Create ${file}.`;
}

/** The file that would be missing, if nothing that is there is meant. */
function newFile(folder: string, written: string): string {
  const id = idFor(written);
  if (id === undefined) {
    return `a file in ${folder}/ whose name has only a–z, 0–9 and hyphens, and write that name here`;
  }
  return `${folder}/${id}.md${id === written ? '' : ` and write “${id}” here`}`;
}

/** “a”, “b” or “c” */
function either(ids: readonly string[]): string {
  const quoted = ids.map((id) => `“${id}”`);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
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
    const { line } = source.place(source.offsetOf(['quotes', before, 'id']));
    return source.problem(
      'duplicate-id',
      source.offsetOf(['quotes', index, 'id']),
      `the quote id “${quote.id}” is used before, in line ${line}`,
      'Give each quote of the article an id of its own; it is part of the quote’s address.',
    );
  });
}
