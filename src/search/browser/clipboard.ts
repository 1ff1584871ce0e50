const SAID_FOR = 2000;

/** Copies an address and says at the button, also to screen readers, whether that worked. */
export async function copyLink(button: HTMLButtonElement, address: string): Promise<void> {
  const usual = button.textContent;
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = 'Kopiert';
  } catch {
    button.textContent = 'Kopieren geht hier nicht';
  }
  button.setAttribute('role', 'status');
  setTimeout(() => {
    button.textContent = usual;
    button.removeAttribute('role');
  }, SAID_FOR);
}
