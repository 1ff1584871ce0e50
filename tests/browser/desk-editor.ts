/** An editor at the desk, for tests: presses keys and clicks, and reads what the panel shows. */
import { expect, type Page } from '@playwright/test';

export interface Shown {
  /** What the place in focus is: „Zitat“, „Vorschlag“, „Fehler“ … */
  title: string;
  words: string;
  /** Label of the kind of speech. */
  speech: string;
  voice: string;
  topics: string[];
}

/** Key presses and clicks are counted; what is pasted and typed into a field is not. */
export class Editor {
  actions = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('.cm-content').waitFor();
    await this.settled();
  }

  /** What the last key does is done. */
  async settled(): Promise<void> {
    await this.page.locator('.panel:not([aria-busy="true"])').waitFor();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.actions += 1;
      await this.page.keyboard.press(key);
      await this.settled();
    }
  }

  async click(name: string): Promise<void> {
    this.actions += 1;
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.settled();
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.insertText(words);
  }

  async pickVoice(name: string): Promise<void> {
    await this.press('s');
    await this.type(name);
    await this.press('Enter');
  }

  /** Chooses and deselects topics, by name. */
  async pickTopics(now: readonly string[], wanted: readonly string[]): Promise<void> {
    await this.press('t');
    for (const name of [
      ...now.filter((one) => !wanted.includes(one)),
      ...wanted.filter((one) => !now.includes(one)),
    ]) {
      await this.type(name);
      await this.press('Enter');
    }
    await this.press('Enter');
  }

  /** Marks words of the text with the mouse: a click where they begin, one with Shift where they end. */
  async mark(words: string): Promise<void> {
    await this.settled();
    this.actions += 2;
    // Text that moves while one aims at it is aimed at again: within a letter at each end it is these words.
    await expect(async () => {
      const begin = await this.placeIn(words, 0);
      await this.page.mouse.click(begin.x, begin.y);
      const end = await this.placeIn(words, words.length - 1);
      await this.page.keyboard.down('Shift');
      await this.page.mouse.click(end.x, end.y);
      await this.page.keyboard.up('Shift');
      const marked = await this.page.evaluate(() => document.getSelection()?.toString() ?? '');
      expect(words).toContain(marked);
      expect(marked.length).toBeGreaterThanOrEqual(words.length - 2);
    }).toPass();
    await this.settled();
  }

  /** Where a character of some words of one line is on the screen. */
  private async placeIn(words: string, offset: number): Promise<{ x: number; y: number }> {
    const line = this.page.locator('.cm-line', { hasText: words });
    await line.scrollIntoViewIfNeeded();
    return line.evaluate(
      (node, { wanted, within }) => {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        let left = (node.textContent ?? '').indexOf(wanted) + within;
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          const { length } = text.textContent ?? '';
          if (left < length) {
            const range = document.createRange();
            range.setStart(text, left);
            range.setEnd(text, left + 1);
            const { left: x, right, top, bottom } = range.getBoundingClientRect();
            return { x: (x + right) / 2, y: (top + bottom) / 2 };
          }
          left -= length;
        }
        throw new Error(`no place for “${wanted}”`);
      },
      { wanted: words, within: offset },
    );
  }

  shown(): Promise<Shown> {
    return this.page.locator('.details').evaluate((box) => {
      const label = (node: Element | undefined): string =>
        [...(node?.childNodes ?? [])]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent)
          .join('')
          .trim();
      const [voice, topics] = box.querySelectorAll('dd button');
      return {
        title: box.querySelector('h2')?.textContent ?? '',
        words: box.querySelector('blockquote')?.textContent ?? '',
        speech: label(box.querySelector('[aria-pressed="true"]') ?? undefined),
        voice: label(voice),
        topics: topics && label(topics) !== 'keine' ? label(topics).split(', ') : [],
      };
    });
  }

  /** What the desk tells the editor. */
  async told(): Promise<string> {
    return (await this.page.locator('.told').textContent()) ?? '';
  }

  async saved(): Promise<void> {
    await this.page.locator('.saving', { hasText: /^Gesichert$/ }).waitFor();
  }
}
