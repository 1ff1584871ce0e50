/**
 * Every rule of the content checks. `severity` decides whether a build stops; `meaning` is what the README lists.
 */
export const RULES = {
  'content-folder': {
    severity: 'error',
    meaning: 'the content folder exists and has articles/ with at least one article',
  },
  'no-article': { severity: 'error', meaning: 'at least one article is published' },
  'no-quotes': { severity: 'error', meaning: 'the whole tree has at least one quote' },
  'file-name': {
    severity: 'error',
    meaning: 'a file name is an id: a–z, 0–9 and hyphens, ending in .md, not reserved',
  },
  'unread-file': {
    severity: 'warning',
    meaning: 'files and folders that the content format does not know are not read',
  },
  unreadable: { severity: 'error', meaning: 'a file of the content can be read' },
  encoding: { severity: 'error', meaning: 'a file is text in UTF-8' },
  frontmatter: {
    severity: 'error',
    meaning: 'a file begins with frontmatter between two lines of ---',
  },
  yaml: { severity: 'error', meaning: 'the frontmatter is YAML 1.2' },
  note: {
    severity: 'warning',
    meaning: 'a # behind a value begins a note for editors, and not a hashtag or a number',
  },
  'unknown-key': { severity: 'error', meaning: 'only keys of the content format occur' },
  'missing-key': { severity: 'error', meaning: 'required keys are there' },
  type: { severity: 'error', meaning: 'a value has the type that its key asks for' },
  value: {
    severity: 'error',
    meaning: 'a value is one that its key allows: not empty, an existing date, a known kind',
  },
  date: { severity: 'error', meaning: 'an article is not changed before it is published' },
  'duplicate-id': { severity: 'error', meaning: 'a quote id is unique in its article' },
  reference: { severity: 'error', meaning: 'speakers and topics that are named exist' },
  'same-name': {
    severity: 'warning',
    meaning: 'a name belongs to one speaker or one topic, and stands in its file once',
  },
  'quote-not-found': {
    severity: 'error',
    meaning: 'a passage stands in the text, character for character',
  },
  'quote-ambiguous': {
    severity: 'error',
    meaning: 'a passage stands there once, or its prefix says which is meant',
  },
  'quote-unmarked': { severity: 'error', meaning: 'a direct quote stands in quotation marks' },
  'quote-overlap': {
    severity: 'error',
    meaning: 'two quotes lie apart, one inside the other, or are the same',
  },
  'event-not-found': { severity: 'error', meaning: 'the passage of an event stands in the text' },
  'event-ambiguous': { severity: 'error', meaning: 'the passage of an event stands there once' },
  uncovered: {
    severity: 'error',
    meaning: 'every passage in quotation marks is a quote or a scare quote',
  },
  'scare-quote-unused': {
    severity: 'error',
    meaning: 'an entry of scareQuotes occurs in quotation marks',
  },
  'unpaired-mark': {
    severity: 'warning',
    meaning: 'a quotation mark has its counterpart in the same block',
  },
  'headline-quote': {
    severity: 'warning',
    meaning: 'quotation marks in headline and description belong to a quote or scare quote',
  },
  'raw-html': { severity: 'error', meaning: 'the body has no raw HTML' },
  image: { severity: 'error', meaning: 'the body has no images' },
  heading: { severity: 'error', meaning: 'the body has no first-level heading; the page has one' },
  link: { severity: 'error', meaning: 'a link is http(s) or leads within the site' },
  'lost-text': { severity: 'error', meaning: 'nothing in the body is dropped by Markdown' },
  nesting: { severity: 'error', meaning: 'the body is not nested beyond measure' },
  limit: {
    severity: 'error',
    meaning: 'nichts ist länger oder mehr, als sich in Sekunden prüfen lässt (docs/grenzen.md)',
  },
  'list-number': {
    severity: 'warning',
    meaning: 'a number with a full stop at a line’s start is meant as a list',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning'; meaning: string }>;

export type Rule = keyof typeof RULES;

/** A place in a file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Something wrong at a place of a file. */
export interface Problem extends Place {
  /** Path as it is shown: relative to the working directory where it lies below it. */
  file: string;
  rule: Rule;
  /** What was expected and what was found. */
  message: string;
  /** What to do about it. */
  hint?: string | undefined;
  /** Set on an error that stops nothing, being one of a draft. */
  tolerated?: true;
}

export function isError(problem: Problem): boolean {
  return RULES[problem.rule].severity === 'error' && !problem.tolerated;
}

/** Adds problems to others; as arguments of one call, more than the stack holds would end the check. */
export function append(problems: Problem[], more: readonly Problem[]): void {
  for (const problem of more) problems.push(problem);
}
