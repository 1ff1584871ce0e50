/** Clauses that say that somebody says something: „teilte die Polizei mit“. */
import type { Chunk, ParsedSentence } from './chunk.ts';
import { phraseEnd, type Phrase } from './noun-phrase.ts';
import { subjectIn } from './subject.ts';
import { predicateOf, type Predicate } from './predicate.ts';
import { speechPhraseOf } from './speech-phrases.ts';
import { SPEECH_VERBS, type SpeechVerb } from './speech-verbs.ts';
import type { Token } from './tokens.ts';

export interface Frame {
  /** Index of the chunk that has its verb. */
  chunk: number;
  verb: SpeechVerb;
  predicate: Predicate;
  /** The words that name who speaks. */
  mention: Phrase | undefined;
}

export function framesOf(parsed: ParsedSentence): Frame[] {
  const frames: Frame[] = [];
  for (const [index, chunk] of parsed.chunks.entries()) {
    if (!chunk.verb || isSaidItself(parsed, index)) continue;
    const predicate = predicateOf(parsed, index);
    const verb = predicate && speechVerbOf(parsed, chunk, predicate);
    if (!predicate || !verb || isReflexive(parsed, chunk, verb)) continue;
    frames.push({ chunk: index, verb, predicate, mention: mentionOf(parsed, index, predicate) });
  }
  return frames;
}

/**
 * „Er erwarte, dass …“, „Er glaube, …, sagte er“: whoever speaks, the narrator does not tell it here; of „„…“, habe er
 * gerufen“ the words in quotation marks are his all the same.
 */
function isSaidItself({ chunks, tokens }: ParsedSentence, index: number): boolean {
  const chunk = chunks[index];
  if (chunk?.kind !== 'main' || chunk.verb?.mood !== 'first') return false;
  return !(chunk.verbFirst && tokens[chunk.from - 2]?.kind === 'quote');
}

const NOT_REFLEXIVE = new Set([
  'bestätigen',
  'erklären',
  'nennen',
  'ankündigen',
  'wiederholen',
  'melden',
  'erledigen',
  'empfehlen',
  'befinden',
  'ergeben',
  'herausstellen',
]);

/** „Die Befürchtung bestätigt sich“: nobody says anything. */
function isReflexive({ tokens }: ParsedSentence, chunk: Chunk, { lemma }: SpeechVerb): boolean {
  return NOT_REFLEXIVE.has(lemma) && hasWord(tokens, chunk, 'sich');
}

function speechVerbOf(
  { tokens }: ParsedSentence,
  chunk: Chunk,
  predicate: Predicate,
): SpeechVerb | undefined {
  const phrase = speechPhraseOf(tokens, chunk, predicate.lemmas);
  if (phrase) return phrase;
  for (const lemma of predicate.lemmas) {
    if (lemma === 'ausgehen' && hasWord(tokens, chunk, 'davon'))
      return SPEECH_VERBS.get('davonausgehen');
    const verb = SPEECH_VERBS.get(lemma);
    if (verb) return verb;
  }
  return attitudeOf(tokens, chunk, predicate);
}

/** „ist überzeugt“, „war sich sicher“, „zeigte sich besorgt“, „ist der Meinung“, „hält es für möglich“ */
function attitudeOf(
  tokens: readonly Token[],
  chunk: Chunk,
  { lemmas }: Predicate,
): SpeechVerb | undefined {
  const words = tokens.slice(chunk.from, chunk.to + 1);
  const judges =
    lemmas.includes('halten') &&
    words.some(({ lower }) => lower === 'für') &&
    words.some(({ lower }) => lower === 'es');
  const is = lemmas.some(
    (lemma) => lemma === 'sein' || lemma === 'zeigen' || lemma === 'geben' || lemma === 'äußern',
  );
  const sure =
    is &&
    words.some(
      ({ lower }, at) =>
        ATTITUDES.has(lower) || (OPINIONS.has(lower) && words[at - 1]?.lower === 'der'),
    );
  return judges || sure ? ATTITUDE : undefined;
}

const ATTITUDES = new Set(
  'sicher überzeugt zuversichtlich besorgt enttäuscht optimistisch gewiss einig erfreut empört entsetzt dankbar stolz skeptisch'.split(
    ' ',
  ),
);
const OPINIONS = new Set('meinung ansicht auffassung überzeugung'.split(' '));
const ATTITUDE: SpeechVerb = {
  lemma: '',
  clause: true,
  verbSecond: true,
  infinitive: true,
  quote: true,
  object: undefined,
};

function hasWord(tokens: readonly Token[], { from, to }: Chunk, word: string): boolean {
  for (let at = from; at <= to; at += 1) if (tokens[at]?.lower === word) return true;
  return false;
}

