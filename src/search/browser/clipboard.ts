const SAID_FOR = 2000;

/** Copies an address and says so at the button, aloud too; where the clipboard is not to be had, that is said. */
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
