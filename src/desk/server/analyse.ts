/** What the desk shows of an article: its quotes and where they stand, its problems with their mends, proposals. */
import { checkArticleFile } from '../../content/article/article-file.ts';
import type { ArticleEntry } from '../../content/entries.ts';
import { Register } from '../../content/references/register.ts';
import type { Calendar } from '../../content/release.ts';
import type { Problem } from '../../content/rules.ts';
import { RULES, withoutHints } from '../../content/rules.ts';
import type { Source } from '../../content/source/source.ts';
import { needleOf } from '../../quotes/haystack.ts';
import { wordsOf } from '../../quotes/standing.ts';
import type { Analysis, DeskProblem, Fields, Known } from '../protocol.ts';
import { mendsFor } from './mends.ts';
import { proposalsFor } from './proposals.ts';
import { namesIn, readArticle, type Reading } from './reading.ts';

/** What an article is looked at with. */
export interface Surroundings {
  known: Known;
  /** Base path of the site, for links within it. */
  base: string;
  calendar: Calendar;
}

/** @param text the file's text */
export function analyse(
  id: string,
  text: string,
  { known, base, calendar }: Surroundings,
): Analysis {
  const shown = `articles/${id}.md`;
  const reading = readArticle(shown, text, { base, known });
  if (Array.isArray(reading)) return unreadable(text, reading);
  const { source } = reading;
  const { entry, problems } = checkArticleFile({ id, shown }, new TextEncoder().encode(text), {
    known: registersOf(known),
    namesOf: namesIn(known),
    base,
    calendar,
  });
  const lines = lineStarts(text);
  return {
    readable: true,
    bodyStart: source.bodyStart,
    fields: fieldsOf(source.data),
    quotes: quotesOf(source, entry, reading),
    scareQuotes: scareQuotesOf(source, reading),
    events: eventsOf(source, reading),
    // Speech that nothing accounts for is proposed here.
    problems: withoutHints(problems).map((problem) => ({
      ...told(problem, text, lines),
      mends: mendsFor(problem, offsetOf(problem, lines), reading, known),
    })),
    proposals: proposalsFor(reading, entry, known),
    words: reading.article.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
  };
}

function unreadable(text: string, problems: readonly Problem[]): Analysis {
  const lines = lineStarts(text);
  return {
    readable: false,
    bodyStart: 0,
    fields: fieldsOf({}),
    quotes: [],
    scareQuotes: [],
    events: [],
    problems: problems.map((problem) => ({ ...told(problem, text, lines), mends: [] })),
    proposals: [],
    words: 0,
  };
}

interface Registers {
  speakers: Register;
  topics: Register;
}

/** Names as the check wants them, made once for each reading of voices and topics: there may be thousands. */
const registers = new WeakMap<Known, Registers>();

function registersOf(known: Known): Registers {
  const found = registers.get(known) ?? {
    speakers: registerOf(known.voices),
    topics: registerOf(known.topics),
  };
  registers.set(known, found);
  return found;
}

function registerOf(
  entries: readonly { id: string; name: string; alternateName: string[] }[],
): Register {
  return new Register(
    entries.map(({ id, name, alternateName }) => ({ id, names: [name, ...alternateName] })),
  );
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function offsetOf({ line, column }: Problem, lines: readonly number[]): number {
  return (lines[line - 1] ?? 0) + column - 1;
}

/** A problem at its place, which reaches to the end of the word that stands there. */
function told(
  problem: Problem,
  text: string,
  lines: readonly number[],
): Omit<DeskProblem, 'mends'> {
  const from = Math.min(offsetOf(problem, lines), text.length);
  const word = /^(?:[\p{L}\p{N}]+|[^\n])/u.exec(text.slice(from, from + 100))?.[0] ?? '';
  const { rule, message, hint } = problem;
  return { from, to: from + word.length, rule, severity: RULES[rule].severity, message, hint };
}

type Data = Record<string, unknown>;

function listAt(source: Source, key: string): Data[] {
  const list = (source.data as Data | undefined)?.[key];
  return Array.isArray(list) ? (list as Data[]) : [];
}

function stringAt(data: unknown, key: string): string {
  const value = (data as Data | null | undefined)?.[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function stringsAt(data: unknown, key: string): string[] {
  const value = (data as Data | null | undefined)?.[key];
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * The article's own fields as the form of the desk shows them; what is missing or of another type is empty.
 * @param data the frontmatter as YAML has it
 */
export function fieldsOf(data: unknown): Fields {
  const { source } = (data ?? {}) as { source?: unknown };
  return {
    headline: stringAt(data, 'headline'),
    description: stringAt(data, 'description'),
    datePublished: stringAt(data, 'datePublished'),
    dateline: stringAt(data, 'dateline'),
    source: stringAt(source, 'name'),
    sourceUrl: stringAt(source, 'url'),
    topics: stringsAt(data, 'topics'),
    draft: stringAt(data, 'status') === 'draft',
  };
}

/** Each item of `quotes` as it is written; where it stands, if its passage was found. */
function quotesOf(
  source: Source,
  entry: ArticleEntry | undefined,
  reading: Reading,
): Analysis['quotes'] {
  const placed = new Map(entry?.quotes.map((quote) => [quote.id, quote.segments.flat()]));
  return listAt(source, 'quotes').map((quote, index) => {
    const id = stringAt(quote, 'id');
    return {
      index,
      id,
      speaker: stringAt(quote, 'speaker'),
      speech: stringAt(quote, 'speech') as Analysis['quotes'][number]['speech'],
      text: stringAt(quote, 'text'),
      topics: stringsAt(quote, 'topics'),
      spans: reading.spansOf(placed.get(id) ?? []),
    };
  });
}

function scareQuotesOf(source: Source, reading: Reading): Analysis['scareQuotes'] {
  const { article, marks } = reading;
  const passages = Map.groupBy(marks.passages, (passage) => wordsOf(article, passage));
  return listAt(source, 'scareQuotes').map((item, index) => {
    const text = String(item as unknown);
    return { index, text, spans: reading.spansOf(passages.get(needleOf(text)) ?? []) };
  });
}

function eventsOf(source: Source, reading: Reading): Analysis['events'] {
  return listAt(source, 'events').map((event, index) => {
    const text = stringAt(event, 'text') || undefined;
    const place =
      text === undefined ? undefined : reading.locator().locate({ text, direct: false });
    return {
      index,
      date: stringAt(event, 'date'),
      title: stringAt(event, 'title'),
      text,
      spans: place?.found ? reading.spansOf(place.segments.flat()) : [],
    };
  });
}
