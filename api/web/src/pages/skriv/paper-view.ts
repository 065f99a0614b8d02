/** The text with changes as a diff and advice underlined; a number leads to each in the list. */
import { html, nothing, type TemplateResult } from "lit";
import { shown } from "../../text/safe";
import type { Item, Segment } from "./model";

export function paperView(segments: readonly Segment[], chosen: ReadonlySet<number>, go: (item: Item) => void): TemplateResult {
  return html`<div class="paper text" role="region" tabindex="0" aria-label="Din tekst med ændringer">${segments.map(
    ({ text, item }) => (item ? itemView(text, item, chosen, go) : shown(text)),
  )}</div>`;
}

function itemView(text: string, item: Item, chosen: ReadonlySet<number>, go: (item: Item) => void): TemplateResult {
  const what = item.kind === "change" ? "Ændring" : "Råd";
  const number = html`<button type="button" class="mark" id="place-${item.number}" aria-label="${what} ${item.number}" @click=${() => go(item)}>${item.number}</button>`;
  if (item.kind === "advice") return html`<span class="advised">${shown(text)}</span>${number}`;
  const used = chosen.has(item.index);
  if (!used) return html`<span class="kept">${shown(text)}</span>${number}`;
  const { after } = item.change;
  return html`${text ? html`<del>${shown(text)}</del>` : nothing}${after ? html`<ins>${shown(after)}</ins>` : nothing}${number}`;
}
