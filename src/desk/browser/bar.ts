/** Buttons for the commands that are of the whole article, for those who have no keyboard at hand. */
import { button } from './dom.ts';
import { COMMANDS, type DeskWithDialogs } from './keys.ts';

const LABELS: Record<string, string> = {
  'Strg+Z': 'Rückgängig',
  'Strg+Y': 'Wiederholen',
  F2: 'Schreiben',
  '?': 'Tasten',
};

/**
 * The buttons, each with the key that does the same.
 * @param run calls an action and tells what goes wrong in it
 */
export function commandButtons(
  desk: DeskWithDialogs,
  run: (action: () => unknown) => void,
): HTMLElement[] {
  return COMMANDS.filter(({ shown }) => LABELS[shown] !== undefined).map((command) =>
    button(
      LABELS[command.shown],
      () => {
        run(() => command.run(desk));
        desk.view.focus();
      },
      {
        'aria-keyshortcuts': command.shown.replace('Strg', 'Control'),
        title: `${command.meaning} (${command.shown})`,
      },
    ),
  );
}
