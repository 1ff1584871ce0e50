/** The people and institutions of a text: full names, offices and what is known of them. */
import { fold } from '../german/spelling.ts';
import type { Analysis, AnalysedSentence } from './analysis.ts';
import type { KnownSpeaker, ProposedSpeaker } from './proposal.ts';
import { COUNTRIES, isFeminine, isRole, isTitle, officeOf } from './roles.ts';
import type { Token } from './tokens.ts';
import { ADVERBS, NOMINATIVE_DETERMINERS, OBLIQUE_DETERMINERS, PREPOSITIONS } from './words.ts';

export interface Person {
  name: string;
  /** Office as the text has it, without its case ending. */
  role: string | undefined;
  feminine: boolean | undefined;
  id: string | undefined;
  kind: ProposedSpeaker['kind'];
}

/** Finds people by full name, surname and office. */
export class Cast {
  private readonly byName = new Map<string, Person>();
  private readonly bySurname = new Map<string, Person>();
  private readonly byOffice = new Map<string, Person>();
  /** Two capitalised words in a row, by the second: perhaps somebody’s full name. */
  private readonly pairs = new Map<string, string>();

  constructor(analysis: Analysis, speakers: readonly KnownSpeaker[]) {
    for (const speaker of speakers) this.addKnown(speaker);
    for (const sentence of analysis.sentences) this.readSentence(sentence);
  }

  private addKnown({
    id,
    name,
    alternateName = [],
    type,
    jobTitle,
    affiliation,
  }: KnownSpeaker): void {
    const person: Person = {
      name,
      id,
      role: jobTitle,
      feminine:
        jobTitle === undefined ? undefined : isFeminine(jobTitle.toLowerCase()) || undefined,
      kind: type === 'Organization' || type === 'Country' || type === 'Unnamed' ? type : 'Person',
    };
    for (const one of [name, ...alternateName]) this.byName.set(fold(one), person);
    if (person.kind === 'Person') {
      const surname = fold(name.split(' ').at(-1) ?? '');
      if (surname !== '' && !this.bySurname.has(surname)) this.bySurname.set(surname, person);
    }
    if (jobTitle === undefined) return;
    for (const office of [
      jobTitle,
      ...(affiliation === undefined ? [] : [`${affiliation}-${jobTitle}`]),
    ])
      this.byOffice.set(officeOf(fold(office)), person);
  }

  private readSentence({ sentence: { tokens } }: AnalysedSentence): void {
    for (let at = 0; at < tokens.length; at += 1) {
      const found = nameAt(tokens, at);
      if (found) {
        this.addPerson(found);
        at = found.end;
      } else this.notePair(tokens, at);
    }
  }

  private notePair(tokens: readonly Token[], at: number): void {
    const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (!first || !second || !isNameWord(first) || !isNameWord(second)) return;
    if ((third && isNameWord(third)) || (tokens[at - 1] && isNameWord(tokens[at - 1] as Token)))
      return;
    if (isRole(tokens[at - 1]?.lower ?? '')) return;
    const key = fold(second.text);
    if (!this.pairs.has(key)) this.pairs.set(key, `${first.text} ${second.text}`);
  }

  /** The full name that a surname belongs to, where the text has two names in a row. */
  fullName(surname: string): string | undefined {
    return this.pairs.get(fold(surname));
  }

  /** A person of this name, known from now on. */
  person(name: string, role?: string, feminine?: boolean): Person {
    return this.addPerson({ name, role, feminine, end: 0 });
  }

  private addPerson({ name, role, feminine }: ReadName): Person {
    const key = fold(name);
    const surname = fold(name.split(' ').at(-1) ?? '');
    const known =
      this.byName.get(key) ?? (name.includes(' ') ? undefined : this.bySurname.get(surname));
    const person: Person = known ?? { name, role, feminine, id: undefined, kind: 'Person' };
    if (!known) this.byName.set(key, person);
    if (name.includes(' ') && person.kind === 'Person' && !this.bySurname.get(surname)?.id)
      this.bySurname.set(surname, this.bySurname.get(surname) ?? person);
    if (role !== undefined) {
      person.role ??= role;
      this.byOffice.set(officeOf(fold(role)), person);
      person.feminine ??= feminine;
    }
    return person;
  }

