/**
 * Buttons that copy a word show themselves where the browser has a clipboard, and say that they did, also to who does not see it. Where it refuses after all,
 * as apps with a browser inside do, the word is marked: a finger that holds it can copy it.
 */
export function enableCopying() {
  if (!('clipboard' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const text = button.textContent;
    const line = button.closest('[data-copy-line]');
    const status = line?.querySelector('[role=status]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy ?? '');
      } catch {
        const word = line?.querySelector('[data-copy-word]');
        if (word) getSelection()?.selectAllChildren(word);
        return;
      }
      button.textContent = button.dataset.copied ?? '';
      if (status) status.textContent = button.dataset.said ?? '';
      setTimeout(() => {
        button.textContent = text;
        if (status) status.textContent = '';
      }, 2_000);
    });
  }
}
