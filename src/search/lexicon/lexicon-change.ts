/** Entries of a lexicon that change, beside those that stay as they are written. */
import type { Archive } from '../../archive/model.ts';
import { ARTICLE_LISTS, ROW_LISTS, sortEntry, type Drafts } from './drafts.ts';
import { emptyEntry, restore, store, type Entry, type Stored } from './entry.ts';
import { isUsed, meaning, unusedForms, type Meaning } from './meant.ts';
import { apartIn, unlikeForm, type Reading } from './notes.ts';
import { union } from './rows.ts';
import { rowOf, sortRows, type LexiconRow } from './state.ts';

/** Rows of quotes, and numbers of articles. */
interface Places {
  rows: ReadonlySet<number>;
  articles: ReadonlySet<number>;
}

interface Touched {
  before: Entry;
  now: Entry;
}

/**
 * Takes away and adds what quotes and titles note. Which words mean others, and which forms do not look like their
 * words, follows from that.
 */
export class LexiconChange {
  private readonly written: readonly LexiconRow[];
  private readonly stored = new Map<string, Stored>();
  private readonly touched = new Map<string, Touched>();
  private readonly quotes: Archive['quotes'];
  private readonly reading: Reading;
  private taken: ReadonlySet<number> = new Set();

  constructor(written: readonly LexiconRow[], { quotes }: Archive, reading: Reading) {
    this.written = written;
    this.quotes = quotes;
    this.reading = reading;
    const all = JSON.parse(`[${written.map(({ json }) => json).join(',')}]`) as Stored[];
    for (const one of all) this.stored.set(one.k, one);
  }

  /** Whether an entry has any of the rows. */
  isIn(key: string, rows: ReadonlySet<number>): boolean {
    const entry = this.view(key);
    return ROW_LISTS.some((list) => entry[list].some((row) => rows.has(row)));
  }

  /** Takes away what is noted of quotes and of titles. */
  take(places: Places): void {
    this.taken = places.rows;
    for (const [key, stored] of this.stored) {
      if (!hasAny(stored, places)) continue;
      const { now } = this.touch(key);
      for (const list of ROW_LISTS) now[list] = now[list].filter((row) => !places.rows.has(row));
      for (const list of ARTICLE_LISTS)
        now[list] = now[list].filter(({ article }) => !places.articles.has(article));
      for (const form of now.forms) form.rows = form.rows.filter((row) => !places.rows.has(row));
      now.forms = now.forms.filter(({ rows }) => rows.length > 0);
    }
  }

  /** Adds what is noted of what was taken away, as it is now, and draws the conclusions. */
  add(drafts: Drafts): void {
    for (const draft of drafts.all.values()) {
      const { now } = this.touch(draft.key);
      for (const list of ROW_LISTS)
        if (draft[list].length > 0) now[list] = union([now[list], draft[list]]);
      for (const list of ARTICLE_LISTS)
        if (draft[list].length > 0)
          now[list] = [...now[list], ...draft[list]].sort((a, b) => a.article - b.article);
      for (const form of draft.forms) {
        const known = now.forms.find(({ text }) => text === form.text);
        if (known) known.rows = union([known.rows, form.rows]);
        else now.forms.push(form);
      }
      now.unlike = [...new Set([...now.unlike, ...draft.unlike])];
    }
    this.withoutUnlike();
    this.meanings();
  }

  /** Whether a term is offered for others that was not before, or no more. */
  isUsedOtherwise(key: string): boolean {
    const touched = this.touched.get(key);
    return touched !== undefined && isUsed(touched.before) !== isUsed(touched.now);
  }

  rows(): LexiconRow[] {
    const rows = this.written.filter(({ key }) => !this.touched.has(key));
    for (const { now } of this.touched.values()) {
      sortEntry(now);
      if (!isEmpty(now)) rows.push(rowOf(now));
    }
    return sortRows(rows);
  }

  /** Forms that are there no more are no longer among those that do not look like their words. */
  private withoutUnlike(): void {
    const doubtful = new Set<string>();
    for (const [key, { before, now }] of this.touched) {
      const gone = before.forms.filter(({ text }) => !now.forms.some((form) => form.text === text));
      for (const { text } of gone)
        for (const lemma of unlikeForm(text, this.reading)) doubtful.add(lemma);
      if ([...before.apart, ...before.quoted].some((row) => this.taken.has(row))) doubtful.add(key);
    }
    for (const key of doubtful) {
      const { unlike } = this.view(key);
      if (unlike.length === 0) continue;
      const { now } = this.touch(key);
      const apart = this.apartFormsOf(now);
      now.unlike = unlike.filter((form) => apart.has(form) || this.isUnlike(form, key));
    }
  }

