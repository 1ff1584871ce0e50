import { describe, expect, test } from 'vitest';
import { sentenceFor, sentenceIn } from '../../../src/building/failure.ts';

describe('what the system refuses', () => {
  test('is said in a sentence, with its place', () => {
    const error = Object.assign(new Error(), { code: 'ENOSPC', path: '/x/bild.png' });
    expect(sentenceFor(error)).toBe('Auf dem Datenträger ist kein Platz mehr (/x/bild.png).');
    expect(sentenceFor({ code: 'EROFS' })).toBe('Der Datenträger lässt sich nur lesen.');
  });

  test('a fault of the program is none of it', () => {
    expect(sentenceFor(new TypeError('x is not a function'))).toBeUndefined();
    expect(sentenceFor(undefined)).toBeUndefined();
  });

  test('is found in what another program has printed', () => {
    expect(sentenceIn('[ERROR] ENOSPC: no space left on device, write\n    at async open')).toBe(
      'Auf dem Datenträger ist kein Platz mehr.',
    );
    expect(sentenceIn("EACCES: permission denied, rmdir '/x/deps'")).toBe(
      'Der Zugriff ist nicht erlaubt (/x/deps).',
    );
    expect(sentenceIn('    No space left on device (os error 28)')).toBe(
      'Auf dem Datenträger ist kein Platz mehr.',
    );
    expect(sentenceIn('    Something else (os error 9999)')).toBeUndefined();
    expect(sentenceIn('a page could not be rendered')).toBeUndefined();
  });
});
