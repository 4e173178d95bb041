import { displayCookie, parseDisplay } from '#app/shared/display.ts';
import { cookie } from './cookie.ts';

/** A page out of a shared cache comes in the normal display: the reader's own is set here. */
export function applyDisplay() {
  const { size, contrast } = parseDisplay(cookie(displayCookie));
  document.documentElement.dataset.size = size;
  document.documentElement.dataset.contrast = contrast;
}
