/** Elements of the desk, made of text alone: nothing that an article says becomes markup. */

type Child = Node | string | undefined;

type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>;

/**
 * @param attributes a function listens to the event of its name, `true` is an attribute without value; `false` and
 * undefined are none
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, '');
    else if (typeof value === 'string') made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that submits nothing. */
export function button(label: Child, run: () => void, attributes: Attributes = {}): HTMLElement {
  return element('button', { type: 'button', click: run, ...attributes }, label);
}

/** A label with its field inside. */
export function labelled(label: string, field: HTMLElement): HTMLElement {
  return element('label', {}, element('span', {}, label), field);
}
