/**
 * An archive that tells what was read of it. Its outline (which articles, quotes, voices and topics there are, in which
 * order, and how they belong together) is one thing, which everything is taken to depend on. All else about one of them,
 * such as its words, is its content, and each reading of that is noted: what was made of an archive is the same as long
 * as the outline is, and the content that was read for it.
 */
import { hash } from 'node:crypto';
import type { Archive, Article, Quote, Topic, Voice } from './model.ts';

interface Kinds {
  article: Article;
  quote: Quote;
  voice: Voice;
  topic: Topic;
}

/** Takes each article, quote, voice and topic as it is made, and gives what stands for it. */
export type Joined = <Kind extends keyof Kinds>(kind: Kind, made: Kinds[Kind]) => Kinds[Kind];

/** What belongs to the outline. */
const OUTLINE: { [Kind in keyof Kinds]: readonly (keyof Kinds[Kind])[] } = {
  article: [
    ...(['id', 'path', 'state', 'day', 'datePublished', 'dateModified', 'modifiedDay'] as const),
    ...(['events', 'corrections', 'topics', 'voices', 'quotes'] as const),
  ],
  quote: ['id', 'key', 'path', 'anchor', 'number', 'article', 'speaker', 'speech', 'topics'],
  voice: ['id', 'path', 'quotes'],
  topic: ['id', 'path', 'quotes', 'articles'],
};

/** Content that many pages show while they show nothing else of it: it is noted by itself. */
const APART = 'headline';

const CONTENT = Symbol('content');
const NUMBER = Symbol('number');

/** One of a watched archive: its outline lies in it, its content behind it. */
interface Watched {
  [CONTENT]: Record<string, unknown>;
  [NUMBER]: number;
}

/** Two for each of the archive: the content that is noted apart, and the rest. */
export type Facet = number;

/**
 * Wraps the archive so that reading it is noted: `joined` wraps what is joined, and later readings tell which content
 * they took.
 */
export class Watch {
  private readonly all: Watched[] = [];
  private readonly prototypes = new Map<string, object>();
  private noted: Set<Facet> | undefined;

  /** For `joinArchive`. */
  readonly joined: Joined = (kind, made) => {
    const content = made as unknown as Record<string, unknown>;
    const outline: readonly string[] = OUTLINE[kind];
    const one = Object.create(this.prototypeOf(content, outline)) as Watched;
    one[CONTENT] = content;
    one[NUMBER] = this.all.push(one) - 1;
    const own = one as unknown as Record<string, unknown>;
    for (const name of outline) own[name] = content[name];
    return one as unknown as typeof made;
  };

  /** Makes something of the archive, and adds to `facets` whatever is read for it. */
  noting<Value>(facets: Set<Facet>, make: () => Value): Value {
    const before = this.noted;
    this.noted = facets;
    try {
      return make();
    } finally {
      this.noted = before;
    }
  }

  /** Digest of the outline, and that of each facet by its number, of the archive that was joined with this. */
  digests({ publication, pages, ...lists }: Archive): { outline: string; facets: string[] } {
    const outlines = this.all.map((one) => ({ ...one }));
    return {
      outline: digestOf({ publication, pages, lists, outlines }),
      facets: this.all.flatMap((one) => {
        const content = Object.entries(one[CONTENT]).filter(([name]) => !Object.hasOwn(one, name));
        const rest = content.filter(([name]) => name !== APART);
        return [digestOf(rest), digestOf(one[CONTENT][APART] ?? null)];
      }),
    };
  }

  /** With readers for all content, and a number in the place of all in JSON, which is how content names others. */
  private prototypeOf(content: object, outline: readonly string[]): object {
    const names = Object.keys(content).filter((name) => !outline.includes(name));
    const known = this.prototypes.get(names.join());
    if (known) return known;
    const note = (facet: Facet): unknown => this.noted?.add(facet);
    const prototype = {
      toJSON(this: Watched): number {
        return this[NUMBER];
      },
    };
    for (const name of names) {
      const offset = name === APART ? 1 : 0;
      Object.defineProperty(prototype, name, {
        get(this: Watched) {
          note(2 * this[NUMBER] + offset);
          return this[CONTENT][name];
        },
        set(this: Watched, value: unknown) {
          this[CONTENT][name] = value;
        },
      });
    }
    this.prototypes.set(names.join(), prototype);
    return prototype;
  }
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64');
}
