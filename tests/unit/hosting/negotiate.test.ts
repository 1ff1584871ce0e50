import { describe, expect, test } from 'vitest';
import { acceptedEncodings, isUnchanged, readRange } from '../../../src/hosting/negotiate.ts';

describe('encodings', () => {
  test.each([
    [undefined, []],
    ['', []],
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['GZIP;q=0.5', ['gzip']],
    ['br;q=0, gzip', ['gzip']],
    ['br; q=0.000, gzip', ['gzip']],
    ['*', ['br', 'gzip']],
    ['*;q=0, gzip', ['gzip']],
    ['br;q=0, *', ['gzip']],
    ['identity', []],
    ['br;q=viel', []],
  ])('of %j: %j', (header, expected) => {
    expect(acceptedEncodings(header)).toEqual(expected);
  });
});

describe('parts of ten bytes', () => {
  test.each([
    [undefined, 'whole'],
    ['bytes=0-4', { start: 0, end: 4 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=-5', { start: 5, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=-0', 'none'],
    ['bytes=10-', 'none'],
    ['bytes=-', 'whole'],
    ['bytes=5-4', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=a-b', 'whole'],
    ['lines=0-4', 'whole'],
  ])('%j: %j', (header, expected) => {
    expect(readRange(header, 10)).toEqual(expected);
  });

  test('of no bytes there are none', () => {
    expect(readRange('bytes=0-', 0)).toBe('none');
    expect(readRange('bytes=-1', 0)).toBe('none');
  });
});

describe('a file that the browser has', () => {
  const file = { tag: '"a"', modified: Date.UTC(2026, 1, 3) + 500 };
  test.each([
    [{}, false],
    [{ 'if-none-match': '"a"' }, true],
    [{ 'if-none-match': 'W/"b", W/"a"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"b"', 'if-modified-since': 'Tue, 03 Feb 2026 00:00:00 GMT' }, false],
    [{ 'if-modified-since': 'Tue, 03 Feb 2026 00:00:00 GMT' }, true],
    [{ 'if-modified-since': 'Mon, 02 Feb 2026 00:00:00 GMT' }, false],
    [{ 'if-modified-since': 'gestern' }, false],
  ])('%j: %j', (headers, expected) => {
    expect(isUnchanged(headers, file)).toBe(expected);
  });
});
