/**
 * An archive of any size whose vocabulary, voices and topics grow as real ones do, made by a generator: copies of a
 * small archive would flatter the index, as no word, voice or topic is new in them.
 */
import { archiveOf, type ArticleDraft } from '../archive.ts';
import type { Archive } from '../../src/archive/model.ts';
import { germanAffixes } from '../../src/german/affixes.ts';

/** Quotes of an article, words of a quote on average, articles of a day. */
const QUOTES = 5;
const WORDS = 20;
const A_DAY = 20;

/**
 * How many different items `uses` uses have, by Heaps’ law (K = a · N^b). Words: newspapers have a near 16 and b near
 * 0.62; voices and topics: chosen to have the numbers of archives with some thousand quotes.
 */
const GROWTH = {
  words: { a: 16, b: 0.62 },
  voices: { a: 3.8, b: 0.77 },
  topics: { a: 4, b: 0.5 },
};

/** The commonest German words: those that come first are used most. */
const COMMONEST =
  'die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an nach wie im für man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen welche sind oder zur um haben einer mir über ihm diese einem ihr uns da zum kann doch vor dieser mich ihn du hatte seine mehr am denn nun unter sehr selbst schon hier bis habe ihre dann ihnen seiner alle wieder meine Zeit gegen vom ganz einzelnen wo muss ohne eines können sei';

/** @param quotes number of quotes, which is rounded up to whole articles */
export async function growingArchive(quotes: number): Promise<Archive> {
  const random = generator(1);
  const words = growing(GROWTH.words, await wordMaker(random), random);
  const voices = growing(GROWTH.voices, (number) => voiceOf(number, random), random);
  const topics = growing(GROWTH.topics, (number) => ({ id: `thema-${String(number)}` }), random);
  const articles = Array.from({ length: Math.ceil(quotes / QUOTES) }, (_, number): ArticleDraft => {
    const drafts = Array.from({ length: QUOTES }, (__, at) => ({
      id: `q${String(at + 1)}`,
      speaker: voices.next().id,
      text: sentence(words.next, WORDS / 2 + Math.floor(random() * WORDS)),
      topics: [topics.next().id],
    }));
    return {
      id: `artikel-${String(number)}`,
      headline: sentence(words.next, 7),
      datePublished: dayOf(Math.floor(number / A_DAY)),
      text: drafts.map(({ text }) => text),
      quotes: drafts.map(({ text, ...quote }) => ({ ...quote, segments: [text] })),
    };
  });
  return archiveOf({ articles, voices: voices.all, topics: topics.all });
}

/** Simon’s process: each use is a new item or a use that was, so that those which came early are used most. */
function growing<Item>(
  { a, b }: { a: number; b: number },
  make: (number: number) => Item,
  random: () => number,
): { next: () => Item; all: Item[] } {
  const all: Item[] = [];
  const uses: number[] = [];
  return {
    all,
    next() {
      const wanted = a * (uses.length + 1) ** b;
      const isNew = all.length === 0 || (all.length < wanted && random() < wanted - all.length);
      const number = isNew ? all.push(make(all.length)) - 1 : uses[at(uses.length, random)];
      uses.push(number ?? 0);
      return all[number ?? 0] as Item;
    },
  };
}

/** The commonest words, then the dictionary in any order, then compounds of two of it. */
async function wordMaker(random: () => number): Promise<(number: number) => string> {
  const entries = [...(await germanAffixes()).entries.keys()].filter((word) => word.length > 3);
  for (let last = entries.length - 1; last > 0; last -= 1) {
    const other = at(last + 1, random);
    [entries[last], entries[other]] = [entries[other] ?? '', entries[last] ?? ''];
  }
  const nouns = entries.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  const simple = [...COMMONEST.split(' '), ...entries];
  return (number) =>
    simple[number] ??
    (nouns[at(nouns.length, random)] ?? '') +
      (nouns[at(nouns.length, random)] ?? '').toLocaleLowerCase('de');
}

function voiceOf(number: number, random: () => number): { id: string; name: string } {
  const name = `${nameOf(2, random)} ${nameOf(3, random)}`;
  return { id: `stimme-${String(number)}`, name };
}

function nameOf(syllables: number, random: () => number): string {
  const one = (letters: string[]) => letters[at(letters.length, random)] ?? '';
  const name = Array.from({ length: syllables }, () => one(STARTS) + one(VOWELS)).join('');
  return name.charAt(0).toLocaleUpperCase('de') + name.slice(1) + one(ENDS);
}

const STARTS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'r', 's', 't', 'w', 'sch', 'br', 'st'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ei', 'au', 'ie'];
const ENDS = ['', 'n', 'r', 'l', 's', 'ck', 'tz'];

function sentence(next: () => string, words: number): string {
  const text = Array.from({ length: words }, next).join(' ');
  return `${text.charAt(0).toLocaleUpperCase('de')}${text.slice(1)}.`;
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2005, 0, 1 + number)).toISOString().slice(0, 10);
}

function at(length: number, random: () => number): number {
  return Math.floor(random() * length);
}

/** mulberry32: the same numbers in each run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
