import { inflateSync } from 'node:zlib';

interface Decoded {
  width: number;
  height: number;
  /** Index in the palette of the pixel at (x, y). */
  at(x: number, y: number): number;
}

/** Reads a PNG of four bits a pixel with a palette and without filters. */
export function decodePng(file: Buffer): Decoded {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  const rows = inflateSync(Buffer.concat(data));
  const rowLength = width / 2 + 1;
  if (rows.length !== rowLength * height)
    throw new Error('The rows are not as long as they should be');
  return {
    width,
    height,
    at: (x, y) => {
      const byte = rows[y * rowLength + 1 + (x >> 1)] ?? 0;
      return x % 2 ? byte & 15 : byte >> 4;
    },
  };
}

/** The box around everything that is not paper (index 0). */
export function inkedBox({ width, height, at }: Decoded): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (at(x, y) === 0) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box;
}
