import { SPEECH_KINDS, type Speech } from '../../quotes/speech.ts';
import { articleSchema, type ArticleData } from '../../schemas/article.ts';
import { valueAt } from './data.ts';
import { meantName } from './meant-words.ts';
import { meantKey, schemaAt } from './schema-keys.ts';
import type { Issue } from './schema-problems.ts';
import type { Source } from './source.ts';

/** Stand in for required keys that are missing or wrong, so that the rest can be checked. */
const PLACEHOLDERS = { headline: '…', description: '…', datePublished: '1970-01-01' };

/** Stands in for a speaker that is missing or wrong, which is reported separately. */
export const NO_SPEAKER = '…';

/** How often the rest may have mistakes in its turn, each time less of it being left. */
const MOST_ROUNDS = 3;

type Data = Record<string, unknown>;
type Path = readonly PropertyKey[];

/**
 * What remains of an article’s frontmatter without its mistakes, so that one does not hide the others: misspelt keys
 * are read as what they are meant for, and a quote of which only the passage is right is still looked for. Positions
 * are those of the whole frontmatter.
 */
export function withoutMistakes(
  source: Source,
  issues: readonly Issue[],
): { source: Source; data: ArticleData; partial: boolean } | undefined {
  if (issues.length === 0) return undefined;
  const salvage = new Salvage(source);
  let wrong = issues;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    salvage.mend(wrong);
    const result = articleSchema.safeParse({ ...PLACEHOLDERS, ...salvage.data });
    if (result.success) {
      const { partial } = salvage;
      const offsetOf: Source['offsetOf'] = (path, part) =>
        source.offsetOf(salvage.original(path), part);
      const writtenAt: Source['writtenAt'] = (path) => source.writtenAt(salvage.original(path));
      return { source: { ...source, offsetOf, writtenAt }, data: result.data, partial };
    }
    wrong = result.error.issues;
  }
  return undefined;
}

class Salvage {
  readonly data: Data;
  /** Quotes or scare quotes are left out, so that it is not known what accounts for the marks in the text. */
  partial = false;
  private readonly source: Source;
  /** Of lists that have lost entries, where those that are left stand in the file. */
  private readonly kept = new Map<string, number[]>();
  /** Keys as they are written, by the path of what they are read as. */
  private readonly written = new Map<string, PropertyKey>();

  constructor(source: Source) {
    this.source = source;
    this.data = structuredClone(source.data) as Data;
  }

  mend(issues: readonly Issue[]): void {
    const lost = new Map<string, Set<number>>();
    const before = new Set(this.written.keys());
    for (const issue of issues) {
      if (issue.code === 'unrecognized_keys') this.readAsMeant(issue.keys, issue.path);
    }
    for (const issue of issues) {
      if (issue.code === 'unrecognized_keys') continue;
      const name = nameOf(this.placed(issue.path));
      // A key that was missing, and is there now: its value is looked at in the next round.
      if (this.written.has(name) && !before.has(name)) continue;
      this.takeOut(issue, lost);
    }
    for (const [key, indexes] of lost) this.drop(key, indexes);
  }

  /** The path in the file of what stands at a path of the data. */
  original(path: Path): PropertyKey[] {
    const placed = this.placed(path);
    return placed.map((part, at) => this.written.get(nameOf(placed.slice(0, at + 1))) ?? part);
  }

  /** A path with the position that an entry had before others were left out. */
  private placed([key, index, ...rest]: Path): PropertyKey[] {
    const position = typeof index === 'number' ? this.kept.get(String(key))?.[index] : undefined;
    return [key, position ?? index, ...rest].filter((part) => part !== undefined);
  }

  /** Misspelt keys, where the one that is meant is not there as well. */
  private readAsMeant(keys: readonly string[], path: Path): void {
    const holder = valueAt(this.data, path) as Data | undefined;
    if (!holder) return;
    for (const key of keys) {
      const meant = meantKey(articleSchema, path, key);
      if (meant !== undefined && !(meant in holder)) {
        holder[meant] = holder[key];
        this.written.set(nameOf([...this.placed(path), meant]), key);
      }
      Reflect.deleteProperty(holder, key);
    }
  }

  private takeOut(issue: Issue, lost: Map<string, Set<number>>): void {
    const [list, index, key] = issue.path;
    if (typeof list !== 'string') return;
    const covers = list === 'quotes' || list === 'scareQuotes';
    if (typeof index !== 'number') {
      Reflect.deleteProperty(this.data, list);
      this.partial ||= covers;
    } else if (list === 'quotes' && typeof key === 'string' && key !== 'text') {
      const quote = valueAt(this.data, [list, index]) as Data;
      const written = this.source.writtenAt(this.original(issue.path));
      const value = standIn(key, quote[key], written, index);
      if (value === undefined) Reflect.deleteProperty(quote, key);
      else quote[key] = value;
    } else if (key === undefined || key === 'date' || covers) {
      lost.set(list, (lost.get(list) ?? new Set()).add(index));
      this.partial ||= covers;
    } else {
      // A correction or an event whose date is right: whether it is in order shall be told as well.
      const entry = valueAt(this.data, [list, index]) as Data;
      if (isOptional(issue.path)) Reflect.deleteProperty(entry, key);
      else entry[String(key)] = '…';
    }
  }

  private drop(key: string, indexes: ReadonlySet<number>): void {
    const list = this.data[key];
    if (!Array.isArray(list)) return;
    const rest = [...list.keys()].filter((index) => !indexes.has(index));
    const before = this.kept.get(key);
    this.kept.set(
      key,
      rest.map((position) => before?.[position] ?? position),
    );
    this.data[key] = rest.map((position) => list[position] as unknown);
  }
}

function isOptional(path: Path): boolean {
  return schemaAt(articleSchema, path)?.safeParse(undefined).success ?? false;
}

function nameOf(path: Path): string {
  return path.map(String).join('\0');
}

/** What a key of a quote stands for that is missing or wrong; undefined where the quote can do without. */
function standIn(
  key: string,
  found: unknown,
  written: string | undefined,
  index: number,
): string | undefined {
  switch (key) {
    case 'id':
      return `eintrag-${index + 1}`;
    case 'speaker':
      return NO_SPEAKER;
    case 'speech':
      return meantSpeech(found);
    default:
      return typeof found === 'object' ? undefined : written;
  }
}

/** The kind that a misspelt value means; otherwise the one that needs no quotation marks and no frame. */
function meantSpeech(found: unknown): Speech {
  const written = typeof found === 'string' ? found : '';
  const word = meantName(written, SPEECH_KINDS);
  return SPEECH_KINDS.find((kind) => kind === word) ?? 'reported';
}
