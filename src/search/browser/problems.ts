import { element } from './dom.ts';

/** Why the index cannot be read. Each has its own words for the reader. */
const INDEX_PROBLEMS = {
  unreachable:
    'Die Suche ist gerade nicht erreichbar. Ihre Eingabe bleibt in der Adresse stehen: Laden Sie die Seite neu.',
  damaged: 'Eine Datei des Suchindex ist unvollständig angekommen. Laden Sie die Seite neu.',
  outdated:
    'Die Seite ist älter als der Suchindex. Laden Sie sie neu, dann passen beide wieder zusammen.',
} as const;

type IndexProblem = keyof typeof INDEX_PROBLEMS;

/** The index cannot be used; `problem` says why, for the reader, and the message for whoever runs the site. */
export class IndexError extends Error {
  override name = 'IndexError';
  readonly problem: IndexProblem;

  constructor(problem: IndexProblem, detail: string) {
    super(detail);
    this.problem = problem;
  }
}

/** What went wrong: an error of any other kind means that what was loaded is no index. */
export function problemKind(error: unknown): IndexProblem {
  return error instanceof IndexError ? error.problem : 'damaged';
}

/** What the reader is told, and a way out. */
export function problemElements(kind: IndexProblem): HTMLElement[] {
  return [
    element('p', {}, INDEX_PROBLEMS[kind]),
    element('button', { type: 'button', 'data-reload': true }, 'Neu laden'),
  ];
}
