/**
 * An archive that tells what was read of it. It consists of facets, each with a digest, and whatever is read is noted as
 * one of them: what was made of an archive is the same as long as the digests of all that was read for it are.
 *
 * An article and its quotes have an outline (which they are, when they are from, how they belong together), which lies
 * open: to read it notes nothing. For whoever reads it has got there on a way that is noted and stands for it: through a
 * list of the archive, of a voice or of a topic, whose digests have in them the outlines of all that they list; through
 * the neighbour of another article; or because it is what something is made of, which `reached` notes. Of voices and
 * topics the outline is what follows from their ids.
 */
import { hash } from 'node:crypto';
import { nameOf, offsetOf, openOf, PARTS, type Kinds, type Parts } from './facets.ts';
import type { Subjects } from './groups.ts';
import type { Archive, Article, Quote } from './model.ts';

/** Takes the archive, and each article, quote, voice and topic as it is made, and gives what stands for it. */
export type Joined = <Kind extends keyof Kinds>(kind: Kind, made: Kinds[Kind]) => Kinds[Kind];

const CONTENT = Symbol('content');
const FIRST = Symbol('first facet');

/** One of a watched archive: what lies open lies in it, all else behind it. */
interface Watched {
  [CONTENT]: Record<string, unknown>;
  /** Number of the first of its facets; of a quote, of that of its article. */
  [FIRST]: number;
}

/** Number of a facet. */
export type Facet = number;

/** One of the archive by a name that it keeps, with the digests of its facets, whose numbers follow one another. */
export type Digested = [name: string, ...digests: string[]];

/**
 * Wraps the archive so that reading it is noted: `joined` wraps what is joined, and `noting` tells which facets were
 * read for something.
 */
export class Watch {
  private count = 0;
  private readonly made: Made[] = [];
  private readonly prototypes = new Map<string, object>();
  private noted: Set<Facet> | undefined;

  /** For `joinArchive`. */
  readonly joined: Joined = (kind, made) => {
    const content = made as unknown as Record<string, unknown>;
    const { open, facets } = PARTS[kind] as Parts<keyof Kinds>;
    const one = Object.create(this.prototypeOf(kind, content)) as Watched;
    Object.defineProperty(one, CONTENT, { value: content });
    Object.defineProperty(one, FIRST, {
      value: kind === 'quote' ? watched((made as Quote).article)[FIRST] : this.count,
    });
    Object.defineProperty(one, COPIED, LOUD);
    this.count += facets.length;
    const own = one as unknown as Record<string, unknown>;
    for (const name of open) own[name] = content[name];
    const joined = one as unknown as typeof made;
    this.made.push({ kind, one: joined } as Made);
    return joined;
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

  /** Notes what lies open of something that nothing which was noted has led to. */
  reached(subject: Subjects[keyof Subjects]): void {
    const first = 'sha256' in subject || 'key' in subject ? watched(subject)[FIRST] : undefined;
    if (first !== undefined) this.noted?.add(first);
  }

  /**
   * The facets of the archive that was joined with this, in the order of their numbers, and a digest of what everything
   * is made from.
   */
  digests(): { ground: string; all: Digested[] } {
    const outlines = new Map<Article, string>();
    for (const { kind, one } of this.made) {
      if (kind === 'article') outlines.set(one, outlineOf(one));
    }
    const outline = (article: Article): string => outlines.get(article) ?? '';
    let ground = '';
    const all: Digested[] = [];
    for (const made of this.made) {
      if (made.kind === 'quote') continue;
      if (made.kind === 'archive') ground = groundOf(made.one);
      all.push(digested(made, outline));
    }
    return { ground, all };
  }

  /** With readers for all that does not lie open. In JSON there is the name of each in the place of all. */
  private prototypeOf(kind: keyof Kinds, content: object): object {
    const { open, noted } = PARTS[kind] as Parts<keyof Kinds>;
    const names = Object.keys(content).filter(
      (name) => !(open as readonly string[]).includes(name),
    );
    const known = this.prototypes.get(`${kind} ${names.join()}`);
    if (known) return known;
    const note = (facet: Facet): unknown => this.noted?.add(facet);
    const prototype = {
      toJSON(this: object): string {
        return nameOf(kind, this as Kinds[keyof Kinds]);
      },
    };
    for (const name of names) {
      const offset = offsetOf(kind, (noted as Partial<Record<string, string>>)[name]);
      Object.defineProperty(prototype, name, {
        get(this: Watched) {
          note(this[FIRST] + offset);
          return this[CONTENT][name];
        },
        set(this: Watched, value: unknown) {
          this[CONTENT][name] = value;
        },
      });
    }
    this.prototypes.set(`${kind} ${names.join()}`, prototype);
    return prototype;
  }
}

type Made = { [Kind in keyof Kinds]: { kind: Kind; one: Kinds[Kind] } }[keyof Kinds];

const COPIED = Symbol('copied');

/** A copy such as `{ ...article }` would have what lies open, and without a word nothing else. */
const LOUD: PropertyDescriptor = {
  enumerable: true,
  get() {
    throw new Error('What belongs to an archive is not copied: take from it what is needed');
  },
};

function watched(one: object): Watched {
  return one as Watched;
}

/** What lies open of an article and of its quotes; others are named in it. */
function outlineOf(article: Article): string {
  return digestOf([openOf('article', article), article.quotes.map((one) => openOf('quote', one))]);
}

function groundOf(archive: Archive): string {
  return digestOf(openOf('archive', archive));
}

function digested(
  made: Exclude<Made, { kind: 'quote' }>,
  outline: (of: Article) => string,
): Digested {
  const { kind, one } = made;
  const name = nameOf(kind, one);
  switch (kind) {
    case 'archive':
      return [
        name,
        digestOf(one.articles.map(outline)),
        digestOf(one.voices),
        digestOf(one.topics),
      ];
    case 'article':
      return [
        name,
        outline(one),
        digestOf(one.headline),
        one.digests.rest,
        one.digests.quotes,
        digestOf([one.earlier, one.later].map((other) => other && outline(other))),
      ];
    case 'voice': {
      const articles = new Set(one.quotes.map(({ article }) => article));
      return [name, digestOf(contentOf(kind, one)), digestOf([...articles].map(outline))];
    }
    case 'topic':
      return [name, digestOf(contentOf(kind, one)), digestOf(one.articles.map(outline))];
  }
}

/** What is noted as content, by name. */
function contentOf(kind: keyof Kinds, one: object): [name: string, value: unknown][] {
  const { open, noted } = PARTS[kind] as Parts<keyof Kinds>;
  const apart: ReadonlySet<string> = new Set([...open, ...Object.keys(noted)]);
  return Object.entries(watched(one)[CONTENT]).filter(([name]) => !apart.has(name));
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64');
}
