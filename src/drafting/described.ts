/** Who it is that is not called by name: an institution, a country, somebody without a name, or a person known by office. */
import type { Cast, Person } from './cast.ts';
import { isInhabitant, nameOf, withoutDeterminer } from './mention-words.ts';
import { nominative } from './nominative.ts';
import { BODIES, COUNTRIES, isFeminine, isGeneral, isPlural, isRole, isUnnamed } from './roles.ts';
import { isContent } from './speech-nouns.ts';
import type { Token } from './tokens.ts';

/** The voices that the text mentioned last. */
interface Recent {
  person(feminine: boolean, fits?: (one: Person) => boolean): Person | undefined;
  /** An organisation with a name of its own, of those that fit. */
  organisation(fits: (one: Person) => boolean): Person | undefined;
}

/**
 * Tells who is meant by a noun phrase without a name.
 * @returns undefined where the phrase means nobody who speaks
 */
export function described(
  tokens: readonly Token[],
  cast: Cast,
  recent: Recent,
): Person | undefined {
  const [first] = tokens;
  const words = withoutDeterminer(tokens);
  const determiner = first !== undefined && words !== tokens;
  const name = nominative(tokens);
  if (name === '') return undefined;
  const known = cast.known(nameOf(words)) ?? cast.known(name);
  if (known) return known;
  const nouns = words.filter(({ kind, capitalised }) => kind !== 'quote' && capitalised);
  const [noun] = nouns;
  if (!noun) return undefined;
  const convener = convenerOf(noun.text);
  if (convener !== undefined) return cast.known(convener) ?? other(convener, 'Organization');
  if (nouns.length === 3 && words.length === 3 && first?.lower !== 'das' && isAgent(noun.lower))
    return cast.person(nameOf(words.slice(1)), noun.text);
  if (BODIES.has(noun.lower) && nouns.length === 1) return other(name, 'Organization');
  const definite = determiner && /^(?:der|die|das|dem|den|des)$/u.test(first.lower);
  if (isRole(noun.lower) || isInhabitant(noun)) {
    if (determiner && isPlural(first.lower, noun.lower)) return unnamed(tokens);
    const feminine = isFeminine(noun.lower) || first?.lower === 'die' || first?.lower === 'eine';
    // „der hessische Minister“ is introduced, „der Minister“ is known.
    const isKnown = definite && words.length === 1;
    const last = isKnown ? recent.person(feminine) : undefined;
    const person =
      (definite ? cast.holding(noun.text) : undefined) ??
      (isKnown ? recent.person(feminine, (one) => isUnnamedCalled(one, noun)) : undefined) ??
      (last && mayBeCalled(last, noun) ? last : undefined);
    if (person) return person;
    const somebody = unnamed(tokens);
    return somebody && { ...somebody, feminine };
  }
  // „der Vorwurf“: whose, is not said.
  if (isContent(noun.lower)) return undefined;
  if (definite && nouns.length === 1 && GROUPS.has(noun.lower)) {
    const group = recent.organisation((one) => mayBeGroup(one, noun.lower));
    if (group) return group;
  }
  if (COUNTRIES.has(noun.lower) && nouns.length === 1) return other(name, 'Country');
  if (isUnnamed(noun.lower) || (determiner && /^eine?[rsnm]?$/u.test(first.lower)))
    return unnamed(tokens);
  if (!determiner && nouns.length === words.length) {
    if (nouns.length === 1) {
      const full = cast.fullName(noun.text);
      if (full !== undefined) return cast.person(full);
    }
    if (nouns.length === 2) return cast.person(name);
  }
  const proper = !determiner || nouns.length > 1 || /\p{Lu}\S*\p{Lu}/u.test(name);
  return { ...other(name, 'Organization'), proper };
}

/** „der Sprecher“ is „ein Sprecher der Polizei“ before he is anybody who has a name. */
function isUnnamedCalled({ kind, name }: Person, noun: Token): boolean {
  return kind === 'Unnamed' && headOf(name).endsWith(noun.lower);
}

/** What somebody without a name is, before it says whose: „Sprecher der Polizei“ → sprecher. */
function headOf(name: string): string {
  return name.toLowerCase().split(/ (?:der|des|von|vom|aus|bei|beim|in|im|für) /u)[0] ?? '';
}

/** „der Politiker“ may be anybody, „der Trainer“ is nobody who has another office. */
function mayBeCalled({ kind, name, role }: Person, noun: Token): boolean {
  const office = (role ?? (kind === 'Unnamed' ? headOf(name) : undefined))?.toLowerCase();
  return (
    office === undefined ||
    isInhabitant(noun) ||
    isGeneral(noun.lower) ||
    office.endsWith(noun.lower)
  );
}

/** What organisations with a name are called, too. */
const GROUPS: ReadonlySet<string> = new Set(
  'partei organisation gewerkschaft behörde unternehmen konzern firma verband verein zeitung blatt sender stiftung initiative bündnis hersteller'.split(
    ' ',
  ),
);

/** „die Gewerkschaft Hafen“ is no party: its name says what it is. */
function mayBeGroup({ name }: Person, noun: string): boolean {
  const lower = name.toLowerCase();
  return lower.includes(noun) || ![...GROUPS].some((group) => lower.includes(group));
}

/** „Anwohner“, „Rentner“: what somebody is, where a first name and a surname follow. */
function isAgent(lower: string): boolean {
  return /(?:er|ist|ent|ant|or|eur|är|loge|mann)$/u.test(lower);
}

/** „beim Nato-Gipfel“, „auf dem SPD-Parteitag“: those who gather there speak. */
function convenerOf(noun: string): string | undefined {
  return /^(.+)-(?:gipfel|konferenz|kongress|parteitag|sitzung|tagung|treffen|versammlung)s?$/iu.exec(
    noun,
  )?.[1];
}

/** Somebody without a name, called as the text does, in the nominative; undefined where that has no words. */
export function unnamed(phrase: readonly Token[]): Person | undefined {
  const name = nominative(phrase);
  return name === '' ? undefined : other(name, 'Unnamed');
}

/** A voice of which nothing is known but what it is called and what it is. */
export function other(name: string, kind: Person['kind']): Person {
  return { name, kind, role: undefined, feminine: undefined, id: undefined };
}
