/** Style sheets that a page round the element can't bend: measures that don't hang on the page's own type size. */

/**
 * Make `rem` count from the reader's own type size: many sites set `html` to 62.5 %, which would shrink every measure.
 * Conditions of `@media` count so already.
 */
export function own(css: string): string {
  return css.replace(/@media[^{]*|([\d.]+)rem\b/g, (all: string, measure?: string) => (measure ? `calc(${measure} * var(--kp-rem))` : all));
}

/** Return the sheet that says what a `rem` is: what the host's `font-size: medium` comes to, in CSS pixels. */
export function measureOf(host: Element): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { --kp-rem: ${getComputedStyle(host).fontSize} }`);
  return sheet;
}
