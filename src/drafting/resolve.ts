/** Who it is that a mention names: „er“, „der Niederländer“, „Nato-Generalsekretär Mark Rutte“, „Angaben der Polizei“. */
import type { TextRange } from '../quotes/text.ts';
import type { Analysis, AnalysedSentence } from './analysis.ts';
import { Cast, type Person } from './cast.ts';
import { finiteOf } from './finite.ts';
import { subjectOf } from './clause-subject.ts';
import { described, other, unnamed } from './described.ts';
import { nameIn, withoutDeterminer } from './mention-words.ts';
import { isAddress } from './noun-phrase.ts';
import { lowerBound } from './ordered.ts';
import { nameAt } from './read-name.ts';
import type { KnownSpeaker, ProposedSpeaker } from './proposal.ts';
import { isFeminine, isRole } from './roles.ts';
import { isContent, isSource } from './speech-nouns.ts';
import type { Token } from './tokens.ts';
import { GENITIVE_DETERMINERS } from './words.ts';

const RECENT = 12;
/** Whoever writes them is not named by them. */
const UNTOLD = new Set(['ich', 'wir', 'man', 'du', 'ihr']);
/** They point to what is said before: „demnach“. */
const POINTING = new Set(['demnach', 'danach', 'demzufolge', 'dementsprechend']);

/** The speaker of each mention, by the offset at which it begins. */
export function resolveMentions(
  analysis: Analysis,
  mentions: readonly TextRange[],
  speakers: readonly KnownSpeaker[],
): ReadonlyMap<number, ProposedSpeaker> {
  const resolver = new Resolver(analysis, speakers);
  const sorted = mentions.toSorted((a, b) => a.start - b.start);
  for (const sentence of analysis.sentences) {
    const { start, end } = sentence.sentence;
    const from = lowerBound(sorted, start, (mention) => mention.start);
    const to = lowerBound(sorted, end, (mention) => mention.start);
    resolver.read(sentence, sorted.slice(from, to));
  }
  return resolver.found;
}

class Resolver {
  readonly found = new Map<number, ProposedSpeaker>();
  private readonly cast: Cast;
  /** People spoken of as subjects or as speakers, the newest last. */
  private recent: Person[] = [];

  constructor(analysis: Analysis, speakers: readonly KnownSpeaker[]) {
    this.cast = new Cast(analysis, speakers);
  }

  read(sentence: AnalysedSentence, mentions: readonly TextRange[]): void {
    const spoken: Person[] = [];
    for (const mention of mentions) {
      if (this.found.has(mention.start)) continue;
      const tokens = sentence.sentence.tokens.filter(
        ({ start, end }) => mention.start <= start && end <= mention.end,
      );
      const person = this.resolve(tokens, sentence);
      if (!person) continue;
      this.found.set(mention.start, speakerOf(person));
      spoken.push(person);
    }
    for (const person of [...this.subjects(sentence), ...spoken]) this.remember(person);
  }

  private remember(person: Person): void {
    this.recent = [...this.recent.filter((one) => one !== person), person].slice(-RECENT);
  }

  /** People who are subjects of clauses that are the narrator’s. */
  private subjects(sentence: AnalysedSentence): Person[] {
    return sentence.chunks.flatMap((chunk, index) => {
      if (chunk.kind !== 'main' || chunk.verb?.mood !== 'indicative') return [];
      const subject = subjectOf(sentence, index);
      const words = subject && sentence.tokens.slice(subject.from, subject.to + 1);
      const person = words && (this.cast.named(words) ?? this.somebody(words));
      return person ? [person] : [];
    });
  }

  /** „Der Kanzler“, „die Freie Union“: spoken of, but not a person with a name. */
  private somebody(words: readonly Token[]): Person | undefined {
    const person = this.byDescription(words);
    return person?.feminine !== undefined || person?.proper === true ? person : undefined;
  }

  private resolve(tokens: readonly Token[], sentence: AnalysedSentence): Person | undefined {
    const [first] = tokens;
    if (!first) return undefined;
    if (tokens.length === 1 && UNTOLD.has(first.lower)) return undefined;
    if (tokens.length === 1 && isAddress(first)) return other(first.text, 'Organization');
    if (tokens.length === 1 && !first.capitalised)
      return this.byPronoun(first.lower, sentence, first);
    if (tokens.length === 1 && /^(?:er|sie|dieser|diese)$/u.test(first.lower))
      return this.byPronoun(first.lower, sentence, first);
    if (POINTING.has(first.lower)) return undefined;
    const opening = tokens.length - withoutDeterminer(tokens).length;
    const source = tokens.findIndex(
      ({ kind, capitalised }, at) => kind === 'word' && capitalised && at >= opening,
    );
    const noun = tokens[source];
    if (noun && isSource(noun.lower)) return this.bySource(tokens, source, sentence);
    if (/^(?:sein|ihr)e?[rnms]?$/u.test(first.lower) && noun && isContent(noun.lower))
      return this.byPronoun(`${first.lower.startsWith('s') ? 'seine' : 'ihre'}`, sentence, first);
    return (
      this.cast.named(tokens) ?? this.byApposition(tokens, sentence) ?? this.byDescription(tokens)
    );
  }

