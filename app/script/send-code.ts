/** A code of six digits sends itself once it is whole; a wrong one that comes back does not. */
export function sendWholeCodes() {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-whole-code]')) {
    let sent = false;
    input.addEventListener('input', () => {
      if (sent || !/^\d{6}$/.test(input.value.replace(/[\s.-]/g, ''))) return;
      sent = true;
      input.form?.requestSubmit();
    });
  }
}
