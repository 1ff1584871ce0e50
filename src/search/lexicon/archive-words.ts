/** What the texts of an archive tell of words: which of them occur by themselves, and which stand as names do. */
import type { Archive } from '../../archive/model.ts';
import type { Lemmas } from '../../german/lemmas.ts';
import {
  evidenceReader,
  namesIn,
  voiceNames,
  type Evidence,
  type Names,
} from '../../german/names.ts';
import { asNoun, capitalised } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';

/**
 * What was found in texts, by their digests: how many words occur by themselves, the words, then four numbers for each
 * word that there is evidence of: the word, common, person, place.
 */
export interface KeptTexts {
  /** The first names that they were read with. */
  first: string;
  /** Words by number. */
  words: string[];
  found: Map<string, Int32Array>;
}

/** Words of which the texts tell something else than those of another archive did. */
export interface ToldOtherwise {
  /** As dictionaries spell nouns: those that occur by themselves only in one of both. */
  known: ReadonlySet<string>;
  /** As they are spelt: those whose evidence is another. */
  evidence: ReadonlySet<string>;
}

const KINDS = ['common', 'person', 'place'] as const satisfies (keyof Evidence)[];
const WIDTH = KINDS.length + 1;

/** All texts of an archive together. */
export class ArchiveWords {
  readonly names: Names;
  readonly kept: KeptTexts;
  private readonly numbers: Map<string, number>;
  private readonly all: Totals;

  /** @param before what was found in texts for another archive with the same dictionary */
  constructor(archive: Archive, lemmas: Lemmas, before?: KeptTexts) {
    const voices = voiceNames(
      archive.voices.flatMap((voice) => [voice.name, ...voice.alternateName]),
      lemmas,
    );
    const first = [...voices.first].sort().join(' ');
    const words = before?.words ?? [];
    this.kept = { first, words, found: new Map() };
    this.numbers = new Map(words.map((word, number) => [word, number]));
    const known = before?.first === first ? before.found : undefined;
    const evidenceIn = evidenceReader(voices, lemmas);
    for (const { sha256, text } of archive.articles) {
      if (this.kept.found.has(sha256)) continue;
      this.kept.found.set(sha256, known?.get(sha256) ?? this.read(text, evidenceIn(text)));
    }
    this.all = new Totals(words.length);
    for (const { sha256 } of archive.articles) this.all.add(this.kept.found.get(sha256), 1);
    this.names = namesIn(voices, (word) => this.evidenceOf(word), lemmas);
  }

  /** Whether a word occurs by itself, in whatever case. */
  isKnown(word: string): boolean {
    const number = this.numbers.get(asNoun(word));
    return number !== undefined && this.all.isKnown(number);
  }

  /**
   * @param before the digests of the texts of another archive, and what was found in them
   * @returns undefined where they were read otherwise
   */
  toldOtherwise(
    now: Archive,
    before: { texts: readonly string[]; found: KeptTexts['found']; first: string },
  ): ToldOtherwise | undefined {
    if (before.first !== this.kept.first) return undefined;
    const more = new Map<string, number>();
    for (const { sha256 } of now.articles) more.set(sha256, (more.get(sha256) ?? 0) + 1);
    for (const text of before.texts) more.set(text, (more.get(text) ?? 0) - 1);
    const difference = new Totals(this.kept.words.length);
    for (const [text, times] of more) {
      if (times !== 0) difference.add(this.kept.found.get(text) ?? before.found.get(text), times);
    }
    const wordsOf = (numbers: readonly number[]): Set<string> =>
      new Set(numbers.map((number) => this.kept.words[number] ?? ''));
    return {
      known: wordsOf(difference.knownBySome(this.all)),
      evidence: wordsOf(difference.evident()),
    };
  }

  private evidenceOf(word: string): Evidence | undefined {
    const number = this.numbers.get(word);
    return number === undefined ? undefined : this.all.evidenceOf(number);
  }

  private read(text: string, evidence: ReadonlyMap<string, Evidence>): Int32Array {
    const words = new Set<string>();
    for (const { text: word } of tokens(text))
      if (capitalised(word) && word === asNoun(word)) words.add(word);
    return Int32Array.from([
      words.size,
      ...[...words].map((word) => this.numberOf(word)),
      ...[...evidence].flatMap(([word, counts]) => [
        this.numberOf(word),
        ...KINDS.map((kind) => counts[kind]),
      ]),
    ]);
  }

  private numberOf(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.kept.words.push(word) - 1;
      this.numbers.set(word, number);
    }
    return number;
  }
}

/** What texts tell, added up by the numbers of the words. */
class Totals {
  private readonly texts: Int32Array;
  private readonly evidence: Int32Array;

  constructor(words: number) {
    this.texts = new Int32Array(words);
    this.evidence = new Int32Array(words * KINDS.length);
  }

  /** @param times how often the text is there; negative where it is taken away */
  add(found: Int32Array | undefined, times: number): void {
    if (!found) return;
    const { texts, evidence } = this;
    const words = 1 + (found[0] ?? 0);
    for (let at = 1; at < words; at += 1) {
      const word = found[at] ?? 0;
      texts[word] = (texts[word] ?? 0) + times;
    }
    for (let at = words; at < found.length; at += WIDTH) {
      const first = (found[at] ?? 0) * KINDS.length;
      for (let kind = 0; kind < KINDS.length; kind += 1)
        evidence[first + kind] =
          (evidence[first + kind] ?? 0) + times * (found[at + 1 + kind] ?? 0);
    }
  }

  isKnown(word: number): boolean {
    return (this.texts[word] ?? 0) > 0;
  }

  evidenceOf(word: number): Evidence {
    const [common = 0, person = 0, place = 0] = this.evidence.subarray(
      word * KINDS.length,
      (word + 1) * KINDS.length,
    );
    return { common, person, place };
  }

  /** Words that occur either in all or in all without these. */
  knownBySome(all: Totals): number[] {
    const found: number[] = [];
    this.texts.forEach((difference, word) => {
      const now = all.texts[word] ?? 0;
      if (difference !== 0 && now > 0 !== now - difference > 0) found.push(word);
    });
    return found;
  }

  /** Words with any evidence. */
  evident(): number[] {
    const found = new Set<number>();
    this.evidence.forEach((count, at) => {
      if (count !== 0) found.add(Math.floor(at / KINDS.length));
    });
    return [...found];
  }
}
