import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../../src/building/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** What stands on an output after a step that counts to nine, each taking so many milliseconds. */
function written(isTTY: boolean, ms: number): string {
  let text = '';
  const output = { isTTY, write: (part: string) => void (text += part) };
  const progress = new Progress(output as unknown as NodeJS.WriteStream);
  progress.begin('Drawing pictures');
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
    'Drawing pictures: 3 of 9\nDrawing pictures: 6 of 9\nDrawing pictures: 9 of 9\n',
  );
});

test('on a terminal one line is written over, and goes away', () => {
  const lines = written(true, 60).split('\r\u001b[K');
  expect(lines).toEqual([
    '',
    'Drawing pictures …',
    ...[2, 4, 6, 8].map((done) => `Drawing pictures: ${done} of 9 …`),
    '',
  ]);
});

test('what has no total is counted alone', () => {
  const lines: string[] = [];
  const output = { isTTY: false, write: (line: string) => void lines.push(line) };
  const progress = new Progress(output as unknown as NodeJS.WriteStream);
  progress.begin('Rendering pages');
  vi.advanceTimersByTime(10_000);
  progress.count(431);
  expect(lines).toEqual(['Rendering pages: 431 so far\n']);
});
