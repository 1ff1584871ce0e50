/** Elements as values. Text is always text: nothing here can become markup. */
type Child = Node | string | false | undefined;
type Attributes = Record<string, string | boolean | number | undefined>;

/** Makes an element. An attribute that is false or undefined is left out, and so is such a child. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== undefined && child !== false));
  return node;
}

/** The element that the page is sure to have. */
export function required<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const node = document.getElementById(id);
  if (!(node instanceof type)) throw new TypeError(`the page has no ${type.name} #${id}`);
  return node;
}

/** Puts others in the place of what a box holds; where the focus was among those, `next` gets it. */
export function replaceFocused(box: HTMLElement, elements: HTMLElement[], next: HTMLElement): void {
  const focused = box.contains(document.activeElement);
  box.replaceChildren(...elements);
  if (focused) next.focus();
}
