/** Which quotes a single word finds, and how well. */
import { FUNCTION_WORDS } from '../../german/function-words.ts';
import { capitalised, exact, fold } from '../../german/spelling.ts';
import { isHalved, type Entry, type Form } from '../lexicon/entry.ts';
import type { Rows } from '../lexicon/rows.ts';
import { termKey } from '../lexicon/synonyms.ts';
import { inflections } from './inflections.ts';
import type { Lexicon } from './sources.ts';
import type { Tier } from './tiers.ts';
import { addMatches, found, noMatches, type WordMatches } from './word-matches.ts';

/**
 * @param attributive a noun follows the word: with a capital as well, it may be an adjective
 * @returns everything that has the word in some form; empty where nothing has
 */
export async function matchWord(
  word: string,
  lexicon: Lexicon,
  attributive = false,
): Promise<WordMatches> {
  const matches = await matchKnown(word, lexicon, attributive);
  await addOwner(matches, lexicon);
  if (found(matches)) return matches;
  const inflected = await matchInflected(word, lexicon);
  inflected.articles.addAll(matches.articles);
  return inflected;
}

/** Everything that has a word of the archive, in any inflection. */
export async function matchKnown(
  word: string,
  lexicon: Lexicon,
  attributive = false,
): Promise<WordMatches> {
  const key = fold(word);
  const matches = noMatches(word);
  const entry = key === '' ? undefined : await lexicon.entry(key);
  if (entry) {
    await addEntry(matches, entry, word, lexicon, attributive);
    await addSynonyms(matches, lexicon);
  }
  return matches;
}

/** Everything that has the lemma of a word that the archive does not have in this inflection. */
export async function matchInflected(word: string, lexicon: Lexicon): Promise<WordMatches> {
  const matches = noMatches(word);
  for (const { candidate, umlauted } of inflections(fold(word))) {
    const lemma = await lexicon.entry(candidate);
    if (!lemma || !hasRows(lemma) || (umlauted && lemma.noun.length + lemma.head.length === 0))
      continue;
    addLemma(matches, lemma, umlauted ? 'noun' : 'both');
    break;
  }
  return matches;
}

async function addEntry(
  matches: WordMatches,
  entry: Entry,
  word: string,
  lexicon: Lexicon,
  attributive = false,
): Promise<void> {
  const typed = unshouted(word.normalize('NFC'), entry);
  const wantsNoun =
    capitalised(typed) &&
    entry.forms.some((form) => form.noun) &&
    !(attributive && isInflectedAdjective(entry));
  const lemmas = new Map<string, 'noun' | 'other' | 'both'>();
  for (const form of entry.forms) {
    const otherClass = wantsNoun && !form.noun;
    matches.quotes.add(form.rows, tierOf(form, typed, otherClass));
    if (otherClass) continue;
    for (const lemma of form.lemmas) {
      const kind = form.noun ? 'noun' : 'other';
      lemmas.set(lemma, (lemmas.get(lemma) ?? kind) === kind ? kind : 'both');
    }
  }
  matches.ordinary ||=
    !capitalised(typed) && (entry.other.length > 0 || entry.forms.some((form) => !form.noun));
  // A capital letter asks for the noun: Treffen is not trafen.
  if (hasRows(entry)) lemmas.set(entry.key, wantsNoun ? 'noun' : 'both');
  for (const [key, kind] of lemmas) {
    const lemma = key === entry.key ? entry : await lexicon.entry(key);
    if (lemma && !FUNCTION_WORDS.has(key)) addLemma(matches, lemma, kind);
  }
  matches.keys.add(entry.key);
  matches.quotes.add(entry.quoted, 'quoted');
  addArticles(matches, entry);
  addNames(matches, entry);
  addAlso(matches, entry);
  await addMeant(matches, entry, lexicon);
}

/** Of Merkels, what is asked of Merkel; of Hans, which is a name itself, nothing else. */
async function addOwner(matches: WordMatches, lexicon: Lexicon): Promise<void> {
  const key = fold(matches.word);
  if (!GENITIVE.test(key) || matches.called.some((rows) => rows.length > 0)) return;
  const base = key.slice(0, -1);
  const own = (await lexicon.entry(key))?.forms ?? [];
  if (own.some(({ lemmas }) => !lemmas.includes(base))) return;
  const owner = await lexicon.entry(base);
  if (!owner?.proper || owner.called.every((rows) => rows.length === 0)) return;
  addNames(matches, owner);
  addLemma(matches, owner, 'noun');
  for (const form of owner.forms) matches.quotes.add(form.rows, 'inflection');
}

const GENITIVE = /^.{3,}[^sxz]s$/u;

/** große, of groß; treffen is a verb. */
function isInflectedAdjective({ key, forms }: Entry): boolean {
  return forms.some(
    ({ noun, lemmas }) =>
      !noun && lemmas.some((lemma) => lemma !== key && ADJECTIVE_ENDING.test(endingOf(key, lemma))),
  );
}