/** The words that name who speaks in the clause of a chunk: its subject, or the agent of a passive. */
function mentionOf(
  parsed: ParsedSentence,
  index: number,
  predicate: Predicate,
): Phrase | undefined {
  const { tokens, chunks } = parsed;
  const chunk = chunks[index];
  if (!chunk?.verb) return undefined;
  if (predicate.passive) return agentOf(tokens, chunk);
  if (predicate.lemmas.includes('hervorgehen')) return placeOf(tokens, chunk);
  const subject = subjectOf(parsed, index);
  if (subject && subject.from === subject.to && tokens[subject.from]?.lower === 'es')
    return placeOf(tokens, chunk);
  return subject;
}

export function subjectOf(parsed: ParsedSentence, index: number): Phrase | undefined {
  const { tokens, chunks } = parsed;
  const chunk = chunks[index];
  const verb = chunk?.verb;
  if (!chunk || !verb) return undefined;
  if (chunk.kind === 'rel') {
    const pronoun = tokens[chunk.head];
    if (pronoun && /^(?:der|die|das|welche[rs]?)$/u.test(pronoun.lower)) {
      const inner = subjectIn(tokens, chunk.head + 1, verb.at - 1);
      return inner && /^(?:die|das)$/u.test(pronoun.lower) && startsNominative(tokens, inner)
        ? inner
        : { from: chunk.head, to: chunk.head };
    }
    return subjectIn(tokens, chunk.head + 1, verb.at - 1);
  }
  if (chunk.kind === 'sub') return subjectIn(tokens, chunk.head + 1, verb.at - 1);
  if (chunk.verbFirst && isCoordinated(parsed, chunk)) {
    const before = chunks.findLastIndex(({ kind }, at) => at < index && kind === 'main');
    const own = subjectOf(parsed, before < 0 ? index - 1 : before);
    if (own) return own;
  }
  const after = tokens[verb.at + 1];
  if (after && /^(?:er|sie|es|man|wir|ich)$/u.test(after.lower))
    return { from: verb.at + 1, to: verb.at + 1 };
  if (!chunk.verbFirst) {
    const start = prefieldStart(parsed, index);
    const before = subjectIn(tokens, start, verb.at - 1);
    const object =
      before &&
      before.from === before.to &&
      /^(?:das|dies|dieses)$/u.test(tokens[before.from]?.lower ?? '');
    const after = object ? subjectIn(tokens, verb.at + 1, chunk.to) : undefined;
    if (before) return after ?? before;
  } else if (continues(chunks, index)) {
    const first = firstOf(chunks, index);
    if (first) {
      const before = subjectIn(tokens, first.head, first.to);
      if (before) return before;
    }
  }
  return subjectIn(tokens, verb.at + 1, chunk.to);
}

/** „…, und warf ihr vor“: what stands first is the verb, behind „und“, which may be the chunk’s separator. */
function isCoordinated({ tokens }: ParsedSentence, { separator, head, from }: Chunk): boolean {
  const link = head > from ? tokens[from]?.lower : separator;
  return /^(?:und|oder|aber|sowie|sondern|doch)$/u.test(link ?? '');
}

function startsNominative(tokens: readonly Token[], { from }: Phrase): boolean {
  return (
    /^(?:der|er|man|wir|ich|ein|sie)$/u.test(tokens[from]?.lower ?? '') ||
    (tokens[from]?.capitalised ?? false)
  );
}

/** „Die Sprecherin der Partei, Eva Berg, sagte“: the field before the verb begins in an earlier chunk. */
function prefieldStart({ chunks }: ParsedSentence, index: number): number {
  return chunks[index]?.head ?? 0;
}

/** The verb stands first because an apposition or a relative clause ended before it. */
export function continues(chunks: readonly Chunk[], index: number): boolean {
  let at = index - 1;
  for (; at >= 0; at -= 1) {
    const chunk = chunks[at];
    if (!chunk || chunk.kind === 'main') break;
    if (chunk.kind === 'sub' && at === 0) return false;
  }
  const first = chunks[at + 1];
  return first !== undefined && at + 1 < index && first.kind === 'frag';
}

function firstOf(chunks: readonly Chunk[], index: number): Chunk | undefined {
  let at = index;
  while (at > 0 && chunks[at - 1]?.kind !== 'main') at -= 1;
  return chunks[at];
}

function agentOf(tokens: readonly Token[], { from, to }: Chunk): Phrase | undefined {
  for (let at = from; at <= to; at += 1) {
    const lower = tokens[at]?.lower;
    if (lower !== 'von' && lower !== 'vom' && lower !== 'durch' && lower !== 'seitens') continue;
    const end = phraseEnd(tokens, at + 1, to);
    if (end !== undefined) return { from: at + 1, to: end };
  }
  return placeOf(tokens, { from, to } as Chunk);
}

/** „heißt es in der Mitteilung“: where it is said names who says it. */
function placeOf(
  tokens: readonly Token[],
  { from, to }: Pick<Chunk, 'from' | 'to'>,
): Phrase | undefined {
  for (let at = from; at <= to; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (!/^(?:in|im|aus|bei|beim|von|vonseiten)$/u.test(lower)) continue;
    const end = phraseEnd(tokens, at + 1, to);
    if (end !== undefined) return { from: at + 1, to: end };
  }
  return undefined;
}
