/** What a query looks things up in; the browser loads what is asked for, tests and benches hold it in memory. */
import type { ColumnBlock, Column } from '../columns.ts';
import type { NameDirectory } from '../files.ts';
import type { Entry } from '../lexicon/entry.ts';
import type { Rows } from '../lexicon/rows.ts';
import type { KnownWord } from '../lexicon/vocabulary.ts';
import type { Named } from '../names.ts';
import type { Occurrence } from '../phrases.ts';
import type { ArticleHit, QuoteHit } from '../records.ts';

export interface Lexicon {
  entry(key: string): Promise<Entry | undefined>;
  /** Entries whose key begins so; `whole` is false where there are more of them than are worth loading. */
  beginning(prefix: string): Promise<{ entries: Entry[]; whole: boolean }>;
  /** Number of files over which these entries are spread. */
  spread(prefix: string): Promise<number>;
  /** Words that share the beginning or the end with the word, and perhaps others. */
  similar(word: string): Promise<KnownWord[]>;
}

export interface Sources {
  /** Number of quotes; rows from here on, where phrases are asked for, are articles. */
  quotes: number;
  articles: number;
  lexicon: Lexicon;
  /** Where two neighbouring words stand (see `pairOf`), by row. */
  pair(pair: string): Promise<Occurrence[]>;
  records(rows: readonly number[]): Promise<QuoteHit[]>;
}

export interface Facts {
  quotes: number;
  articles: number;
  /** The column's values of at least these rows. */
  column(column: Column, rows: readonly number[]): Promise<(row: number) => ColumnBlock[number]>;
  /** Voices and topics by their numbers, or by id; undefined for an id that the archive does not have. */
  named(kind: NamedKind, numbers: readonly number[]): Promise<Named[]>;
  namedById(kind: NamedKind, ids: readonly string[]): Promise<(Numbered<Named> | undefined)[]>;
  /** Rows of the quotes of each of these voices or topics, ascending; none for an id that the archive does not have. */
  rowsOf(kind: NamedKind, ids: readonly string[]): Promise<Rows[]>;
  articleHits(numbers: readonly number[]): Promise<ArticleHit[]>;
  articleById(ids: readonly string[]): Promise<(Numbered<ArticleHit> | undefined)[]>;
  months(): Promise<NameDirectory['months']>;
}

export type Numbered<Item> = Item & { number: number };

export type NamedKind = 'voice' | 'topic';
