/**
 * A form that was refused comes back as a new page: whoever works by keyboard or by ear is led to the field that is wrong, or to the sentence that says
 * why, and need not walk through the whole page again.
 */
export function focusMistake() {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!loaded || loaded.responseStatus < 400) return;
  const wrong = [...document.querySelectorAll<HTMLElement>('main [aria-invalid=true], main [role=alert]')].filter((each) => each.checkVisibility());
  const first = wrong.find((each) => each.ariaInvalid === 'true') ?? wrong[0];
  if (!first) return;
  if (first.role === 'alert') first.tabIndex = -1;
  first.focus();
}
