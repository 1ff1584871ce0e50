/**
 * Where words stand, as Pagefind finds it: lists of words in order, each with the records that have it, joined to one
 * list. A posting, which tells where in a record the word stands, is taken over as it is; its record gets another number.
 */
import { CborReader, CborWriter } from './cbor.ts';

/** Words of some records: CBOR items `[word, [posting, …], [[variant, [posting, …]], …]]`, in order of their bytes. */
export interface Postings {
  words: Uint8Array;
  /** The new number of each record, by its number in `words`; -1 where it is there no longer. */
  places: Int32Array;
}

export interface JoinedWord {
  /** The word as a CBOR text. */
  key: Uint8Array;
  item: Uint8Array;
}

/** All words that any of the records has, in order. */
export function* joined(all: readonly Postings[]): Generator<JoinedWord> {
  const sources = all.map((one) => new Source(one));
  const writer = new CborWriter();
  for (;;) {
    let key: Uint8Array | undefined;
    for (const source of sources)
      if (source.key && (!key || compareTexts(source.key, key) < 0)) key = source.key;
    if (!key) return;
    const found = new Map<string, List>();
    for (const source of sources)
      if (source.key && compareTexts(source.key, key) === 0) source.readInto(found);
    const word = found.get('') ?? new List(new Uint8Array());
    const variants = [...found.values()].filter((list) => list !== word && list.count > 0);
    if (word.count + variants.length === 0) continue;
    writer.list(3);
    writer.raw(key);
    word.writeTo(writer);
    writer.list(variants.length);
    for (const variant of variants.sort((a, b) => compareTexts(a.text, b.text))) {
      writer.list(2);
      writer.raw(variant.text);
      variant.writeTo(writer);
    }
    yield { key, item: writer.take() };
  }
}

/** One list of words while it is read. */
class Source {
  /** The word that comes next; undefined at the end. */
  key: Uint8Array | undefined;
  private readonly reader: CborReader;
  private readonly places: Int32Array;

  constructor({ words, places }: Postings) {
    this.reader = new CborReader(words);
    this.places = places;
    this.next();
  }

  readInto(found: Map<string, List>): void {
    const { reader } = this;
    this.readList(listIn(found, new Uint8Array()));
    for (let left = reader.list(); left > 0; left -= 1) {
      reader.list();
      this.readList(listIn(found, reader.textAsItIs()));
    }
    this.next();
  }

  /** Numbers of records are how far on they are. */
  private readList(list: List): void {
    const { reader, places } = this;
    let record = 0;
    for (let left = reader.list(); left > 0; left -= 1) {
      reader.list();
      record += reader.unsigned();
      const from = reader.at;
      reader.skipNumbers();
      reader.skipNumbers();
      const place = places[record] ?? -1;
      if (place >= 0) list.add(place, reader.bytes, from, reader.at);
    }
  }

  private next(): void {
    const { reader } = this;
    if (reader.isAtEnd) {
      this.key = undefined;
      return;
    }
    reader.list();
    this.key = reader.textAsItIs();
  }
}

/** @param text as CBOR; of the word itself, which is no variant, none */
function listIn(found: Map<string, List>, text: Uint8Array): List {
  const name = text.join();
  let list = found.get(name);
  if (!list) found.set(name, (list = new List(text)));
  return list;
}

/** The postings of a word or of a variant. */
class List {
  readonly text: Uint8Array;
  private readonly places: number[] = [];
  /** Where each posting is written. */
  private readonly sources: Uint8Array[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private isInOrder = true;

  constructor(text: Uint8Array) {
    this.text = text;
  }

  get count(): number {
    return this.places.length;
  }

  add(place: number, bytes: Uint8Array, from: number, to: number): void {
    if (place < (this.places.at(-1) ?? -1)) this.isInOrder = false;
    this.places.push(place);
    this.sources.push(bytes);
    this.from.push(from);
    this.to.push(to);
  }

  writeTo(writer: CborWriter): void {
    const { places, sources, from, to } = this;
    const order = places.keys().toArray();
    if (!this.isInOrder) order.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    writer.list(order.length);
    let before = 0;
    for (const at of order) {
      const place = places[at] ?? 0;
      const source = sources[at];
      writer.list(3);
      writer.unsigned(place - before);
      if (source) writer.raw(source, from[at], to[at]);
      before = place;
    }
  }
}

/** Texts of CBOR by their bytes, as Pagefind sorts them: heads aside. */
function compareTexts(a: Uint8Array, b: Uint8Array): number {
  const [fromA, fromB] = [headOf(a), headOf(b)];
  const length = Math.min(a.length - fromA, b.length - fromB);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[fromA + at] ?? 0) - (b[fromB + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - fromA - (b.length - fromB);
}

/** Bytes of a text’s head. */
function headOf(text: Uint8Array): number {
  const info = (text[0] ?? 0) & 31;
  return info < 24 ? 1 : 1 + (1 << (info - 24));
}
