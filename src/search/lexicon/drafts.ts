/** Entries of the lexicon while it is being made. */
import { exact } from '../../german/spelling.ts';
import { Postings } from '../postings.ts';
import { emptyEntry, type ArticleRows, type Entry, type Form } from './entry.ts';
import type { Rows } from './rows.ts';

/** Lists of rows, and of numbers of articles, that grow while an archive is read. */
export const ROW_LISTS = ['noun', 'other', 'alike', 'apart', 'head', 'inside', 'quoted'] as const;
export const ARTICLE_LISTS = ['headline', 'teaser', 'topic'] as const;
const LISTS = ROW_LISTS.length + ARTICLE_LISTS.length;
/** Place of each list among those of an entry. */
const PLACES = Object.fromEntries(
  [...ROW_LISTS, ...ARTICLE_LISTS].map((list, at) => [list, at]),
) as Record<RowList | ArticleList, number>;
type RowList = (typeof ROW_LISTS)[number];
type ArticleList = (typeof ARTICLE_LISTS)[number];

interface Draft extends Entry {
  number: number;
}

/**
 * What an archive has of each word. Until all is read rows are noted beside the entries, which are too many for lists
 * that grow each.
 */
export class Drafts {
  readonly all = new Map<string, Draft>();
  private readonly lists = new Postings();
  private readonly forms = new Map<Form, number>();
  private readonly formRows = new Postings();
  private readonly articles: ArticleRows[] = [];

  /** The entry of a key, made where there is none. */
  of(key: string): Draft {
    let draft = this.all.get(key);
    if (!draft) this.all.set(key, (draft = { ...emptyEntry(key), number: this.all.size }));
    return draft;
  }

  /** Rows come in ascending order. */
  note({ number }: Draft, list: RowList, row: number): void {
    this.lists.add(number * LISTS + PLACES[list], row);
  }

  /** Articles come in ascending order. */
  noteArticle({ number }: Draft, list: ArticleList, rows: ArticleRows): void {
    this.articles[rows.article] = rows;
    this.lists.add(number * LISTS + PLACES[list], rows.article);
  }

  /** The row of a spelling of the entry's word, which is made where there is none. */
  noteForm(draft: Draft, { text, lemmas, noun }: Omit<Form, 'rows'>, row: number): void {
    let form = draft.forms.find((known) => known.text === text);
    if (!form) {
      form = { text, lemmas, noun, rows: [] };
      draft.forms.push(form);
      this.forms.set(form, this.forms.size);
    }
    this.formRows.add(this.forms.get(form) ?? 0, row);
  }

  /** Gives the entries all that was noted. Nothing is noted afterwards. */
  settle(): void {
    const listOf = this.lists.grouped(this.all.size * LISTS);
    for (const draft of this.all.values()) {
      const first = draft.number * LISTS;
      ROW_LISTS.forEach((list, at) => {
        const rows = listOf(first + at);
        if (rows.length > 0) draft[list] = withoutRepetitions(rows);
      });
      ARTICLE_LISTS.forEach((list, at) => {
        const numbers = listOf(first + ROW_LISTS.length + at);
        if (numbers.length > 0)
          draft[list] = withoutRepetitions(numbers).flatMap(
            (number) => this.articles[number] ?? [],
          );
      });
    }
    const rowsOf = this.formRows.grouped(this.forms.size);
    for (const [form, number] of this.forms) form.rows = withoutRepetitions(rowsOf(number));
  }
}

function withoutRepetitions(rows: Rows): Rows {
  return rows.filter((row, at) => row !== rows[at - 1]);
}

/** Puts what has no order of its own into one. */
export function sortEntry(entry: Entry): void {
  entry.forms.sort(
    (a, b) =>
      b.rows.length - a.rows.length || (exact(a.text) + a.text < exact(b.text) + b.text ? -1 : 1),
  );
  entry.meant.sort();
  entry.unlike.sort();
}
