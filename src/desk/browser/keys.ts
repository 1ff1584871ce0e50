/** The desk's keys: what each does, in words for the list of keys and as an action. */
import { SPEECH, SPEECH_KINDS } from '../../quotes/speech.ts';
import {
  dropFocused,
  redoStep,
  setSpeech,
  take,
  takeSure,
  toggleWriting,
  topicsAsBefore,
  undoStep,
} from './actions.ts';
import { deskState } from './field.ts';
import { go, type Desk } from './going.ts';
import { joinSelection, moveEnd, scareQuoteSelection, selectFocused } from './selecting.ts';
import { isOpen } from './stops.ts';

export interface DeskWithDialogs extends Desk {
  save: () => Promise<void>;
  showKeys: () => void;
  focusFilter: () => void;
  nameEvent: () => void;
}

interface Command {
  /** As the list of keys shows it. */
  shown: string;
  meaning: string;
  /** Whether a key stroke means it. */
  matches: (event: KeyboardEvent) => boolean;
  run: (desk: DeskWithDialogs) => void | Promise<void>;
  /** It works while the text is written in, too. */
  always?: true;
}

const plain =
  (key: string, shift = false) =>
  (event: KeyboardEvent): boolean =>
    event.key.toLowerCase() === key &&
    event.shiftKey === shift &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey;

const control =
  (key: string, shift = false) =>
  (event: KeyboardEvent): boolean =>
    event.key.toLowerCase() === key &&
    event.shiftKey === shift &&
    (event.ctrlKey || event.metaKey) &&
    !event.altKey;

const alt =
  (key: string, shift: boolean) =>
  (event: KeyboardEvent): boolean =>
    event.key === key && event.altKey && event.shiftKey === shift && !event.ctrlKey;

const anyOf =
  (...all: Command['matches'][]): Command['matches'] =>
  (event) =>
    all.some((matches) => matches(event));

const isProblem = ({ kind }: { kind: string }): boolean => kind === 'problem';

export const COMMANDS: readonly Command[] = [
  {
    shown: 'n',
    meaning: 'weiter zum Nächsten, das offen ist',
    matches: plain('n'),
    run: (desk) => go(desk, 1, isOpen),
  },
  {
    shown: 'Umschalt+n',
    meaning: 'zurück zum Vorigen, das offen ist',
    matches: plain('n', true),
    run: (desk) => go(desk, -1, isOpen),
  },
  {
    shown: 'm',
    meaning: 'weiter zum nächsten Problem',
    matches: plain('m'),
    run: (desk) => go(desk, 1, isProblem),
  },
  {
    shown: 'j',
    meaning: 'weiter zur nächsten Stelle, auch einer entschiedenen',
    matches: plain('j'),
    run: (desk) => go(desk, 1, () => true),
  },
  {
    shown: 'k',
    meaning: 'zurück zur vorigen Stelle, auch einer entschiedenen',
    matches: plain('k'),
    run: (desk) => go(desk, -1, () => true),
  },
  {
    shown: 'Enter',
    meaning: 'Vorschlag annehmen, Problem beheben, Markiertes als Zitat aufnehmen',
    matches: plain('enter'),
    run: take,
  },
  {
    shown: 'Entf',
    meaning: 'Vorschlag verwerfen, Zitat löschen',
    matches: anyOf(plain('delete'), plain('backspace')),
    run: dropFocused,
  },
  {
    shown: 'a',
    meaning: 'alle sicheren Vorschläge annehmen',
    matches: plain('a'),
    run: takeSure,
  },
  ...SPEECH_KINDS.map((speech, index): Command => ({
    shown: String(index + 1),
    meaning: SPEECH[speech].title,
    matches: plain(String(index + 1)),
    run: (desk) => setSpeech(desk, speech),
  })),
  {
    shown: 's',
    meaning: 'Stimme wählen',
    matches: plain('s'),
    run: (desk) => desk.choose('voice'),
  },
  {
    shown: 't',
    meaning: 'Themen wählen',
    matches: plain('t'),
    run: (desk) => desk.choose('topics'),
  },
  {
    shown: 'Umschalt+t',
    meaning: 'Themen des Zitats davor übernehmen',
    matches: plain('t', true),
    run: topicsAsBefore,
  },
  {
    shown: 'z',
    meaning: 'kein Zitat: als Wort in Anführungszeichen führen',
    matches: plain('z'),
    run: scareQuoteSelection,
  },
  {
    shown: 'w',
    meaning: 'Worte der Stelle markieren',
    matches: plain('w'),
    run: selectFocused,
  },
  {
    shown: 'v',
    meaning: 'Markiertes mit dem Zitat verbinden',
    matches: plain('v'),
    run: joinSelection,
  },
  {
    shown: 'e',
    meaning: 'Ereignis der Chronologie',
    matches: plain('e'),
    run: (desk) => desk.nameEvent(),
  },
  ...(
    [
      ['Alt+→', 'Ende ein Wort weiter', 'ArrowRight', false, 'to', 1],
      ['Alt+←', 'Ende ein Wort zurück', 'ArrowLeft', false, 'to', -1],
      ['Alt+Umschalt+→', 'Anfang ein Wort weiter', 'ArrowRight', true, 'from', 1],
      ['Alt+Umschalt+←', 'Anfang ein Wort zurück', 'ArrowLeft', true, 'from', -1],
    ] as const
  ).map(([shown, meaning, key, shift, end, direction]): Command => ({
    shown,
    meaning,
    matches: alt(key, shift),
    run: (desk) => moveEnd(desk, end, direction),
  })),
  {
    shown: 'F2',
    meaning: 'im Text schreiben; Esc beendet es',
    matches: (event) => event.key === 'F2',
    run: toggleWriting,
    always: true,
  },
  {
    shown: 'Esc',
    meaning: 'Schreiben beenden',
    matches: plain('escape'),
    run: (desk) => {
      if (desk.view.state.field(deskState).writing) toggleWriting(desk);
    },
    always: true,
  },
  {
    shown: 'Strg+Z',
    meaning: 'rückgängig machen',
    matches: control('z'),
    run: undoStep,
    always: true,
  },
  {
    shown: 'Strg+Y',
    meaning: 'wiederholen',
    matches: anyOf(control('y'), control('z', true)),
    run: redoStep,
    always: true,
  },
  {
    shown: 'Strg+S',
    meaning: 'sofort sichern',
    matches: control('s'),
    run: (desk) => desk.save(),
    always: true,
  },
  {
    shown: 'f',
    meaning: 'Liste filtern',
    matches: plain('f'),
    run: (desk) => desk.focusFilter(),
  },
  {
    shown: '?',
    meaning: 'diese Liste',
    matches: (event) => event.key === '?',
    run: (desk) => desk.showKeys(),
  },
];

/** The command that a key stroke means, given whether the text is written in. */
export function commandFor(event: KeyboardEvent, writing: boolean): Command | undefined {
  if (event.isComposing) return undefined;
  const command = COMMANDS.find(({ matches }) => matches(event));
  return writing && !command?.always ? undefined : command;
}
