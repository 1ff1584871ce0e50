/** Frames without a verb: „laut Polizei“, „nach Angaben der Polizei“, „Berichten zufolge“, „ihrer Meinung nach“, „demnach“. */
import type { ParsedSentence } from './chunk.ts';
import { phraseEnd, type Phrase } from './noun-phrase.ts';
import { isSource } from './speech-nouns.ts';
import type { Token } from './tokens.ts';

export interface Adverbial extends Phrase {
  kind: 'laut' | 'source' | 'zufolge' | 'opinion' | 'demnach';
  mention: Phrase;
}

/** Finds the adverbial frames of a sentence, in the order of its words; none overlaps another. */
export function adverbialsOf({ tokens }: ParsedSentence): Adverbial[] {
  const found: Adverbial[] = [];
  const last = tokens.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const one = adverbialAt(tokens, at, last);
    if (!one || one.from <= (found.at(-1)?.to ?? -1)) continue;
    found.push(one);
    at = Math.max(at, one.to);
  }
  return found;
}

function adverbialAt(tokens: readonly Token[], at: number, last: number): Adverbial | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  switch (token.lower) {
    case 'laut': {
      const end = nameEnd(tokens, at + 1, last) ?? phraseEnd(tokens, at + 1, last);
      return end === undefined
        ? undefined
        : {
            kind: 'laut',
            from: at,
            to: withOrigin(tokens, end, last),
            mention: { from: at + 1, to: end },
          };
    }
    case 'gemäß':
    case 'gemäss':
    case 'nach':
      return afterNach(tokens, at, last) ?? opinionBefore(tokens, at);
    case 'zufolge': {
      const start = phraseStart(tokens, at - 1);
      return start === undefined
        ? undefined
        : { kind: 'zufolge', from: start, to: at, mention: { from: start, to: at - 1 } };
    }
    case 'folge': {
      const start = tokens[at - 1]?.lower === 'zu' ? phraseStart(tokens, at - 2) : undefined;
      return start === undefined
        ? undefined
        : { kind: 'zufolge', from: start, to: at, mention: { from: start, to: at - 2 } };
    }
    case 'sicht': {
      if (!token.capitalised || tokens[at - 1]?.lower !== 'aus') return undefined;
      const end = phraseEnd(tokens, at, last) ?? at;
      return end === at
        ? undefined
        : { kind: 'source', from: at - 1, to: end, mention: { from: at, to: end } };
    }
    case 'demnach':
    case 'danach':
    case 'hiernach':
      return token.lower === 'danach'
        ? undefined
        : { kind: 'demnach', from: at, to: at, mention: { from: at, to: at } };
    default:
      return undefined;
  }
}

/** The end of a name of two words or more, behind which no genitive belongs to it. */
function nameEnd(tokens: readonly Token[], from: number, last: number): number | undefined {
  let at = from;
  while (at <= last && tokens[at]?.kind === 'word' && tokens[at]?.capitalised) at += 1;
  return at - from >= 2 && tokens[at]?.lower === 'der' ? at - 1 : undefined;
}

/** „nach offiziellen Angaben der Polizei“: the first noun of the phrase is one of saying. */
function afterNach(tokens: readonly Token[], at: number, last: number): Adverbial | undefined {
  const end = phraseEnd(tokens, at + 1, last);
  if (end === undefined) return undefined;
  for (let index = at + 1; index <= end; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || !token.capitalised) continue;
    if (!isSource(token.lower)) {
      if (/s$/u.test(token.lower) && isSource(tokens[index + 1]?.lower ?? '')) continue;
      return undefined;
    }
    return {
      kind: 'source',
      from: at,
      to: withOrigin(tokens, end, last),
      mention: { from: at + 1, to: end },
    };
  }
  return undefined;
}

/** „Angaben aus dem Ministerium“ */
function withOrigin(tokens: readonly Token[], end: number, last: number): number {
  if (tokens[end + 1]?.lower !== 'aus') return end;
  return phraseEnd(tokens, end + 2, last) ?? end;
}

const OPINIONS = new Set(
  'meinung ansicht auffassung einschätzung überzeugung darstellung aussage aussagen angabe angaben informationen erachtens'.split(
    ' ',
  ),
);

/** „seiner Meinung nach“ */
function opinionBefore(tokens: readonly Token[], at: number): Adverbial | undefined {
  const noun = tokens[at - 1];
  if (!noun?.capitalised || !OPINIONS.has(noun.lower)) return undefined;
  const start = phraseStart(tokens, at - 1);
  if (start === undefined || start === at - 1) return undefined;
  return { kind: 'opinion', from: start, to: at, mention: { from: start, to: at - 1 } };
}

const FURTHEST = 14;

/** Where the noun phrase that ends at `end` begins. */
function phraseStart(tokens: readonly Token[], end: number): number | undefined {
  let start: number | undefined;
  for (let at = end; at >= Math.max(0, end - FURTHEST); at -= 1) {
    const token = tokens[at];
    if (!token || (token.kind === 'mark' && !/^[„“”"»«.]$/u.test(token.text))) break;
    if (phraseEnd(tokens, at, end) === end) start = at;
    else if (start !== undefined && token.kind === 'word' && !token.capitalised) break;
  }
  return start;
}
