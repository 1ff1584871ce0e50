/**
 * Voices side by side on a topic's page: the style sheet shows those that are ticked. The address may name them, and
 * follows the choice, so that a comparison can be shared; a static host answers it with the page as it is.
 */
const NAME = 'stimme';
const form = document.querySelector<HTMLFormElement>('.lanes form');
const boxes = [...(form?.querySelectorAll<HTMLInputElement>(`[name="${NAME}"]`) ?? [])];

const named = new URLSearchParams(location.search).getAll(NAME);
if (named.length > 0) {
  for (const box of boxes) box.checked = named.includes(box.value);
}

function follow(): void {
  const url = new URL(location.href);
  url.searchParams.delete(NAME);
  for (const { checked, value } of boxes) if (checked) url.searchParams.append(NAME, value);
  history.replaceState(null, '', url);
}
form?.addEventListener('change', follow);
// The boxes are cleared after the event.
form?.addEventListener('reset', () => setTimeout(follow));
