/** Ctrl+K (⌘K) leads from any page to the search, with its field focused. */
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return;
  const form = document.querySelector<HTMLFormElement>('form[role="search"]');
  if (!form) return;
  event.preventDefault();
  const field = document.getElementById('suchwort');
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  } else {
    location.assign(`${form.action}#suchwort`);
  }
});
