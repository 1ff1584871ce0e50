/** CBOR as Pagefind writes it: numbers, texts and lists of known length, without anything that is rarer. */

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Reads one item after the other. */
export class CborReader {
  readonly bytes: Uint8Array;
  /** Where the next item begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Number of items in the list that begins here; they follow. */
  list(): number {
    return this.head(LIST);
  }

  unsigned(): number {
    return this.head(UNSIGNED);
  }

  text(): string {
    const length = this.head(TEXT);
    return new TextDecoder().decode(this.bytes.subarray(this.at, (this.at += length)));
  }

  /** The bytes of a text, head and all, as they are. */
  textAsItIs(): Uint8Array {
    const from = this.at;
    const length = this.head(TEXT);
    return this.bytes.subarray(from, (this.at += length));
  }

  /** Goes on behind a list of numbers. */
  skipNumbers(): void {
    for (let left = this.list(); left > 0; left -= 1) {
      const type = (this.bytes[this.at] ?? 0) >> 5;
      this.head(type === NEGATIVE ? NEGATIVE : UNSIGNED);
    }
  }

  /** @throws TypeError where something else begins here */
  private head(type: number): number {
    const first = this.bytes[this.at] ?? 0xff;
    if (first >> 5 !== type) throw new TypeError('Pagefind’s index has something unexpected');
    const info = first & 31;
    this.at += 1;
    if (info < 24) return info;
    const length = 1 << (info - 24);
    if (length > 4) throw new TypeError('a number in Pagefind’s index is too large');
    let value = 0;
    for (let left = length; left > 0; left -= 1) value = value * 256 + (this.bytes[this.at++] ?? 0);
    return value;
  }
}

/** Writes one item after the other. */
export class CborWriter {
  private bytes = new Uint8Array(1 << 12);
  private length = 0;

  /** Begins a list of so many items, which follow. */
  list(count: number): void {
    this.head(LIST, count);
  }

  unsigned(value: number): void {
    this.head(UNSIGNED, value);
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.head(TEXT, bytes.length);
    this.raw(bytes, 0, bytes.length);
  }

  /** Items that are written already. */
  raw(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.reserve(to - from);
    // Most are a few bytes long, for which a view costs more than the bytes.
    for (let at = from; at < to; at += 1) this.bytes[this.length++] = bytes[at] ?? 0;
  }

  /** What has been written since it was taken last. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private head(type: number, value: number): void {
    this.reserve(5);
    const major = type << 5;
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x1_0000 ? 2 : 4;
    this.bytes[this.length++] = size === 0 ? major | value : major | (24 + Math.log2(size));
    for (let left = size - 1; left >= 0; left -= 1)
      this.bytes[this.length++] = Math.floor(value / 256 ** left) & 0xff;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