  /** „Ihr Kollege von der SPD, Malte Früh,“: the name stands behind a comma. */
  private byApposition(
    tokens: readonly Token[],
    { sentence }: AnalysedSentence,
  ): Person | undefined {
    const office = tokens.find(({ capitalised, lower }) => capitalised && isRole(lower));
    const last = tokens.at(-1);
    if (!office || !last) return undefined;
    const at = sentence.tokens.indexOf(last) + 1;
    if (sentence.tokens[at]?.text !== ',') return undefined;
    const name = nameIn(sentence.tokens, at + 1);
    if (name !== undefined) return this.cast.person(name, office.text, isFeminine(office.lower));
    const described = appositionAt(sentence.tokens, at + 1);
    return described && this.cast.named(described);
  }

  private byPronoun(lower: string, sentence: AnalysedSentence, token: Token): Person | undefined {
    if (/^(?:er|dieser|jener|seine[rnms]?)$/u.test(lower))
      return withGender(this.newest(false), false);
    if (/^(?:sie|diese|jene|ihre[rnms]?)$/u.test(lower))
      return isPlural(sentence.tokens, token)
        ? this.newestGroup()
        : (this.newest(true) ?? withGender(this.newestUntold(), true) ?? this.newestGroup());
    if (!/^(?:der|die|das|welche[rs]?|dessen|deren)$/u.test(lower)) return undefined;
    // A relative pronoun: what stands right before its clause.
    const { tokens } = sentence;
    const at = tokens.indexOf(token);
    return this.cast.named(tokens.slice(Math.max(0, at - 8), Math.max(0, at)).reverse());
  }

  private byDescription(tokens: readonly Token[]): Person | undefined {
    return described(tokens, this.cast, {
      person: (feminine, fits) => this.newest(feminine, fits),
      organisation: (fits) => this.recent.findLast((one) => one.proper === true && fits(one)),
    });
  }

  /** Somebody, whether the text has a name or not. */
  private newest(
    feminine: boolean,
    fits: (one: Person) => boolean = () => true,
  ): Person | undefined {
    return this.recent.findLast(
      (one) =>
        (one.kind === 'Person' || (one.kind === 'Unnamed' && one.feminine !== undefined)) &&
        (feminine ? one.feminine === true : one.feminine !== true) &&
        fits(one),
    );
  }

  /** Somebody of whom nothing says whether she is a woman. */
  private newestUntold(): Person | undefined {
    return this.recent.findLast(
      ({ kind, feminine }) => kind === 'Person' && feminine === undefined,
    );
  }

  private newestGroup(): Person | undefined {
    return this.recent.findLast(({ kind }) => kind !== 'Person');
  }

  /** „Angaben der Polizei“, „eigenen Angaben“, „seiner Meinung“ */
  private bySource(
    tokens: readonly Token[],
    source: number,
    sentence: AnalysedSentence,
  ): Person | undefined {
    const [first] = tokens;
    const possessive = /^(?:seine[rnms]?|ihre[rnms]?|eigene[nr]?|dessen|deren)$/u.exec(
      first?.lower ?? '',
    );
    if (possessive && first) {
      const own = first.lower.startsWith('eigen') ? this.subjects(sentence)[0] : undefined;
      return own ?? this.byPronoun(first.lower, sentence, first);
    }
    const rest = tokens.slice(source + 1);
    const [link] = rest;
    if (link && (GENITIVE_DETERMINERS.has(link.lower) || /^(?:von|vom)$/u.test(link.lower))) {
      const owner = link.lower === 'von' ? rest.slice(1) : rest;
      return this.cast.named(owner) ?? this.byDescription(owner);
    }
    // „den Angaben zufolge“: whose, was said before.
    if (rest.length === 0 && /^(?:de[nmr]|dies\p{L}+)$/u.test(first?.lower ?? '')) return undefined;
    return this.cast.named(rest) ?? unnamed(tokens);
  }
}

/** „der frühere Bürgermeister Karl Berg“ between commas: an article, adjectives, an office and a name. */
function appositionAt(tokens: readonly Token[], from: number): readonly Token[] | undefined {
  if (!/^(?:der|die|eine?)$/u.test(tokens[from]?.lower ?? '')) return undefined;
  let office = from + 1;
  while (/^\p{Ll}\S*e[rn]?$/u.test(tokens[office]?.text ?? '')) office += 1;
  const found = nameAt(tokens, office);
  return found && tokens[found.end + 1]?.text === ','
    ? tokens.slice(office, found.end + 1)
    : undefined;
}

/** Once a pronoun has told whether somebody is a woman, it is known from there on. */
function withGender(person: Person | undefined, feminine: boolean): Person | undefined {
  if (person) person.feminine ??= feminine;
  return person;
}

/** „sagten sie“, „sie sagten“: of several people. */
function isPlural(tokens: readonly Token[], pronoun: Token): boolean {
  const at = tokens.indexOf(pronoun);
  return [tokens[at - 1], tokens[at + 1]].some(
    (one) => one !== undefined && !one.capitalised && (finiteOf(one, 0)?.plural ?? false),
  );
}

function speakerOf({ id, name, kind, role }: Person): ProposedSpeaker {
  return {
    ...(id === undefined ? {} : { id }),
    name,
    kind,
    ...(id !== undefined || role === undefined ? {} : { role }),
  };
}
