import type { Archive, Article, Page, Quote, Topic, Voice } from './model.ts';

/** What there is something about: a page, a file. */
export interface Subjects {
  site: Archive;
  article: Article;
  quote: Quote;
  voice: Voice;
  topic: Topic;
  page: Page;
}

/** All that there is about one subject. */
export interface Group<One> {
  /** No other has it, and it is its own for good. */
  name: string;
  subject: Subjects[keyof Subjects];
  /** Tells what there is, which another subject has no say in but through this one. */
  all: () => readonly One[];
}

const ALL: { [Of in keyof Subjects]: (archive: Archive) => readonly Subjects[Of][] } = {
  site: (archive) => [archive],
  article: ({ articles }) => articles,
  quote: ({ quotes }) => quotes,
  voice: ({ voices }) => voices,
  topic: ({ topics }) => topics,
  page: ({ pages }) => pages,
};

/**
 * What there is about each subject of a kind.
 * @param kind what is told of it, which no other groups of the kind are called
 */
export function* groupsAbout<Of extends keyof Subjects, One>(
  of: Of,
  archive: Archive,
  { kind, all }: { kind: string; all: (subject: Subjects[Of]) => readonly One[] },
): Generator<Group<One>> {
  for (const subject of ALL[of](archive)) {
    yield { name: `${kind} ${idOf(subject)}`, subject, all: () => all(subject) };
  }
}

function idOf(subject: Subjects[keyof Subjects]): string {
  if ('key' in subject) return subject.key;
  return 'id' in subject ? subject.id : '';
}
