import { distance } from 'fastest-levenshtein';
import { bare, fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { ID_PATTERN } from '../../schemas/ids.ts';

/** A file that articles name by its id, and how else what it is about is called. */
interface Registered {
  id: string;
  names: readonly string[];
}

/** A name as it is compared: without case, accents and what stands between words. */
interface Spelling {
  id: string;
  full: string;
  bare: string;
  words: ReadonlySet<string>;
}

const MOST_SUGGESTED = 3;

/** After so many comparisons of names no more suggestions are made; the problems themselves are still reported. */
const MOST_COMPARED = 2_000_000;

/** Letters; longer than any name. */
const LONGEST_NAME = 100;

interface Spellings {
  all: readonly Spelling[];
  byName: ReadonlyMap<string, Spelling[]>;
}

/** The speakers or the topics of a tree. */
export class Register {
  private readonly ids: ReadonlySet<string>;
  private readonly entries: readonly Registered[];
  private compared = 0;
  private spelled: Spellings | undefined;

  constructor(entries: readonly Registered[]) {
    this.entries = entries;
    this.ids = new Set(entries.map(({ id }) => id));
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The ids of those who are called so: an id, the path of its file or a name in any spelling. */
  called(written: string): string[] {
    const wanted = spelled(written.replace(/^.*\//, '').replace(/\.md$/, ''));
    if (wanted.full === '') return [];
    const { all, byName } = this.spellings;
    const same = new Set([
      ...(byName.get(`full ${wanted.full}`) ?? []),
      ...(byName.get(`bare ${wanted.bare}`) ?? []),
    ]);
    return same.size > 0 ? unique(all.filter((one) => same.has(one))) : [];
  }

  /** The ids of those who may be meant, likeliest first: a slip, or more words or fewer than the name has. */
  like(written: string): string[] {
    const wanted = spelled(written);
    if (wanted.full === '' || wanted.full.length > LONGEST_NAME) return [];
    const { all } = this.spellings;
    this.compared += all.length;
    if (this.compared > MOST_COMPARED) return [];
    const near = all
      .map((one) => {
        const far = differing(wanted.full, one.full);
        return { id: one.id, far, likely: far <= 1 / 3 || shareWords(one.words, wanted.words) };
      })
      .filter(({ far, likely }) => likely || far <= 1 / 2)
      .sort((a, b) => a.far - b.far);
    const likely = near.filter((one) => one.likely);
    return unique(likely.length > 0 ? likely : near.slice(0, 1));
  }

  /** Made when first asked for: a tree without a wrong reference never needs it. */
  private get spellings(): Spellings {
    return (this.spelled ??= spellingsOf(this.entries));
  }
}

function spellingsOf(entries: readonly Registered[]): Spellings {
  const all = entries.flatMap(({ id, names }) =>
    [id, ...names].map((name) => ({ id, ...spelled(name) })),
  );
  const byName = new Map<string, Spelling[]>();
  for (const one of all) {
    for (const name of new Set([`full ${one.full}`, `bare ${one.bare}`])) {
      const same = byName.get(name);
      if (same) same.push(one);
      else byName.set(name, [one]);
    }
  }
  return { all, byName };
}

/**
 * The id that a file about somebody of this name would have: the name itself where it is one. Undefined where it has
 * other than Latin letters, or is too long for any name.
 */
export function idFor(name: string): string | undefined {
  const id = ID_PATTERN.test(name) ? name : wordsOf(name).join('-');
  return id.length <= LONGEST_NAME && ID_PATTERN.test(id) ? id : undefined;
}

function spelled(name: string): Omit<Spelling, 'id'> {
  return { full: fold(name), bare: bare(name), words: new Set(wordsOf(name)) };
}

function wordsOf(name: string): string[] {
  return tokens(name.replace(/[-‑_.]/g, ' ')).map(({ text }) => fold(text));
}

/** Which share of the longer of two words differs: at least; exactly where it is not more than half. */
function differing(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const least = longer.length - shorter.length;
  return (least * 2 > longer.length ? least : distance(a, b)) / longer.length;
}

/** All words of the one are among those of the other. */
function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && (a.isSubsetOf(b) || b.isSubsetOf(a));
}

function unique(spellings: readonly { id: string }[]): string[] {
  return [...new Set(spellings.map(({ id }) => id))].slice(0, MOST_SUGGESTED);
}
