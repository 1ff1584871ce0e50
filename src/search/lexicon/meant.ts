/** What is meant by words that nobody uses: other spellings, other forms, names that sound alike, synonyms. */
import type { Archive } from '../../archive/model.ts';
import { bare, capitalised, fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import { conjugate } from '../../german/conjugate.ts';
import { verbReadings } from '../../german/verbs.ts';
import type { Draft, Drafts } from './drafts.ts';
import { union } from './rows.ts';
import { soundKey, soundsOf } from './sound.ts';
import { synonymsOf, termKey } from './synonyms.ts';

/** @param isNoun whether a word is a noun that everyone uses and no name */
export function addMeant(
  archive: Archive,
  drafts: Drafts,
  isNoun: (word: string) => boolean,
): void {
  const used = [...drafts.all.values()];
  for (const draft of used) {
    for (const { text } of draft.forms) {
      const plain = bare(text);
      if (plain !== draft.key && plain !== '') pushNew(drafts.of(plain).meant, draft.key);
    }
    if (draft.other.length + draft.apart.length > 0) addForms(draft, drafts);
    if (isName(draft, isNoun)) {
      for (const sound of soundsOf(draft.key)) pushNew(drafts.of(soundKey(sound)).meant, draft.key);
    }
  }
  addSynonyms(archive, drafts);
}

/** Forms of a verb that nobody uses mean it: schlug, schlagen. */
function addForms(verb: Draft, drafts: Drafts): void {
  for (const form of formsOf(verb.key)) {
    const key = fold(form);
    if (key !== verb.key && !drafts.all.get(key)?.forms.length)
      pushNew(drafts.of(key).meant, verb.key);
  }
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

function isName({ key, forms, proper }: Draft, isNoun: (word: string) => boolean): boolean {
  if (proper) return true;
  return forms.some(({ noun, text }) => noun && capitalised(text)) && !isNoun(key);
}

/** A term of the archive is noted at each term that means the same. */
function addSynonyms(archive: Archive, drafts: Drafts): void {
  for (const group of synonymsOf(archive)) {
    const terms = [...new Map(group.map((term) => [termKey(term), term])).entries()];
    for (const [key, term] of terms) if (term.includes(' ')) addTerm(key, term, archive, drafts);
    const used = terms.filter(([key]) => hasRows(drafts.all.get(key)));
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
  const pattern = new RegExp(words.map(inflected).join(String.raw`\s+`), 'u');
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

function inflected(word: string): string {
  return `${word.replace(/e?[rs]?$/u, '')}\\p{Ll}{0,2}`;
}

function hasRows(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.forms.length + draft.noun.length + draft.other.length > 0;
}

function pushNew(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}
