import { Refusal } from '../content/edit/files.ts';
import { draft } from '../drafting/command.ts';
import { OPTION_NAMES, readRequest, USAGE } from '../drafting/request.ts';
import { contentDirectory } from '../settings.ts';
import { guarded } from './guard.ts';
import { asksForHelp, keptByNpm } from './usage.ts';

/** `npm run draft -- DATEI|-`: proposes the quotes of a text, as a new draft or in an article that is there. */
await guarded(async () => {
  if (asksForHelp(process.argv.slice(2))) return console.log(USAGE);
  const kept = keptByNpm('draft', OPTION_NAMES);
  const request = kept === undefined ? readRequest(process.argv.slice(2)) : [kept];
  if (Array.isArray(request)) {
    console.error([...request, USAGE].join('\n'));
    process.exitCode = 2;
    return;
  }
  if (request.file === '-' && process.stdin.isTTY)
    console.error('Fügen Sie den Text ein; mit Strg+D auf einer neuen Zeile ist er zu Ende.');
  try {
    // npm names the folder in which it was called; the command itself runs in the project’s.
    const from = process.env['INIT_CWD'] ?? process.cwd();
    const { out, notes } = await draft(request, contentDirectory(), from);
    for (const line of notes) console.error(line);
    for (const line of out) console.log(line);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