  /** Whether a word whose key is `form` has a spelling that the index notes under the key, though it looks otherwise. */
  private isUnlike(form: string, key: string): boolean {
    return this.view(form).forms.some(({ text }) => unlikeForm(text, this.reading).includes(key));
  }

  /** Keys of the forms of a verb that stand apart from their particle. */
  private apartFormsOf({ key, apart, quoted }: Entry): Set<string | undefined> {
    const parts = union([apart, quoted]).flatMap((row) => this.quotes[row]?.parts ?? []);
    return new Set(
      parts
        .flatMap(({ text }) => apartIn(text, this.reading))
        .filter((verb) => verb.key === key)
        .map(({ form }) => form),
    );
  }

  /** Sets right what is meant by words, after others have come or gone. */
  private meanings(): void {
    const sources = [...this.touched.values()];
    const sets = new Map<string, Set<string>>();
    const doubt = (key: string, source: string): void => {
      const known = sets.get(key);
      if (known) known.add(source);
      else sets.set(key, new Set([source]));
    };
    for (const { before, now } of sources)
      for (const entry of [before, now]) {
        const { always, unused } = this.meaningOf(entry);
        for (const key of [...always, ...unused]) doubt(key, now.key);
      }
    const isNew = (a: Entry, b: Entry): boolean => a.forms.length === 0 && b.forms.length > 0;
    const come = sources.filter(({ before, now }) => isNew(before, now));
    for (const { before } of come) for (const source of before.meant) doubt(before.key, source);
    const gone = new Set(
      sources.filter(({ before, now }) => isNew(now, before)).map(({ now }) => now.key),
    );
    if (gone.size > 0)
      for (const verb of this.verbs())
        for (const form of unusedForms(verb)) if (gone.has(form)) doubt(form, verb);

    for (const [key, doubted] of sets) {
      const { meant, forms } = this.view(key);
      const holding = [...doubted].filter((source) => {
        const { always, unused } = this.meaningOf(this.view(source));
        return always.includes(key) || (forms.length === 0 && unused.includes(key));
      });
      const rest = meant.filter((source) => !doubted.has(source));
      if (
        rest.length + holding.length === meant.length &&
        holding.every((one) => meant.includes(one))
      )
        continue;
      this.touch(key).now.meant = [...rest, ...holding];
    }
  }

  private meaningOf(entry: Entry): Meaning {
    return meaning(entry, this.reading.isNoun);
  }

  /** Keys of entries that may be verbs. */
  private *verbs(): Generator<string> {
    for (const [key, { o, y, f }] of this.stored) {
      if (!this.touched.has(key) && (o || y || f?.some(([, , noun]) => noun === 0))) yield key;
    }
    yield* this.touched.keys();
  }

  private touch(key: string): Touched {
    let touched = this.touched.get(key);
    if (!touched) {
      touched = { before: this.restored(key), now: this.restored(key) };
      this.touched.set(key, touched);
    }
    return touched;
  }

  /** An entry as it is by now, not to be changed. */
  private view(key: string): Entry {
    return this.touched.get(key)?.now ?? this.restored(key);
  }

  private restored(key: string): Entry {
    const stored = this.stored.get(key);
    return stored ? restore(stored) : emptyEntry(key);
  }
}

function isEmpty(entry: Entry): boolean {
  return Object.keys(store(entry)).length === 1;
}

/** Whether an entry has any of the rows or articles, without restoring it. */
function hasAny({ n, o, x, y, h, i, q, f, a, b, c }: Stored, { rows, articles }: Places): boolean {
  return (
    [n, o, x, y, h, i, q, ...(f ?? []).map((form) => form[3])].some(
      (steps) => steps && reaches(steps, 1, rows),
    ) || [a, b, c].some((steps) => steps && reaches(steps, 3, articles))
  );
}

/** Whether the sums of steps, of which one in so many counts, are among the numbers. */
function reaches(steps: readonly number[], width: number, numbers: ReadonlySet<number>): boolean {
  if (numbers.size === 0) return false;
  let sum = 0;
  for (let at = 0; at < steps.length; at += width) {
    sum += steps[at] ?? 0;
    if (numbers.has(sum)) return true;
  }
  return false;
}
