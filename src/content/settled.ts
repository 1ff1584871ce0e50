/** Milliseconds without news after which a file that is being written is taken to be whole. */
const SETTLING = 100;

/**
 * For those who read files whenever they change. Programs empty a file before they write it, and of changes that come
 * together a watcher tells the first alone: what is read at once may be half of it, and nothing more is heard.
 *
 * @param act called once nothing has been heard for a moment
 * @returns to be called with each change
 */
export function settled(act: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, SETTLING);
  };
}
