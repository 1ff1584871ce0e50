/** What is meant by words that nobody uses: other spellings, other forms, names that sound alike, synonyms. */
import type { Archive } from '../../archive/model.ts';
import { asNoun, bare, capitalised, fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { conjugate } from '../../german/conjugate.ts';
import { verbReadings } from '../../german/verbs.ts';
import type { Drafts } from './drafts.ts';
import type { Entry } from './entry.ts';
import { union } from './rows.ts';
import { soundKey, soundsOf } from './sound.ts';
import { synonymsOf, termKey } from './synonyms.ts';

/** @param isNoun whether a word as it is spelt is a noun that everyone uses and no name */
export function addMeant(
  archive: Archive,
  drafts: Drafts,
  isNoun: (word: string) => boolean,
): void {
  for (const draft of [...drafts.all.values()]) {
    const { always, unused } = meaning(draft, isNoun);
    for (const key of always) pushNew(drafts.of(key).meant, draft.key);
    for (const key of unused)
      if (!drafts.all.get(key)?.forms.length) pushNew(drafts.of(key).meant, draft.key);
  }
  addSynonyms(archive, drafts);
}

/** Keys of words that mean another one. */
export interface Meaning {
  /** Spelt otherwise, or sounding alike. */
  always: string[];
  /** Forms of a verb, as far as nobody uses them: schlug, schlagen. */
  unused: string[];
}

/** What means the word of an entry that has its rows. */
export function meaning(entry: Entry, isNoun: (word: string) => boolean): Meaning {
  const { key, forms, other, apart } = entry;
  const plain = forms.map(({ text }) => bare(text)).filter((one) => one !== key && one !== '');
  const sounds = isName(entry, isNoun) ? soundsOf(key).map(soundKey) : [];
  const isVerb = other.length + apart.length > 0;
  return { always: [...plain, ...sounds], unused: isVerb ? unusedForms(key) : [] };
}

/** Forms other than itself of the verb whose infinitive has the key. */
export function unusedForms(key: string): string[] {
  return formsOf(key)
    .map(fold)
    .filter((form) => form !== key);
}

/** Forms of the verb whose infinitive has the key, as far as its letters tell it. */
function formsOf(key: string): string[] {
  const spellings = [key, key.replace(/([aou])e/u, (_, vowel: string) => UMLAUTS[vowel] ?? vowel)];
  for (const infinitive of spellings) {
    const reading = verbReadings(infinitive).find(
      ({ lemma, features }) =>
        lemma === infinitive && features.kind === 'infinitive' && !features.zu,
    );
    if (!reading) continue;
    const { particle } = reading;
    const base = infinitive.slice(particle.length);
    const forms = conjugate(base)
      .filter(({ features }) => features.kind !== 'finite' || features.person === 3)
      .map(({ form }) => form);
    return particle === '' ? forms : [...forms.map((form) => particle + form)];
  }
  return [];
}

const UMLAUTS: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü' };

function isName({ key, forms, proper }: Entry, isNoun: (word: string) => boolean): boolean {
  if (proper) return true;
  return forms.some(({ noun, text }) => noun && capitalised(text)) && !isNoun(asNoun(key));
}

/** A term of the archive is noted at each term that means the same. */
function addSynonyms(archive: Archive, drafts: Drafts): void {
  for (const group of synonymsOf(archive)) {
    const terms = [...new Map(group.map((term) => [termKey(term), term])).entries()];
    for (const [key, term] of terms) if (term.includes(' ')) addTerm(key, term, archive, drafts);
    const used = terms.filter(([key]) => isUsed(drafts.all.get(key)));
    for (const [key, term] of terms) {
      for (const [otherKey, other] of used)
        if (otherKey !== key && key !== '' && term !== other) pushNew(drafts.of(key).also, other);
    }
  }
}

/** Quotes that have a term of several words, in any inflection, become those of its key. */
function addTerm(key: string, term: string, { quotes }: Archive, drafts: Drafts): void {
  const words = tokens(term).map(({ text }) => text);
  const last = drafts.all.get(fold(words.at(-1) ?? ''));
  if (!last) return;
  const having = union([last.noun, ...last.forms.map(({ rows }) => rows)]);
  const pattern = termPattern(term);
  const rows = having.filter((row) => pattern.test(quotes[row]?.text ?? ''));
  if (rows.length === 0) return;
  const draft = drafts.of(key);
  draft.noun = union([draft.noun, rows]);
  const [first = '', ...rest] = words;
  for (const ending of ['n', 'r', 's', 'm']) {
    const variant = fold([first + ending, ...rest].join(''));
    if (first.endsWith('e')) pushNew(drafts.of(variant).meant, key);
  }
}

/** Finds a term of several words in any inflection. */
export function termPattern(term: string): RegExp {
  const words = tokens(term).map(({ text }) => inflected(text));
  return new RegExp(words.join(String.raw`\s+`), 'u');
}

function inflected(word: string): string {
  return `${word.replace(/e?[rs]?$/u, '')}\\p{Ll}{0,2}`;
}

/** Whether a term that has the entry’s key is one of those that are offered for others. */
export function isUsed(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.forms.length + entry.noun.length + entry.other.length > 0;
}

function pushNew(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}
