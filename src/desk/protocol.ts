/**
 * What the desk's browser side and the development server say to each other. Every request is a POST of JSON to
 * `/redaktion/api/<name>`; every answer is JSON, an error `{error: string}` in German with a status of 400 or above.
 * A save that finds the file changed has the status 409 and is no error: its answer holds the other version.
 * Offsets count UTF-16 code units of an article's file with its line ends as `\n`.
 */
import type { FrontmatterEdit } from '../content/edit/edits.ts';
import type { Speech } from '../quotes/speech.ts';

/** Header of every request: the token that the desk's page came with. */
export const TOKEN_HEADER = 'x-redaktion-token';

/** Where the desk lies below the site's base path: a list of the articles, and below it the desk of each. */
export const DESK = 'redaktion/';
/** Below that, the desks of articles by their ids. */
export const ARTICLE_DESK = 'artikel/';

/**
 * What the desk's page tells its script: `<meta name=… content=…>`. `root` is the path of the list, with the base path,
 * `article` the id of the article whose desk it is, empty on the list, `place` what tells the content folder from
 * others, so that a browser keeps apart what was written for each; the script fills `<main id="redaktion">`.
 */
export const PAGE_META = {
  token: 'redaktion-token',
  root: 'redaktion-root',
  article: 'redaktion-article',
  place: 'redaktion-place',
} as const;

/** Characters of an article's file that the desk takes. */
export const MOST_TEXT = 4_000_000;

/** A stretch of the file, its end exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A file as the desk shows it. */
export interface OpenedArticle {
  id: string;
  text: string;
  /** SHA-256 of the file's bytes. */
  revision: string;
}

/** An article in the desk's list. */
export interface ArticleSummary {
  id: string;
  headline: string;
  date: string;
  draft: boolean;
}

/** What a voice is. */
export type SpeakerKind = 'Person' | 'Organization' | 'Country' | 'Unnamed';

/** A voice that can be chosen. */
export interface KnownVoice {
  id: string;
  name: string;
  alternateName: string[];
  type: SpeakerKind;
  jobTitle?: string | undefined;
}

/** A topic that can be chosen. */
export interface KnownTopic {
  id: string;
  name: string;
  alternateName: string[];
}

/** What can be chosen. */
export interface Known {
  voices: KnownVoice[];
  topics: KnownTopic[];
}

/** A quote of the frontmatter and where it stands; `spans` is empty where it was not found. */
export interface DeskQuote {
  /** Its number in `quotes`. */
  index: number;
  id: string;
  speaker: string;
  speech: Speech;
  text: string;
  topics: string[];
  spans: Span[];
}

export interface DeskScareQuote {
  index: number;
  text: string;
  spans: Span[];
}

export interface DeskEvent {
  index: number;
  date: string;
  title: string;
  text: string | undefined;
  spans: Span[];
}

/** One sensible way to mend a problem: edits of the frontmatter, or of the text, or a new quote. */
export interface Mend {
  label: string;
  /** What is made a quote, as though it were selected. */
  quote?: Span[];
  edits: FrontmatterEdit[];
  /** A replacement in the file, made before the edits. */
  change?: { from: number; to: number; insert: string };
}

export interface DeskProblem extends Span {
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  message: string;
  hint: string | undefined;
  mends: Mend[];
}

/** A voice as drafting proposes it: one that is known, or a new one. */
export interface ProposedVoice {
  id: string | undefined;
  name: string;
  type: SpeakerKind;
  jobTitle: string | undefined;
}

export interface DeskProposal {
  /** Names the proposal as long as its passage stays: what was dropped stays dropped. */
  key: string;
  kind: 'quote' | 'scareQuote';
  spans: Span[];
  /** The passage as the content format writes it. */
  text: string;
  prefix: string | undefined;
  speech: Speech;
  /** Words of the text that name the voice. */
  mention: string | undefined;
  voice: ProposedVoice | undefined;
  topics: string[];
  /** Key of a larger proposal that includes it; it is offered only where that one is dropped. */
  within: string | undefined;
  /** German label of the rule that found it. */
  rule: string;
  confidence: number;
}

/** The frontmatter's single values, as they can be changed at the desk. */
export interface Fields {
  headline: string;
  description: string;
  datePublished: string;
  dateline: string;
  source: string;
  sourceUrl: string;
  topics: string[];
  draft: boolean;
}

export interface Analysis {
  /** False where the file's frontmatter cannot be read: then there are problems alone. */
  readable: boolean;
  /** Where the body begins in the file. */
  bodyStart: number;
  fields: Fields;
  quotes: DeskQuote[];
  scareQuotes: DeskScareQuote[];
  events: DeskEvent[];
  problems: DeskProblem[];
  proposals: DeskProposal[];
  /** Words of the body. */
  words: number;
}

/** A selection made into a passage of the article. */
export interface ChosenPassage {
  text: string;
  prefix: string | undefined;
  spans: Span[];
  /** All of it stands in quotation marks. */
  marked: boolean;
  /** Likely kind of speech and voice, from what drafting sees there. */
  speech: Speech;
  voice: ProposedVoice | undefined;
  mention: string | undefined;
  /** Topics whose names stand in it. */
  topics: string[];
}

export interface Requests {
  list: { ask: Record<string, never>; answer: { articles: ArticleSummary[] } };
  open: { ask: { id: string }; answer: OpenedArticle };
  /** Voices and topics come only where they are others than those of the version that the page has. */
  analyse: {
    ask: { id: string; text: string; version?: string | undefined };
    answer: Analysis & { known?: Known; version: string };
  };
  passage: {
    ask: { text: string; selections: Span[]; marked?: boolean };
    answer: ChosenPassage;
  };
  save: {
    /** Without a revision the file is made anew, where there is none. */
    ask: { id: string; text: string; revision?: string | undefined };
    /** `saved` is false where the file has changed underneath: then `current` is what it holds now. */
    answer:
      { saved: true; revision: string } | { saved: false; current: OpenedArticle | undefined };
  };
  revision: { ask: { id: string }; answer: { revision: string | undefined } };
  create: {
    ask: {
      headline: string;
      date: string;
      source: string;
      sourceUrl: string;
      plain: string;
      html: string;
    };
    answer: OpenedArticle & { told: string[] };
  };
  voice: {
    ask: { name: string; type: SpeakerKind; jobTitle: string; affiliation: string };
    answer: { voice: KnownVoice; revision: string };
  };
  topic: { ask: { name: string }; answer: { topic: KnownTopic; revision: string } };
  /** Takes back a file that the desk made, as long as nobody has changed it since. */
  forget: {
    ask: { folder: 'speakers' | 'topics'; id: string; revision: string };
    answer: { forgotten: boolean };
  };
}

export type RequestName = keyof Requests;
