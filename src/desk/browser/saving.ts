/** Keeps the file and the window the same: saves what was changed, notices what others change, and keeps the rest. */
import type { OpenedArticle } from '../protocol.ts';
import { ServerGone, type Ask } from './api.ts';
import { forgetText, keepText } from './kept.ts';

/** Milliseconds after a change until it is kept and saved, and the most while somebody goes on writing. */
const PAUSE = 700;
const LONGEST_PAUSE = 3000;
/** Milliseconds between two looks at the file. */
const LOOK = 3000;

export type SavingState =
  'saved' | 'changed' | 'saving' | 'gone' | 'failed' | 'conflict' | 'deleted';

/** States in which others have to decide first: nothing is written. */
const STOPPED: ReadonlySet<SavingState> = new Set(['conflict', 'deleted']);

interface SavingHooks {
  text: () => string;
  /**
   * @param reason why it could not be saved, where the server told
   * @param kept whether this browser keeps what is not saved
   */
  show: (state: SavingState, kept: boolean, reason?: string) => void;
  /** The file holds something else now, and nothing here is unsaved. */
  take: (current: OpenedArticle) => void;
  /** Both have changed. */
  conflict: (current: OpenedArticle) => void;
}

/** Saves the text a moment after each change, and keeps it in the browser until the server has it. */
export class Saving {
  /** Revision of the file that the window's text was made from; undefined where there was no file. */
  #revision: string | undefined;
  /** What the file holds, as far as is known here; undefined where there is none. */
  #saved: string | undefined;
  #state: SavingState = 'saved';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was made that is not kept yet. */
  #since: number | undefined;
  #kept = true;
  #turn: Promise<void> = Promise.resolve();
  readonly #id: string;
  readonly #ask: Ask;
  readonly #hooks: SavingHooks;

  constructor(opened: OpenedArticle, ask: Ask, hooks: SavingHooks) {
    this.#id = opened.id;
    this.#revision = opened.revision;
    this.#saved = opened.text;
    this.#ask = ask;
    this.#hooks = hooks;
    setInterval(() => {
      if (!document.hidden) void this.#inTurn(() => this.#look());
    }, LOOK);
    addEventListener('pagehide', () => {
      this.#keep();
    });
  }

  changed(): void {
    if (this.#state === 'saved') this.#show('changed');
    this.#since ??= Date.now();
    const left = this.#since + LONGEST_PAUSE - Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#keep();
        void this.now();
      },
      Math.max(0, Math.min(PAUSE, left)),
    );
  }

  now(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#save());
  }

  /** Goes on from what the file holds now: the next save writes over it. Without a file it is made anew. */
  resolve(current: OpenedArticle | undefined): Promise<void> {
    this.#revision = current?.revision;
    this.#saved = current?.text;
    this.#show('changed');
    return this.now();
  }

  /** Shows both versions where the file is another than the one that this window's text was made from, or is gone. */
  collide(current: OpenedArticle | undefined): void {
    if (!current) this.#revision = this.#saved = undefined;
    this.#keep();
    this.#show(current ? 'conflict' : 'deleted');
    if (current) this.#hooks.conflict(current);
  }

  async #save(): Promise<void> {
    if (STOPPED.has(this.#state)) return;
    const text = this.#hooks.text();
    if (text === this.#saved) return this.#settled();
    this.#show('saving');
    try {
      const answer = await this.#ask('save', { id: this.#id, text, revision: this.#revision });
      if (!answer.saved) {
        if (answer.current?.text !== text) return this.collide(answer.current);
        this.#revision = answer.current.revision;
      } else this.#revision = answer.revision;
      this.#saved = text;
      if (this.#hooks.text() === text) this.#settled();
      else {
        this.#show('changed');
        this.changed();
      }
    } catch (error) {
      this.#failed(error);
    }
  }

  async #look(): Promise<void> {
    if (this.#state === 'conflict') return;
    try {
      const { revision } = await this.#ask('revision', { id: this.#id });
      if (revision !== this.#revision) await this.#meet(revision);
      else if (this.#state === 'gone' || this.#state === 'failed') await this.#save();
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The file is not the one that is known here. */
  async #meet(revision: string | undefined): Promise<void> {
    if (revision === undefined) {
      if (this.#state !== 'deleted') this.collide(undefined);
      return;
    }
    const current = await this.#ask('open', { id: this.#id });
    const text = this.#hooks.text();
    if (text !== current.text && text !== this.#saved) return this.collide(current);
    this.#revision = current.revision;
    this.#saved = current.text;
    if (text !== current.text) this.#hooks.take(current);
    this.#settled();
  }

  #settled(): void {
    forgetText(this.#id);
    this.#since = undefined;
    this.#show('saved');
  }

  #failed(error: unknown): void {
    this.#keep();
    // Where there is no file, that is what the editor has to know.
    if (this.#state === 'deleted') return;
    if (error instanceof ServerGone) this.#show('gone');
    else this.#show('failed', error instanceof Error ? error.message : String(error));
  }

  #keep(): void {
    const text = this.#hooks.text();
    this.#since = undefined;
    if (text !== this.#saved) this.#kept = keepText(this.#id, { text, revision: this.#revision });
  }

  #show(state: SavingState, reason?: string): void {
    this.#state = state;
    this.#hooks.show(state, this.#kept, reason);
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(run, run);
    return this.#turn;
  }
}
