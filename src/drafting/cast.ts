/** The people and institutions of a text: full names, offices and what is known of them. */
import { fold } from '../german/spelling.ts';
import type { Analysis, AnalysedSentence } from './analysis.ts';
import type { KnownSpeaker, ProposedSpeaker } from './proposal.ts';
import { isFirstName, isWomansName } from './first-names.ts';
import { isNameWord, nameAt, withoutPrincipal, type ReadName } from './read-name.ts';
import { isFeminine, isRole, officeOf } from './roles.ts';
import type { Token } from './tokens.ts';

export interface Person {
  name: string;
  /** Office as the text has it, without its case ending. */
  role: string | undefined;
  feminine: boolean | undefined;
  id: string | undefined;
  kind: ProposedSpeaker['kind'];
  /** An organisation that has a name of its own, as „die SPD“ has and „die Polizei“ has not. */
  proper?: boolean;
}

/** Whether the first name is a woman's; undefined where there is none, or it is not known. */
function genderOf(name: string): boolean | undefined {
  return name.includes(' ') ? isWomansName(name) : undefined;
}

/** „Sprecherin der Polizei“, „Augenzeuge“: one person without a name, as its first word says; undefined of others. */
function isWoman(name: string): boolean | undefined {
  const first = name.toLowerCase().split(' ')[0] ?? '';
  return isRole(first) ? isFeminine(first) : undefined;
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
        genderOf(name) ??
        (type === 'Unnamed' ? isWoman(name) : undefined) ??
        (jobTitle === undefined ? undefined : isFeminine(jobTitle.toLowerCase()) || undefined),
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
    const person: Person = known ?? {
      name,
      role,
      feminine: genderOf(name) ?? feminine,
      id: undefined,
      kind: 'Person',
    };
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
    const behind = this.namedBehind(tokens);
    if (behind) return behind;
    for (const token of tokens) {
      if (token.kind !== 'word' || !token.capitalised) continue;
      const person =
        this.bySurname.get(fold(token.text)) ??
        this.bySurname.get(fold(token.text.replace(/s$/u, '')));
      if (person) return person;
    }
    return undefined;
  }

  /** „Direktor der Behörde Paul Berg“: a first name tells where the name begins. */
  private namedBehind(tokens: readonly Token[]): Person | undefined {
    const [first, last] = tokens.slice(-2);
    const office = tokens.find(({ lower, capitalised }) => capitalised && isRole(lower));
    if (!first || !last || !office || first === office) return undefined;
    if (!isFirstName(first.lower) || !isNameWord(last)) return undefined;
    return this.person(`${first.text} ${last.text}`, office.text, isFeminine(office.lower));
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