  /** Somebody who is named in full or by surname in a phrase; an office before the name is taken along. */
  named(phrase: readonly Token[]): Person | undefined {
    const tokens = withoutPrincipal(phrase);
    for (let at = 0; at < tokens.length; at += 1) {
      const found = nameAt(tokens, at);
      if (found) return this.addPerson(found);
    }
    for (const token of tokens) {
      if (token.kind !== 'word' || !token.capitalised) continue;
      const person =
        this.bySurname.get(fold(token.text)) ??
        this.bySurname.get(fold(token.text.replace(/s$/u, '')));
      if (person) return person;
    }
    return undefined;
  }

  /** What is known under exactly these words. */
  known(name: string): Person | undefined {
    return this.byName.get(fold(name));
  }

  /** Whoever holds an office: „der Generalsekretär“ → Nato-Generalsekretär Mark Rutte. */
  holding(office: string): Person | undefined {
    const wanted = officeOf(fold(office));
    const exact = this.byOffice.get(wanted);
    if (exact) return exact;
    if (wanted.length < 5) return undefined;
    let found: Person | undefined;
    for (const [one, person] of this.byOffice) if (one.endsWith(wanted)) found = person;
    return found;
  }
}

/** „der Sprecher von Kanzler Karl Berg“: somebody speaks for the person who is named. */
function withoutPrincipal(tokens: readonly Token[]): readonly Token[] {
  const office = tokens.findIndex(({ lower, capitalised }) => capitalised && isRole(lower));
  const link = tokens[office + 1]?.lower ?? '';
  const next = tokens[office + 2];
  if (office < 0 || !next?.capitalised) return tokens;
  const served = isRole(next.lower)
    ? /^(?:von|des|der)$/u.test(link)
    : link === 'von' && tokens.length - office <= 4 && !COUNTRIES.has(next.lower);
  return served ? tokens.slice(0, office + 1) : tokens;
}

interface ReadName {
  name: string;
  role: string | undefined;
  feminine: boolean | undefined;
  /** Index of its last token. */
  end: number;
}

/** A name with an office or title before it, „Generalsekretär Mark Rutte“, at a token. */
function nameAt(tokens: readonly Token[], at: number): ReadName | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word' || !first.capitalised || !isRole(first.lower)) return undefined;
  const before = tokens[at - 1];
  let next = at + 1;
  while (isNamePoint(tokens, next) || (tokens[next] && isTitle(tokens[next]?.lower ?? '')))
    next += 1;
  const words: string[] = [];
  let end = at;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token) break;
    if (isNameWord(token) || (words.length > 0 && isSurname(tokens, next))) {
      words.push(token.text);
      end = next;
    } else if (words.length > 0 && isParticle(tokens, next, words.length)) words.push(token.text);
    else if (
      words.length > 0 &&
      token.text === '.' &&
      /^\p{Lu}$/u.test(tokens[next - 1]?.text ?? '')
    )
      words.push(`${words.pop() ?? ''}.`);
    else break;
  }
  while (words.length > 0 && !/\p{Lu}/u.test(words.at(-1) ?? '')) words.pop();
  if (words.length === 0) return undefined;
  const role = isTitle(first.lower) ? undefined : first.text;
  const article = before?.lower;
  const feminine =
    isFeminine(first.lower) || (first.lower !== 'mitglied' && article === 'die') ? true : false;
  return { name: words.join(' '), role, feminine, end };
}

function isNameWord(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.capitalised &&
    !isRole(token.lower) &&
    !ADVERBS.has(token.lower) &&
    !PREPOSITIONS.has(token.lower) &&
    !NOMINATIVE_DETERMINERS.has(token.lower) &&
    !OBLIQUE_DETERMINERS.has(token.lower)
  );
}

/** „Jost Kämmerer“: many surnames are offices; one ends the name. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.capitalised && !tokens[at + 1]?.capitalised;
}

/** `count` words of the name stand before it: „Eva von der Heide“, but „Eva Berg von der Bank“. */
function isParticle(tokens: readonly Token[], at: number, count: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (tokens[at]?.capitalised) return false;
  const next = tokens[at + 1];
  if (/^(?:van|de|di|da|del|al|bin|ibn|ter|ten|zu|el|la|le|dos)$/u.test(lower))
    return next?.capitalised ?? false;
  return (
    (lower === 'von' &&
      count === 1 &&
      (next?.lower === 'der' || next?.lower === 'den') &&
      (tokens[at + 2]?.capitalised ?? false)) ||
    ((lower === 'der' || lower === 'den') &&
      (tokens[at - 1]?.lower === 'von' || tokens[at - 1]?.lower === 'van'))
  );
}

function isNamePoint(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '.' && isTitle(tokens[at - 1]?.lower ?? '');
}
