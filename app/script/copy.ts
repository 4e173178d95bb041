/** Buttons that copy a word show themselves where the browser lets them, and say that they did. */
export function enableCopying() {
  if (!('clipboard' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const text = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? '');
      button.textContent = button.dataset.copied ?? '';
      setTimeout(() => (button.textContent = text), 2_000);
    });
  }
}
