/**
 * Every rule of the content checks. `severity` decides whether a build stops; `meaning` says what holds, and
 * `docs/regeln.md` lists it.
 */
export const RULES = {
  'content-folder': {
    severity: 'error',
    meaning: 'Der Inhaltsordner ist da und hat in articles/ mindestens einen Artikel.',
  },
  'no-article': { severity: 'error', meaning: 'Mindestens ein Artikel ist veröffentlicht.' },
  'no-quotes': { severity: 'error', meaning: 'Veröffentlicht ist mindestens ein Zitat.' },
  'file-name': {
    severity: 'error',
    meaning:
      'Ein Dateiname ist eine Kennung: a–z, 0–9 und Bindestriche, mit .md am Ende, nicht reserviert.',
  },
  'unread-file': {
    severity: 'warning',
    meaning: 'Was das Format der Inhalte nicht kennt, wird nicht gelesen.',
  },
  icons: {
    severity: 'warning',
    meaning: 'Von den Symbolen der Website sind alle eigene, oder keines.',
  },
  unreadable: { severity: 'error', meaning: 'Jede Datei der Inhalte lässt sich lesen.' },
  encoding: { severity: 'error', meaning: 'Eine Datei ist Text in UTF-8.' },
  frontmatter: {
    severity: 'error',
    meaning: 'Eine Datei beginnt mit einem Kopf zwischen zwei Zeilen ---.',
  },
  yaml: { severity: 'error', meaning: 'Der Kopf ist YAML 1.2.' },
  note: {
    severity: 'warning',
    meaning: 'Ein # hinter einem Wert beginnt eine Notiz, keinen Hashtag und keine Nummer.',
  },
  'unknown-key': { severity: 'error', meaning: 'Es gibt nur Schlüssel, die das Format kennt.' },
  'missing-key': { severity: 'error', meaning: 'Schlüssel, die nötig sind, sind da.' },
  type: { severity: 'error', meaning: 'Ein Wert ist von der Art, die sein Schlüssel verlangt.' },
  value: {
    severity: 'error',
    meaning: 'Ein Wert ist einer, den sein Schlüssel erlaubt: nicht leer, ein Datum, das es gibt.',
  },
  date: {
    severity: 'error',
    meaning: 'Ein Artikel wird nicht vor seiner Veröffentlichung geändert oder korrigiert.',
  },
  'future-date': {
    severity: 'warning',
    meaning: 'Eine Änderung oder Berichtigung liegt nicht in der Zukunft.',
  },
  'duplicate-id': {
    severity: 'error',
    meaning: 'Jedes Zitat eines Artikels hat eine eigene Kennung.',
  },
  'former-id': {
    severity: 'error',
    meaning: 'Eine frühere Kennung ist nicht in Gebrauch und nur einmal beansprucht.',
  },
  reference: {
    severity: 'error',
    meaning: 'Stimmen und Themen, die genannt werden, gibt es.',
  },
  'same-name': {
    severity: 'warning',
    meaning: 'Ein Name gehört zu einer Stimme oder einem Thema und steht in der Datei einmal.',
  },
  unused: {
    severity: 'warning',
    meaning: 'Stimmen und Themen, die eine Datei haben, nennt ein Artikel.',
  },
  'quote-not-found': {
    severity: 'error',
    meaning: 'Die Stelle eines Zitats steht im Text, Zeichen für Zeichen.',
  },
  'quote-ambiguous': {
    severity: 'error',
    meaning: 'Sie steht dort einmal, oder ihr prefix sagt, welche gemeint ist.',
  },
  'quote-unmarked': {
    severity: 'error',
    meaning: 'Ein wörtliches Zitat steht in Anführungszeichen.',
  },
  'quote-overlap': {
    severity: 'error',
    meaning: 'Zwei Zitate liegen getrennt, eines im anderen, oder sind dieselbe Stelle.',
  },
  'same-quote': {
    severity: 'warning',
    meaning: 'Dieselbe Stelle ist für eine Stimme einmal erfasst.',
  },
  'quote-kind': {
    severity: 'warning',
    meaning: 'Was ganz in Anführungszeichen steht, ist als wörtlich erfasst.',
  },
  'event-not-found': {
    severity: 'error',
    meaning: 'Die Stelle eines Ereignisses steht im Text.',
  },
  'event-ambiguous': { severity: 'error', meaning: 'Sie steht dort einmal.' },
  uncovered: {
    severity: 'error',
    meaning: 'Alles in Anführungszeichen ist ein Zitat oder steht in scareQuotes.',
  },
  'unaccounted-speech': {
    severity: 'hint',
    meaning: 'Rede, die am Konjunktiv oder an „laut“ zu erkennen ist, ist als Zitat erfasst.',
  },
  'scare-quote-unused': {
    severity: 'error',
    meaning: 'Ein Eintrag von scareQuotes kommt in Anführungszeichen vor.',
  },
  'unpaired-mark': {
    severity: 'warning',
    meaning: 'Ein Anführungszeichen hat in seinem Absatz ein Gegenstück.',
  },
  'typed-mark': {
    severity: 'warning',
    meaning: 'Zwei Kommas oder Striche sind kein Anführungszeichen.',
  },
  'note-sign': {
    severity: 'warning',
    meaning: 'Ein Fußnotenzeichen, zu dem es keine Fußnote gibt, gehört nicht in den Text.',
  },
  'headline-quote': {
    severity: 'warning',
    meaning: 'Anführungszeichen in headline und description gehören zu einem Zitat.',
  },
  'raw-html': { severity: 'error', meaning: 'Der Text hat kein HTML.' },
  image: { severity: 'error', meaning: 'Der Text hat keine Bilder.' },
  heading: {
    severity: 'error',
    meaning: 'Der Text hat keine Überschrift erster Ordnung; die hat die Seite.',
  },
  link: {
    severity: 'error',
    meaning: 'Ein Link ist http(s) oder führt innerhalb der Website zu etwas, das es gibt.',
  },
  'lost-text': { severity: 'error', meaning: 'Nichts im Text geht durch Markdown verloren.' },
  placeholder: {
    severity: 'warning',
    meaning: 'Der Platzhalter einer neuen Datei ist durch einen Text ersetzt.',
  },
  nesting: { severity: 'error', meaning: 'Der Text ist nicht über jedes Maß verschachtelt.' },
  limit: {
    severity: 'error',
    meaning: 'Nichts ist länger oder mehr, als sich in Sekunden prüfen lässt (docs/grenzen.md).',
  },
  'list-number': {
    severity: 'warning',
    meaning: 'Eine Zahl mit Punkt am Anfang einer Zeile ist als Liste gemeint.',
  },
} as const satisfies Record<string, { severity: Severity; meaning: string }>;

/** Errors stop a build; warnings are likely mistakes; hints are things to look at, which an article can switch off. */
export type Severity = 'error' | 'warning' | 'hint';

/** What editors call them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  warning: 'Warnung',
  hint: 'Hinweis',
};

/** The name of a rule, as reports show it. */
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

/** How much a problem matters; an error in a draft counts as a warning. */
export function severityOf({ rule, tolerated }: Problem): Severity {
  const { severity } = RULES[rule];
  return severity === 'error' && tolerated ? 'warning' : severity;
}

/** Whether a problem stops a build. */
export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}

/** Problems but for hints, of which a large archive can have many. */
export function withoutHints(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => severityOf(problem) !== 'hint');
}

/** Adds problems to others; as arguments of one call, more than the stack holds would end the check. */
export function append(problems: Problem[], more: readonly Problem[]): void {
  for (const problem of more) problems.push(problem);
}
