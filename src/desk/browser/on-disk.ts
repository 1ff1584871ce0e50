/** The file of the article that is open here, as the editor meets it: saved, changed elsewhere, gone, out of reach. */
import type { EditorView } from '@codemirror/view';
import { changeBetween } from '../../content/edit/changes.ts';
import type { OpenedArticle } from '../protocol.ts';
import type { Ask } from './api.ts';
import { showConflict } from './conflict.ts';
import { button, element } from './dom.ts';
import { own } from './field.ts';
import type { KeptText } from './kept.ts';
import { Saving, type SavingState } from './saving.ts';

/** As the editor reads it beside the headline. */
const LABELS: Record<SavingState, string> = {
  saved: 'Gesichert',
  changed: 'Nicht gesichert',
  saving: 'Wird gesichert …',
  gone: 'Der Server antwortet nicht',
  failed: 'Nicht gesichert',
  conflict: 'Nicht gesichert: Die Datei hat sich geändert',
  deleted: 'Nicht gesichert: Die Datei fehlt',
};

/** Where what is not saved stays, as this browser keeps it or does not. */
const STAYS = {
  kept: 'Was Sie schreiben, bleibt in diesem Browser.',
  unkept:
    'Was Sie schreiben, steht nur in diesem Fenster, denn der Speicher des Browsers ist voll oder gesperrt: Schließen Sie es nicht, bevor gesichert ist.',
};

interface Notice {
  says: (id: string, stays: string, reason: string) => string;
  /** What the editor can do about it. */
  label: string;
  run: (saving: Saving) => Promise<void>;
}

const NOTICES: Partial<Record<SavingState, Notice>> = {
  gone: {
    says: (_, stays) =>
      `Der Server antwortet nicht. ${stays} Gesichert wird, sobald er wieder läuft: npm run dev startet ihn.`,
    label: 'Noch einmal versuchen',
    run: (saving) => saving.now(),
  },
  failed: {
    says: (_, stays, reason) => `${reason} ${stays}`,
    label: 'Noch einmal versuchen',
    run: (saving) => saving.now(),
  },
  deleted: {
    says: (id, stays) =>
      `Die Datei articles/${id}.md gibt es nicht mehr: Sie wurde gelöscht oder umbenannt. ${stays}`,
    label: 'Datei wieder anlegen',
    run: (saving) => saving.resolve(undefined),
  },
};

/** Follows the article's file, and tells the editor how the window's text and the file differ. */
export class OnDisk {
  /** Beside the headline. */
  readonly state = element('p', { class: 'saving' }, LABELS.saved);
  /** Below it, where there is something to do. */
  readonly notice = element('div', { class: 'notice', role: 'alert' });
  readonly saving: Saving;
  readonly #view: EditorView;
  readonly #id: string;
  #noticed = '';

  constructor(
    view: EditorView,
    opened: OpenedArticle,
    { ask, tell, root }: { ask: Ask; tell: (text: string) => void; root: HTMLElement },
  ) {
    this.#view = view;
    this.#id = opened.id;
    this.saving = new Saving(opened, ask, {
      text: () => view.state.doc.toString(),
      show: (state, kept, reason) => {
        this.#show(state, kept, reason);
      },
      take: (current) => {
        replaceText(view, current.text);
        tell('Die Datei hat sich geändert; hier steht jetzt ihre neue Fassung.');
      },
      conflict: (current) => {
        showConflict(root, view.state.doc.toString(), current, (resolved) => {
          replaceText(view, resolved.text);
          void this.saving.resolve(resolved.current);
          view.focus();
        });
      },
    });
  }

  /** What a window left that was closed before it had saved. */
  takeUp(kept: KeptText, opened: OpenedArticle, isThere: boolean): void {
    replaceText(this.#view, kept.text);
    if (!isThere) this.saving.collide(undefined);
    else if (kept.revision !== opened.revision) this.saving.collide(opened);
  }

  #show(state: SavingState, kept: boolean, reason = ''): void {
    this.state.textContent = LABELS[state];
    this.state.dataset['state'] = state;
    const notice = NOTICES[state];
    // What is tried and fails again is no news. While it is tried, what was said stays.
    const says = notice?.says(this.#id, kept ? STAYS.kept : STAYS.unkept, reason) ?? '';
    if (says === this.#noticed || state === 'saving') return;
    this.#noticed = says;
    this.notice.replaceChildren(
      ...(notice
        ? [
            element('p', {}, says),
            button(notice.label, () => {
              void notice.run(this.saving);
              this.#view.focus();
            }),
          ]
        : []),
    );
  }
}

function replaceText(view: EditorView, text: string): void {
  const change = changeBetween(view.state.doc.toString(), text);
  if (change) view.dispatch({ changes: change, annotations: own.of(true), userEvent: 'desk' });
}
