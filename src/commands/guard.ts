import { sentenceFor } from '../building/failure.ts';
import { restoreLast } from '../building/swap.ts';
import { readSettings, SettingsError } from '../settings.ts';

/**
 * Runs a command; what an editor can do something about ends it with a sentence, and exit code 2 where a setting is
 * wrong, 1 where the system refuses something.
 */
export async function guarded(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isSetting = error instanceof SettingsError;
    const sentence = isSetting ? error.message : sentenceFor(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
    process.exit(isSetting ? 2 : 1);
  }
}

/** Puts back a finished build that a killed one has left aside; said by commands that build nothing themselves. */
export async function putBackLastBuild(): Promise<void> {
  try {
    if (await restoreLast(readSettings())) {
      console.error(
        'Der letzte Build ist wieder da: Ein neuer war beim Ersetzen unterbrochen worden.',
      );
    }
  } catch (error) {
    // Settings that only a build needs keep nobody from anything else.
    if (!(error instanceof SettingsError)) throw error;
  }
}
