/** A state as a figure with words: never colour alone. */
import { svg, html, type TemplateResult } from "lit";
import type { CellState } from "./matrix";

export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  reported: "indrapporteret",
  partly: "delvist indrapporteret",
  empty: "ikke indrapporteret",
  none: "ikke i planen",
};

const FIGURES: Readonly<Record<CellState, TemplateResult>> = {
  reported: svg`<circle cx="12" cy="12" r="9" class="full" />`,
  partly: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" class="full" />`,
  empty: svg`<circle cx="12" cy="12" r="8.5" />`,
  none: svg`<path d="M8 12h8" />`,
};

export function figure(state: CellState): TemplateResult {
  return html`<svg class="state ${state}" viewBox="0 0 24 24" aria-hidden="true">${FIGURES[state]}</svg>`;
}
