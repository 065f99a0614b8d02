/** The few pictures of the widget, drawn with the colour of the text beside them. */
import { svg, html, type TemplateResult } from "lit";

const drawn = (path: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;

export const icons = {
  ask: drawn(svg`<path d="M3 10h13M11 5l5 5-5 5" />`),
  back: drawn(svg`<path d="M16 10H4M9 5l-5 5 5 5" />`),
  stop: drawn(svg`<rect x="5" y="5" width="10" height="10" rx="1.5" class="full" />`),
  close: drawn(svg`<path d="M5 5l10 10M15 5L5 15" />`),
  fresh: drawn(svg`<path d="M4 4v5h5M4.6 9A6 6 0 1 1 4 11.5" />`),
  plainer: drawn(svg`<path d="M3 5h14M3 10h9M3 15h5M14 12v6M11 15h6" />`),
  copy: drawn(svg`<path d="M7 7V4h9v9h-3M4 7h9v9H4z" />`),
  quote: drawn(svg`<path d="M4 13V9a4 4 0 0 1 3-4M4 9h4v4H4zM12 13V9a4 4 0 0 1 3-4M12 9h4v4h-4z" />`),
  good: drawn(svg`<path d="M3 9h3v8H3zM6 9l4-6c1.4 0 2 1 2 2l-.6 3H16a1.4 1.4 0 0 1 1.4 1.7l-1.2 6A1.6 1.6 0 0 1 14.6 17H6" />`),
  bad: drawn(svg`<path d="M3 11h3V3H3zM6 11l4 6c1.4 0 2-1 2-2l-.6-3H16a1.4 1.4 0 0 0 1.4-1.7l-1.2-6A1.6 1.6 0 0 0 14.6 3H6" />`),
  next: drawn(svg`<path d="M8 5l5 5-5 5" />`),
  out: drawn(svg`<path d="M8 5H4v11h11v-4M11 4h5v5M16 4l-7 7" />`),
};
