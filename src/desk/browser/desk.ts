/** The desk of one article: the editor, what is beside it, and what keeps them current. */
import { history, standardKeymap } from '@codemirror/commands';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import type { Known, OpenedArticle } from '../protocol.ts';
import { applyMend, dropFocused, setSpeech, take } from './actions.ts';
import { analysing } from './analysing.ts';
import type { Ask } from './api.ts';
import { changeFile } from './changes.ts';
import { commandButtons } from './bar.ts';
import { choose, chooseArticleTopics, nameEvent } from './choosing.ts';
import { element } from './dom.ts';
import { deskState, setDropped, undoneEffects } from './field.ts';
import { FieldsForm } from './fields.ts';
import { showKeys } from './forms.ts';
import { focusOn } from './going.ts';
import { adoptText, forgetText, holdArticle, keepDropped, keptDropped, takeTold } from './kept.ts';
import { commandFor, type DeskWithDialogs } from './keys.ts';
import { followMade } from './making.ts';
import { OnDisk } from './on-disk.ts';
import { Panel } from './panel.ts';
import { scareQuoteSelection } from './selecting.ts';
import { shown } from './show.ts';
import { isOpen } from './stops.ts';

/**
 * Fills the page with the desk; resolves when the article is shown with all that is known about it.
 * @param file undefined where there is none
 * @throws Error where there is no file, and nothing was kept of it either
 */
export async function openDesk(
  root: HTMLElement,
  ask: Ask,
  id: string,
  file: OpenedArticle | undefined,
  list: string,
): Promise<void> {
  const elsewhere = await holdArticle(id);
  const kept = await adoptText(id);
  if (!file && !kept) throw new Error(`Die Datei articles/${id}.md gibt es nicht.`);
  const opened = file ?? { id, text: kept?.text ?? '', revision: '' };
  let known: Known = { voices: [], topics: [] };
  let commands: Promise<unknown> = Promise.resolve();
  const live = element('p', { class: 'told', role: 'status' });
  const headline = element('h1', {});
  const tell = (text: string): void => {
    live.textContent = text;
  };
  /** One after the other: what a key does is of the text that the key before it left. */
  let waiting = 0;
  const run = (action: () => unknown): void => {
    waiting += 1;
    panel.dom.setAttribute('aria-busy', 'true');
    commands = commands
      .then(action)
      .catch((error: unknown) => {
        tell(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        waiting -= 1;
        panel.dom.setAttribute('aria-busy', String(waiting > 0));
      });
  };

  /** Actions on a place wait for the analysis of the text as it is. */
  const act = (action: () => unknown): void => {
    run(async () => {
      await analysis.now();
      await action();
    });
  };

  const view = new EditorView({
    doc: opened.text,
    extensions: [
      deskState,
      undoneEffects,
      shown,
      history(),
      drawSelection(),
      EditorState.allowMultipleSelections.of(true),
      EditorView.lineWrapping,
      keymap.of(standardKeymap),
      EditorView.contentAttributes.of(({ state: now }) => ({
        'aria-label': 'Text des Artikels',
        'aria-readonly': String(!now.field(deskState).writing),
        lang: 'de',
        spellcheck: 'false',
      })),
      Prec.highest(
        EditorView.domEventHandlers({
          keydown: (event) => onKey(event),
          beforeinput: (_, { state: now }) => !now.field(deskState).writing,
        }),
      ),
      EditorView.updateListener.of((update) => {
        followMade(desk, update, run);
        const now = update.state.field(deskState);
        const was = update.startState.field(deskState);
        if (now.dropped !== was.dropped) keepDropped(id, now.dropped);
        if (now.writing !== was.writing) root.classList.toggle('writing', now.writing);
        if (update.docChanged) {
          disk.saving.changed();
          analysis.soon();
        }
        showState();
      }),
    ],
  });
  // The text is scrolled by keys while nobody writes in it.
  view.scrollDOM.tabIndex = 0;
  const analysis = analysing(view, ask, id, (now) => {
    known = now;
  });
  const desk: DeskWithDialogs = {
    view,
    ask,
    tell,
    analysed: () => analysis.now(),
    choose: (what, goesOn = false) => {
      choose(desk, root, known, { what, goesOn }, run);
    },
    save: () => disk.saving.now(),
    showKeys: () => {
      showKeys(root);
    },
    focusFilter: () => {
      panel.focusFilter();
    },
    nameEvent: () => {
      nameEvent(desk, root, run);
    },
  };
  const fields = new FieldsForm({
    edit: (edits) => {
      run(() => {
        changeFile(view, { edits });
      });
    },
    chooseTopics: () => {
      chooseArticleTopics(desk, root, known, run);
    },
    nameOfTopic: (id) => known.topics.find((topic) => topic.id === id)?.name ?? id,
  });
  const panel = new Panel(
    {
      go: (stop) => {
        focusOn(desk, stop);
        view.focus();
      },
      take: () => {
        act(() => take(desk));
      },
      drop: () => {
        act(() => {
          dropFocused(desk);
        });
      },
      scareQuote: () => {
        act(() => scareQuoteSelection(desk));
      },
      setSpeech: (speech) => {
        act(() => setSpeech(desk, speech));
      },
      choose: (what) => {
        desk.choose(what);
      },
      mend: (mend) => {
        act(() => applyMend(desk, mend));
      },
    },
    fields.dom,
  );
  const disk = new OnDisk(view, opened, { ask, tell, root });

  function onKey(event: KeyboardEvent): boolean {
    const target = event.target as HTMLElement;
    if (target.closest('input, select, textarea') || root.querySelector('dialog[open]'))
      return false;
    const inText = view.contentDOM.contains(target);
    // Buttons keep the keys that press them.
    if (!inText && target.closest('button, a, summary') && /^(?:Enter| )$/.test(event.key))
      return false;
    const command = commandFor(event, inText && view.state.field(deskState).writing);
    if (!command) return false;
    event.preventDefault();
    (command.always ? run : act)(() => command.run(desk));
    return true;
  }

  function showState(): void {
    const now = view.state.field(deskState);
    panel.update(view.state, known);
    if (!now.current) return;
    headline.textContent = headline.title = now.analysis.fields.headline || id;
    fields.update(now.analysis, now.stops.filter(isOpen).length);
  }

  const left = kept?.text === file?.text ? undefined : kept;
  if (kept && !left) forgetText(id);
  const continues = file !== undefined && left?.revision === file.revision;
  if (left && continues) {
    disk.takeUp(left, opened, true);
    tell('Hier steht, was dieser Browser von Ihrer letzten Arbeit behalten hat.');
  } else if (elsewhere)
    tell('Dieser Artikel ist auch in einem anderen Fenster offen. Schreiben Sie nur in einem.');
  const told = takeTold(id);
  if (told !== undefined) tell(told);
  view.dispatch({ effects: setDropped.of(keptDropped(id)) });
  await analysis.now();
  root.replaceChildren(
    element(
      'header',
      { class: 'bar' },
      element('a', { href: list }, 'Alle Artikel'),
      headline,
      disk.state,
      element('div', { class: 'buttons' }, ...commandButtons(desk, run)),
    ),
    disk.notice,
    element('div', { class: 'text' }, view.dom),
    panel.dom,
    live,
  );
  document.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented) onKey(event);
  });
  view.requestMeasure();
  view.focus();
  // Both versions are shown on the page, which has to be there.
  if (left && !continues) disk.takeUp(left, opened, file !== undefined);
}
