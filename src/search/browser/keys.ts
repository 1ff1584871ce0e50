/** Arrows move through the hits, Enter opens one as a link does, Escape leaves. */
export function listenToKeys({
  field,
  page,
  hits,
}: {
  field: HTMLInputElement;
  page: HTMLElement;
  hits: () => HTMLAnchorElement[];
}): void {
  page.addEventListener('keydown', (event) => {
    if (event.target === field) return inField(event);
    const links = hits();
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    if (event.key === 'Escape') move(event, field);
    else if (at < 0) return;
    else if (event.key === 'ArrowDown') move(event, links[at + 1]);
    else if (event.key === 'ArrowUp') move(event, links[at - 1] ?? field);
    else if (event.key === 'Home') move(event, links[0]);
    else if (event.key === 'End') move(event, links.at(-1));
  });

  function inField(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(event, hits()[0]);
    if (event.key === 'Escape') {
      // Browsers would empty the field.
      event.preventDefault();
      field.blur();
    }
  }
}

function move(event: KeyboardEvent, target: HTMLElement | undefined): void {
  if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
