import type { ArticleData } from '../../schemas/article.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { NO_SPEAKER } from '../source/salvage.ts';
import type { Source } from '../source/source.ts';
import { say } from '../wording/say.ts';
import { idFor, type Register } from './register.ts';

/** The files that articles can name. */
export interface Known {
  speakers: Asked;
  topics: Asked;
}

/** What an article may ask of a register. */
type Asked = Pick<Register, 'has' | 'called' | 'like'>;

/** Speakers and topics that an article names but that have no file. */
export function unknownReferences(source: Source, data: ArticleData, known: Known): Problem[] {
  const topics = [
    ...named(data.topics, ['topics']),
    ...data.quotes.flatMap((quote, index) => named(quote.topics, ['quotes', index, 'topics'])),
  ];
  const speakers = data.quotes
    .map((quote, index): Reference => [
      quote.speaker,
      source.offsetOf(['quotes', index, 'speaker']),
    ])
    .filter(([written]) => written !== NO_SPEAKER);
  return [
    ...unknown(source, 'topic', topics, known.topics),
    ...unknown(source, 'speaker', speakers, known.speakers),
  ];

  function named(ids: readonly string[], path: readonly PropertyKey[]): Reference[] {
    return ids.map((id, index) => [id, source.offsetOf([...path, index])]);
  }
}

type Kind = 'speaker' | 'topic';

/** What is named, and the offset at which. */
type Reference = [written: string, offset: number];

/** Further lines with the same name that a message lists at most. */
const MOST_LINES = 20;

/** One problem for each that is named and has no file, however often. */
function unknown(
  source: Source,
  kind: Kind,
  references: readonly Reference[],
  register: Asked,
): Problem[] {
  const missing = references.filter(([written]) => !register.has(written));
  return [...Map.groupBy(missing, ([written]) => written)].map(([written, places]) => {
    const [first = 0, ...more] = places.map(([, offset]) => offset);
    const lines = more.map((offset) => source.place(offset).line);
    const shown = lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? ' …' : '');
    const also = lines.length > 0 ? say('also-in', { lines: shown }) : '';
    const message = say(`no-${kind}`, { written: excerpt(written), also });
    return source.problem('reference', first, message, referenceHint(kind, written, register));
  });
}

function referenceHint(kind: Kind, written: string, register: Asked): string {
  const folder = `${kind}s`;
  const called = register.called(written);
  // Whoever gives that file the name that it should have has mended this, too.
  const misnamed = called.find((id) => id !== written && idFor(id) === written);
  if (misnamed !== undefined)
    return say('misnamed-file', { file: `${folder}/${misnamed}.md`, id: written });
  if (called.length > 0) return say('meant-file', { ids: either(called), folder });
  const id = idFor(written);
  if (id === undefined) return say('new-file-named', { folder });
  const like = register.like(written);
  const command = newFileCommand(kind, written, id);
  return like.length > 0
    ? say('meant-or-new', { ids: either(like), command })
    : say('new-file', { command });
}

/** The command that makes the missing file, with what to write here where its id is another than what is written. */
function newFileCommand(kind: Kind, written: string, id: string): string {
  if (id === written) return `npm run new -- ${kind} ${id}`;
  return say('and-write', { command: `npm run new -- ${kind} ${JSON.stringify(written)}`, id });
}

/** „a“, „b“ oder „c“ */
export function either(ids: readonly string[]): string {
  const quoted = ids.map((id) => `„${id}“`);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? say('either-or', { ids: quoted.join(', '), last }) : last;
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
      say('id-twice', { id: excerpt(quote.id), line }),
      say('id-twice-mend'),
    );
  });
}
