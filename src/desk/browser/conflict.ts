/** Both versions of a file side by side, where it has changed here and elsewhere. */
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { OpenedArticle } from '../protocol.ts';
import { button, element } from './dom.ts';

interface Resolved {
  text: string;
  current: OpenedArticle;
}

/**
 * Shows the conflict until it is resolved.
 * @param mine the text of this window
 */
export function showConflict(
  parent: HTMLElement,
  mine: string,
  current: OpenedArticle,
  done: (resolved: Resolved) => void,
): void {
  const both = element('div', { class: 'both' });
  const merge = new MergeView({
    parent: both,
    a: {
      doc: current.text,
      extensions: [...shared('Fassung der Datei'), EditorState.readOnly.of(true)],
    },
    b: { doc: mine, extensions: shared('Ihre Fassung') },
    revertControls: 'a-to-b',
    renderRevertControl: () =>
      element(
        'button',
        {
          type: 'button',
          'aria-label': 'Stelle aus der Datei übernehmen',
          title: 'Stelle aus der Datei übernehmen',
        },
        '→',
      ),
    collapseUnchanged: { margin: 2, minSize: 6 },
  });
  const finish = (text: string): void => {
    merge.destroy();
    dialog.remove();
    done({ text, current });
  };
  const dialog = element(
    'dialog',
    {
      class: 'conflict',
      'aria-labelledby': 'konflikt',
      // Both versions stay until the editor has decided, however often Esc is pressed.
      cancel: (event) => {
        event.preventDefault();
      },
      close: () => {
        if (dialog.isConnected) dialog.showModal();
      },
    },
    element('h2', { id: 'konflikt' }, 'Die Datei hat sich außerhalb dieses Fensters geändert'),
    element(
      'p',
      {},
      'Links steht, was die Datei jetzt enthält, rechts Ihre Fassung. Die Pfeile übernehmen eine Stelle nach rechts; rechts können Sie auch schreiben. Nichts wird gesichert, bevor Sie entscheiden.',
    ),
    both,
    element(
      'div',
      { class: 'buttons' },
      button('Rechte Fassung sichern', () => {
        finish(merge.b.state.doc.toString());
      }),
      button('Fassung der Datei nehmen', () => {
        finish(current.text);
      }),
    ),
  );
  parent.append(dialog);
  dialog.showModal();
  merge.b.focus();
}

function shared(label: string) {
  return [
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, lang: 'de' }),
    EditorState.phrases.of({ '$ unchanged lines': '$ unveränderte Zeilen' }),
  ];
}
