/** The narrator’s account of an act of speech. */
import type { TextRange } from '../../quotes/text.ts';
import type { Claims, Found, Rule } from '../rule.ts';
import type { Chunk } from '../chunk.ts';
import type { AnalysedSentence } from '../analysis.ts';
import { subjectOf } from '../clause-subject.ts';
import type { Frame } from '../frames.ts';
import { trimmedRange } from '../spans.ts';
import { predicateOf } from '../predicate.ts';
import type { Token } from '../tokens.ts';
import { STANCE_VERBS, type SpeechVerb } from '../speech-verbs.ts';

/** In the passive these tell what was said even where nobody is named: „als Grund wurde … genannt“. */
const TOLD_BY_NOBODY = new Set([
  'nennen',
  'bezeichnen',
  'angeben',
  'beziffern',
  'bemängeln',
  'kritisieren',
  'vorwerfen',
  'auffordern',
  'werten',
]);

const CONTRACTED: Record<string, string> = {
  vom: 'von',
  zum: 'zu',
  zur: 'zu',
  ums: 'um',
  am: 'an',
  ans: 'an',
  aufs: 'auf',
  beim: 'bei',
  vorm: 'vor',
  fürs: 'für',
  übers: 'über',
};

/** „forderte neue Verhandlungen“, „sprach von einem Erfolg“ */
export const reportedContents: Rule['find'] = (sentence, claims) =>
  told(sentence, claims, (object) => object !== 'act');

/** „wich der Frage aus“, „lehnte den Antrag ab“ */
export const reportedActs: Rule['find'] = (sentence, claims) =>
  told(sentence, claims, (object) => object === 'act');

function told(
  sentence: AnalysedSentence,
  { own, hasDirect }: Claims,
  wanted: (object: SpeechVerb['object']) => boolean,
): Found[] {
  if (hasDirect) return [];
  return sentence.frames.flatMap((frame) => {
    const chunk = sentence.chunks[frame.chunk];
    const { object } = frame.verb;
    const claimed = own.some((one) => one.frame === frame.chunk);
    if (chunk?.kind !== 'main' || claimed || !object || object === 'topic' || !wanted(object))
      return [];
    if (!hasObject(sentence, frame) || chunk.verb?.mood !== 'indicative') return [];
    if (isImpersonal(sentence, frame)) return [];
    const { passive } = frame.predicate;
    if (!frame.mention && !(passive && TOLD_BY_NOBODY.has(frame.verb.lemma))) return [];
    const range = clauseRange(sentence, frame.chunk);
    if (!range) return [];
    const kind = Array.isArray(object) ? 'preposition' : object;
    return [
      {
        segments: [range],
        mention: frame.mention,
        variant: `${String(kind)}${passive ? '-passive' : ''}`,
        frame: frame.chunk,
      },
    ];
  });
}

/** The clause of a chunk: the whole sentence, less other clauses that could stand by themselves. */
function clauseRange(sentence: AnalysedSentence, at: number): TextRange | undefined {
  const { chunks, tokens } = sentence;
  const breaks = (index: number): boolean => {
    const chunk = chunks[index];
    return chunk !== undefined && (standsAlone(chunk) || /[;:]/u.test(chunk.separator));
  };
  let first = at;
  while (first > 0 && !breaks(first)) first -= 1;
  if (chunks.slice(0, first).every(({ kind }) => kind !== 'main')) first = 0;
  let last = at;
  while (last + 1 < chunks.length && !breaks(last + 1)) last += 1;
  const from = first === 0 ? 0 : (chunks[first]?.from ?? 0);
  const to = last === chunks.length - 1 ? tokens.length - 1 : (chunks[last]?.to ?? 0);
  return trimmedRange(sentence, from, to);
}

function standsAlone({ kind, verbFirst, separator, head, from }: Chunk): boolean {
  return kind === 'main' && !verbFirst && head === from && /^[,;–—-]$/u.test(separator);
}

const CASUALTIES = new Set(['todesopfer', 'menschenleben', 'opfer', 'tote', 'verletzte', 'leben']);

/** Verbs that say no more than that something is said: „äußerte sich nicht“ tells of no speech, „schloss nicht aus“ does. */
const SAYING = new Set(['angeben', 'bekanntgeben', 'berichten', 'nennen', 'sprechen', 'äußern']);

