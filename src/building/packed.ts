import type { IndexFile } from '../search/files.ts';

/** Files in one piece of memory, which goes from one thread to another without being copied. */
export interface Packed {
  bytes: Uint8Array<ArrayBuffer>;
  files: [path: string, length: number][];
}

/** Copies the contents of files into one piece of memory, in their order. */
export function packed(files: readonly IndexFile[]): Packed {
  const bytes = new Uint8Array(files.reduce((sum, { content }) => sum + content.length, 0));
  let at = 0;
  for (const { content } of files) {
    bytes.set(content, at);
    at += content.length;
  }
  return { bytes, files: files.map(({ path, content }) => [path, content.length]) };
}

/** The files again; their contents are views of the one piece of memory. */
export function* unpacked({ bytes, files }: Packed): Generator<IndexFile> {
  let at = 0;
  for (const [path, length] of files) yield { path, content: bytes.subarray(at, (at += length)) };
}