const ADJECTIVE_ENDING = /^e[mnrs]?$/u;

function endingOf(key: string, lemma: string): string {
  return key.startsWith(lemma) ? key.slice(lemma.length) : '';
}

/** A word typed all in capitals is typed without care for them, unless it is an abbreviation that the archive has. */
function unshouted(word: string, { forms }: Entry): string {
  const shouted =
    word.length > 1 && word === word.toUpperCase() && !forms.some(({ text }) => text === word);
  return shouted ? word.toLowerCase() : word;
}

function tierOf({ text }: Form, typed: string, otherClass: boolean): Tier {
  if (isHalved(text)) return 'inside';
  if (text === typed) return 'exact';
  const sameLetters = exact(text) === exact(typed);
  if (sameLetters && !capitalised(typed)) return 'cased';
  if (otherClass) return 'lookalike';
  const sameShape =
    capitalised(text) === capitalised(typed) && text.includes('-') === typed.includes('-');
  return sameLetters || sameShape ? 'variant' : 'respelt';
}

/** Brussel is Brüssel, schlug is schlagen; Forderung is a word itself, and another than Förderung. */
async function addMeant(matches: WordMatches, entry: Entry, lexicon: Lexicon): Promise<void> {
  if (found(matches)) return;
  for (const key of entry.meant) {
    const meant = await lexicon.entry(key);
    const form = meant?.forms.find(({ noun }) => !noun) ?? meant?.forms[0];
    if (meant) await addEntry(matches, meant, form?.text ?? key, lexicon);
  }
}

function addLemma(matches: WordMatches, lemma: Entry, kind: 'noun' | 'other' | 'both'): void {
  matches.keys.add(lemma.key);
  for (const form of lemma.unlike) matches.forms.add(form);
  if (kind !== 'other') {
    matches.quotes.add(lemma.noun, 'inflection');
    matches.quotes.add(lemma.head, 'head');
    matches.quotes.add(lemma.inside, 'inside');
  }
  if (kind !== 'noun') {
    matches.quotes.add(lemma.other, 'inflection');
    matches.quotes.add(lemma.apart, 'apart');
  }
  if (!capitalised(matches.word)) matches.quotes.add(lemma.alike, 'lookalike');
  matches.quotes.add(lemma.quoted, 'quoted');
  addArticles(matches, lemma);
  addOffers(matches, lemma);
  addAlso(matches, lemma);
}

function addArticles({ articles }: WordMatches, { headline, teaser, topic }: Entry): void {
  articles.add(headline, 'headline');
  articles.add(teaser, 'teaser');
  articles.add(topic, 'topic');
}

function addNames(matches: WordMatches, entry: Entry): void {
  const { called, named, proper } = entry;
  matches.called = matches.called.map((rows, level) =>
    join(rows, called[level] ?? []),
  ) as WordMatches['called'];
  matches.named = join(matches.named, named);
  matches.proper ||= proper;
  addOffers(matches, entry);
}

function join(rows: Rows, others: Rows): Rows {
  return rows.length === 0 ? others : [...new Set([...rows, ...others])];
}

function addOffers(matches: WordMatches, { offers, topics }: Entry): void {
  for (const offer of offers)
    if (!matches.offers.some(({ id }) => id === offer.id)) matches.offers.push(offer);
  for (const topic of topics)
    if (!matches.topics.some(({ id }) => id === topic.id)) matches.topics.push(topic);
}

function addAlso({ also }: WordMatches, entry: Entry): void {
  for (const term of entry.also) also.add(term);
}

/** Quotes with another word for the same; what that in turn is another word for stays out. */
async function addSynonyms(matches: WordMatches, lexicon: Lexicon): Promise<void> {
  for (const term of matches.also) {
    const entry = await lexicon.entry(termKey(term));
    if (!entry) continue;
    const other = noMatches(term);
    await addEntry(other, entry, term, lexicon);
    addMatches(matches, { ...other, also: new Set() }, 'synonym');
  }
}

/** Everything whose words begin so; undefined where that is too much. */
export async function matchBeginning(
  word: string,
  lexicon: Lexicon,
): Promise<{ matches: WordMatches; whole: boolean }> {
  const key = fold(word);
  const matches = noMatches(word);
  if (key.length < 3) return { matches, whole: false };
  const { entries, whole } = await lexicon.beginning(key);
  for (const entry of entries) {
    for (const form of entry.forms) matches.quotes.add(form.rows, 'beginning');
    matches.quotes.add(entry.noun, 'beginning');
    matches.quotes.add(entry.other, 'beginning');
    addArticles(matches, entry);
    addNames(matches, entry);
  }
  matches.offers.sort((a, b) => b.quotes - a.quotes);
  matches.proper = false;
  matches.keys.add(key);
  return { matches, whole };
}

function hasRows({ noun, other, apart, head, inside }: Entry): boolean {
  return noun.length + other.length + apart.length + head.length + inside.length > 0;
}
