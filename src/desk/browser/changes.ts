/** The desk's own changes of the file: edits of the frontmatter as one step of the editor's history. */
import type { StateEffect, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { changeBetween } from '../../content/edit/changes.ts';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import { editFrontmatter } from '../../content/edit/frontmatter.ts';
import { own } from './field.ts';

interface OwnChange {
  edits: readonly FrontmatterEdit[];
  /** A replacement in the text, made before the edits. */
  change?: { from: number; to: number; insert: string } | undefined;
  effects?: readonly StateEffect<unknown>[];
  /** It goes back together with what was written last. */
  joined?: boolean;
}

/**
 * Changes the file in one step that undo takes back.
 * @throws EditRefused where the frontmatter cannot be edited so
 */
export function changeFile(
  view: EditorView,
  { edits, change, effects = [], joined }: OwnChange,
): void {
  const before = view.state.doc.toString();
  const mended = change
    ? before.slice(0, change.from) + change.insert + before.slice(change.to)
    : before;
  const edited = editFrontmatter(mended, edits);
  const front = changeBetween(mended, edited);
  const specs: TransactionSpec[] = [];
  if (change) specs.push({ changes: change });
  if (front) specs.push({ changes: front, sequential: change !== undefined });
  view.dispatch(...specs, {
    effects: [...effects],
    // History joins what is composed with what comes before it, whatever time has passed.
    userEvent: joined ? 'input.type.compose' : 'desk',
    annotations: own.of(true),
  });
}
