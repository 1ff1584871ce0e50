import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../../src/building/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** What stands on an output after a step that counts to nine, each taking so many milliseconds. */
function written(isTTY: boolean, ms: number): string {
  let text = '';
  const output = { isTTY, write: (part: string) => void (text += part) };
  const progress = new Progress(output as unknown as NodeJS.WriteStream);
  progress.begin('Bilder zeichnen');
  for (let done = 1; done <= 9; done++) {
    vi.advanceTimersByTime(ms);
    progress.count(done, 9);
  }
  progress.end();
  return text;
}

test('a short step leaves no line in a log', () => {
  expect(written(false, 1000)).toBe('');
});

test('a long one leaves a line now and then', () => {
  expect(written(false, 4000)).toBe(
    'Bilder zeichnen: 3 von 9\nBilder zeichnen: 6 von 9\nBilder zeichnen: 9 von 9\n',
  );
});

test('on a terminal one line is written over, and goes away', () => {
  const lines = written(true, 60).split('\r\u001b[K');
  expect(lines).toEqual([
    '',
    'Bilder zeichnen …',
    ...[2, 4, 6, 8].map((done) => `Bilder zeichnen: ${done} von 9 …`),
    '',
  ]);
});

test('what has no total is counted alone', () => {
  const lines: string[] = [];
  const output = { isTTY: false, write: (line: string) => void lines.push(line) };
  const progress = new Progress(output as unknown as NodeJS.WriteStream);
  progress.begin('Seiten erzeugen');
  vi.advanceTimersByTime(10_000);
  progress.count(431);
  expect(lines).toEqual(['Seiten erzeugen: bisher 431\n']);
});
