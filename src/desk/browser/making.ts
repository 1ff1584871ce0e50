/** Files of new voices and topics, as steps that undo takes back. */
import type { ViewUpdate } from '@codemirror/view';
import type { ProposedVoice } from '../protocol.ts';
import { isHistory, made, unmade } from './field.ts';
import type { Desk } from './going.ts';

/** Writes the file of a new voice; the step that names it takes it back when it is undone. */
export async function makeVoice(desk: Desk, voice: ProposedVoice & { affiliation?: string }) {
  const remake = async (): Promise<{ id: string; revision: string }> => {
    const answer = await desk.ask('voice', {
      name: voice.name,
      type: voice.type,
      jobTitle: voice.jobTitle ?? '',
      affiliation: voice.affiliation ?? '',
    });
    return { id: answer.voice.id, revision: answer.revision };
  };
  const { id, revision } = await remake();
  return { id, effect: made.of({ folder: 'speakers', name: voice.name, remake, id, revision }) };
}

/**
 * Makes the file of a new topic.
 * @returns its id, and the effect by which undoing the step takes the file back
 * @throws ServerRefused where the server makes none
 */
export async function makeTopic(desk: Desk, name: string) {
  const remake = async (): Promise<{ id: string; revision: string }> => {
    const { topic, revision } = await desk.ask('topic', { name });
    return { id: topic.id, revision };
  };
  const { id, revision } = await remake();
  return { id, effect: made.of({ folder: 'topics', name, remake, id, revision }) };
}

/** Undo takes a file back that nobody has changed since; redo makes it once more. */
export function followMade(
  { ask, tell }: Desk,
  { transactions }: ViewUpdate,
  run: (action: () => Promise<void>) => void,
): void {
  for (const effect of transactions.filter(isHistory).flatMap(({ effects }) => effects)) {
    if (effect.is(made)) {
      const file = effect.value;
      run(async () => {
        Object.assign(file, await file.remake());
      });
    } else if (effect.is(unmade)) {
      const file = effect.value;
      run(async () => {
        const { folder, id, name, revision } = file;
        const { forgotten } = await ask('forget', { folder, id, revision });
        if (!forgotten) tell(`Die Datei von „${name}“ bleibt: Sie wurde inzwischen geändert.`);
      });
    }
  }
}
