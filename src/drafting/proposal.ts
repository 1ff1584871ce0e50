import type { Speech } from '../quotes/speech.ts';
import type { TextRange } from '../quotes/text.ts';

/** What a speaker is; `Unnamed` for a source that the text does not name („Regierungskreise“). */
type VoiceKind = 'Person' | 'Organization' | 'Country' | 'Unnamed';

/** A voice of the archive, as drafting knows it. */
export interface KnownSpeaker {
  id: string;
  name: string;
  alternateName?: readonly string[] | undefined;
  type?: string | undefined;
  jobTitle?: string | undefined;
  /** Name of what the speaker belongs to. */
  affiliation?: string | undefined;
}

/** A topic of the archive, as drafting knows it. */
export interface KnownTopic {
  id: string;
  name: string;
  alternateName?: readonly string[] | undefined;
}

/** What the archive and the article have already. */
export interface Known {
  speakers: readonly KnownSpeaker[];
  topics: readonly KnownTopic[];
  /** Where the article’s quotes stand, in any order: what overlaps one is accounted for. */
  quotes: readonly { segments: readonly TextRange[] }[];
  scareQuotes?: readonly string[];
}

/** Who speaks: a known speaker by id, or a new one. */
export interface ProposedSpeaker {
  id?: string;
  name: string;
  kind: VoiceKind;
  /** Office, of a new person: „Nato-Generalsekretär“. */
  role?: string;
}

/** The words of a text that name somebody. */
export interface Mention extends TextRange {
  text: string;
}

/** A quote that is proposed. */
export interface Proposal {
  /** The passage as the content format writes it, segments joined by ` […] `. */
  text: string;
  /** What stands right before it, needed where the passage occurs more than once. */
  prefix: string | undefined;
  /** Ranges of the article’s text; without frame, for `direct` without the marks. */
  segments: TextRange[];
  speech: Speech;
  /** The words that name the speaker there. */
  mention: Mention | undefined;
  /** Undefined where it cannot be told. */
  speaker: ProposedSpeaker | undefined;
  /** Ids of known topics. */
  topics: string[];
  /** Name of the rule that found it, of the table `RULES`. */
  rule: string;
  /** 0–1: of proposals at 0.9, nine in ten are kept. */
  confidence: number;
}

/** A passage in quotation marks that nobody is quoted as saying. */
export interface ProposedScareQuote {
  text: string;
  /** Every place where it stands in quotation marks. */
  segments: TextRange[];
}

/** All that is proposed for a text. */
export interface Draft {
  /** In the order of the text. */
  quotes: Proposal[];
  scareQuotes: ProposedScareQuote[];
}
