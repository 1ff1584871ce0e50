/** Keeps the file and the window the same: saves what was changed, notices what others change, and keeps the rest. */
import type { OpenedArticle } from '../protocol.ts';
import { ServerGone, type Ask } from './api.ts';
import { forgetText, keepText } from './kept.ts';

/** Milliseconds after a change until it is kept and saved. */
const PAUSE = 700;
/** Milliseconds between two looks at the file. */
const LOOK = 3000;

export type SavingState = 'saved' | 'changed' | 'saving' | 'gone' | 'conflict';

/** As the editor reads it. */
export const STATES: Record<SavingState, string> = {
  saved: 'Gesichert',
  changed: 'Nicht gesichert',
  saving: 'Wird gesichert …',
  gone: 'Nicht gesichert: kein Server',
  conflict: 'Nicht gesichert: die Datei hat sich geändert',
};

export interface SavingHooks {
  text: () => string;
  show: (state: SavingState) => void;
  tell: (text: string) => void;
  /** The file holds something else now, and nothing here is unsaved. */
  take: (current: OpenedArticle) => void;
  /** Both have changed; undefined where the file is gone. */
  conflict: (current: OpenedArticle | undefined) => void;
}

export class Saving {
  #revision: string;
  /** What the file holds, as far as is known here. */
  #saved: string;
  #state: SavingState = 'saved';
  #timer: ReturnType<typeof setTimeout> | undefined;
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
    if (this.#state === 'conflict') return this.#keep();
    if (this.#state !== 'gone') this.#show('changed');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#keep();
      void this.now();
    }, PAUSE);
  }

  now(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#save());
  }

  /** Goes on from what the file holds now: the next save writes over it. */
  resolve(current: OpenedArticle): void {
    this.#revision = current.revision;
    this.#saved = current.text;
    this.#show('changed');
    void this.now();
  }

  /** Shows both versions where what was kept here is of an older file. */
  collide(current: OpenedArticle | undefined): void {
    this.#show('conflict');
    this.#keep();
    this.#hooks.conflict(current);
  }

  async #save(): Promise<void> {
    if (this.#state === 'conflict') return;
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
      else this.changed();
    } catch (error) {
      this.#failed(error);
    }
  }

  async #look(): Promise<void> {
    if (this.#state === 'conflict') return;
    if (this.#state === 'gone') return this.#save();
    try {
      const { revision } = await this.#ask('revision', { id: this.#id });
      if (revision === this.#revision) return;
      if (revision === undefined) return this.collide(undefined);
      const current = await this.#ask('open', { id: this.#id });
      if (this.#hooks.text() !== this.#saved) return this.collide(current);
      this.#revision = current.revision;
      this.#saved = current.text;
      this.#hooks.take(current);
    } catch (error) {
      this.#failed(error);
    }
  }

  #settled(): void {
    forgetText(this.#id);
    this.#show('saved');
  }

  #failed(error: unknown): void {
    this.#keep();
    const before = this.#state;
    this.#show('gone');
    // Told once, not with every try.
    if (before !== 'gone' || !(error instanceof ServerGone))
      this.#hooks.tell(error instanceof Error ? error.message : String(error));
  }

  #keep(): void {
    const text = this.#hooks.text();
    if (text !== this.#saved) keepText(this.#id, { text, revision: this.#revision });
  }

  #show(state: SavingState): void {
    this.#state = state;
    this.#hooks.show(state);
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(run, run);
    return this.#turn;
  }
}
