/** Milliseconds for which a control says what became of it. */
const SAID_FOR = 2000;

interface Saying {
  /** What the control is called while it says nothing. */
  usual: string;
  until: ReturnType<typeof setTimeout>;
}

const saying = new WeakMap<HTMLElement, Saying>();

/** Says at the control itself what became of it, aloud too. One that is used again meanwhile says it anew. */
export function say(control: HTMLElement, words: string): void {
  const before = saying.get(control);
  if (before) clearTimeout(before.until);
  const usual = before?.usual ?? control.textContent;
  control.textContent = words;
  control.setAttribute('role', 'status');
  const until = setTimeout(() => {
    control.textContent = usual;
    control.removeAttribute('role');
    saying.delete(control);
  }, SAID_FOR);
  saying.set(control, { usual, until });
}
