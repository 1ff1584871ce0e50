import { say } from '../../scripts/say.ts';

/** Copies an address and says at the button, also to screen readers, whether that worked. */
export async function copyLink(button: HTMLButtonElement, address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    say(button, 'Kopiert');
  } catch {
    say(button, 'Kopieren geht hier nicht');
  }
}