/** „Das nennt man …“, „das Beben forderte drei Opfer“, „es wird … erwartet“: nobody who speaks is told of. */
function isImpersonal(
  { tokens, chunks }: AnalysedSentence,
  { chunk, mention, predicate, verb }: Frame,
): boolean {
  const clause = chunks[chunk];
  if (!clause || tokens[clause.from]?.lower === 'so') return true;
  const words = tokens.slice(clause.from, clause.to + 1);
  if (SAYING.has(verb.lemma) && isDenied(words, clause)) return true;
  if (mention && mention.from === mention.to && tokens[mention.from]?.lower === 'man') return true;
  if (predicate.passive && !TOLD_BY_NOBODY.has(verb.lemma))
    return !mention || !/^(?:von|vom|durch|seitens)$/u.test(tokens[mention.from - 1]?.lower ?? '');
  // „Der Einsatz ist ausgeschlossen“: verbs of speech have „haben“ beside their participle.
  if (predicate.helper === 'sein' && !predicate.passive) return true;
  return verb.lemma === 'fordern' && words.some(({ lower }) => CASUALTIES.has(lower));
}

/** „nicht“ denies a clause where it stands behind its verb. */
function isDenied(words: readonly Token[], { from, verb }: Chunk): boolean {
  return words.some(({ lower }, at) => lower === 'nicht' && from + at > (verb?.at ?? from));
}

function hasObject({ tokens, chunks }: AnalysedSentence, frame: Frame): boolean {
  const chunk = chunks[frame.chunk];
  const { object } = frame.verb;
  if (!chunk || !object) return false;
  const words = tokens.slice(chunk.from, chunk.to + 1).filter(({ kind }) => kind !== 'mark');
  if (Array.isArray(object)) {
    return words.some(({ lower }) => object.includes(CONTRACTED[lower] ?? lower));
  }
  if (object === 'name') return words.length > 4;
  const mention = frame.mention;
  const outside = tokens.slice(chunk.from, chunk.to + 1).some((token, index) => {
    const at = chunk.from + index;
    return token.capitalised && at !== 0 && !(mention && mention.from <= at && at <= mention.to);
  });
  return outside || words.some(({ kind }) => kind === 'quote');
}

/** „will den Beitritt ausschließen“, „möchte die Option offenhalten“ */
export const declaredWill: Rule['find'] = (sentence, { hasDirect }) => {
  if (hasDirect) return [];
  return sentence.chunks.flatMap((chunk, at) => {
    const predicate = chunk.kind === 'main' ? predicateOf(sentence, at) : undefined;
    if (
      !predicate ||
      (predicate.helper !== 'wollen' && predicate.helper !== 'mögen') ||
      predicate.passive
    )
      return [];
    if (!predicate.lemmas.some((lemma) => STANCE_VERBS.has(lemma)) || chunk.verb?.mood === 'first')
      return [];
    const range = clauseRange(sentence, at);
    if (!range) return [];
    return [{ segments: [range], mention: subjectOf(sentence, at), frame: at }];
  });
};

const SPOKEN =
  /^(?:aussagen?|äußerung(?:en)?|forderung(?:en)?|antwort(?:en)?|kritik|reaktion(?:en)?|appell|botschaft)$/u;

/** „Ebenso vage waren die Aussagen zum Beitritt“: what is judged is a noun of speech. */
export const reportedNouns: Rule['find'] = (sentence, { own, hasDirect }) => {
  if (own.length > 0 || hasDirect || sentence.chunks.length > 2) return [];
  const at = sentence.chunks.findIndex(({ kind }) => kind === 'main');
  const lemma = sentence.chunks[at]?.verb?.lemma;
  if (lemma !== 'sein' && lemma !== 'bleiben') return [];
  const subject = subjectOf(sentence, at);
  const head = subject && headOf(sentence, subject.from, subject.to);
  if (!head || !SPOKEN.test(head)) return [];
  const range = trimmedRange(sentence, 0, sentence.tokens.length - 1);
  return range ? [{ segments: [range], mention: undefined }] : [];
};

function headOf({ tokens }: AnalysedSentence, from: number, to: number): string | undefined {
  for (let at = from; at <= to; at += 1)
    if (tokens[at]?.kind === 'word' && tokens[at]?.capitalised && at > 0) return tokens[at]?.lower;
  return undefined;
}
