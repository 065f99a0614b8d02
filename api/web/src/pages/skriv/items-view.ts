/** The list of changes and advice: each can be taken or left, by mouse and by keyboard. */
import { html, nothing, type TemplateResult } from "lit";
import { oneLine, shown } from "../../text/safe";
import type { AdviceItem, ChangeItem, Item } from "./model";

export interface Choices {
  chosen: ReadonlySet<number>;
  choose(index: number, use: boolean): void;
  show(item: Item): void;
}

export function itemsView(items: readonly Item[], choices: Choices): TemplateResult {
  return html`<ol class="items" @keydown=${moved}>
    ${items.map((item) => html`<li>${item.kind === "change" ? changeView(item, choices) : adviceView(item, choices)}</li>`)}
  </ol>`;
}

function changeView(item: ChangeItem, choices: Choices): TemplateResult {
  const { change, number, index } = item;
  const used = choices.chosen.has(index);
  const button = (use: boolean, label: string): TemplateResult => html`<button type="button" class="plain outline" data-choice=${use ? "use" : "leave"}
    aria-pressed=${used === use} @click=${() => choices.choose(index, use)}>${label}<span class="sr"> ændring ${number}</span></button>`;
  return html`<article class="item change ${used ? "used" : "left"}" id="item-${number}" tabindex="-1" aria-label="Ændring ${number}">
    ${top(item, used ? "Brugt" : "Ikke brugt", choices)}
    <p class="before-after"><del>${readable(change.before)}</del> <span aria-hidden="true">→</span> <ins>${readable(change.after)}</ins></p>
    ${change.reasons.map((reason) => html`<p>${shown(reason)}</p>`)}
    <div class="row choice-row">${button(true, "Brug")}${button(false, "Behold min tekst")}</div>
    ${sources(change.sources)}
  </article>`;
}

function adviceView(item: AdviceItem, choices: Choices): TemplateResult {
  const { finding, number } = item;
  const proposal = finding.advice ?? finding.replacement;
  return html`<article class="item advice" id="item-${number}" tabindex="-1" aria-label="Råd ${number}">
    ${top(item, "Råd", choices)}
    <p>${shown(finding.message)}</p>
    ${proposal ? html`<p class="note">${shown(proposal)}</p>` : nothing}
  </article>`;
}

function top(item: Item, state: string, choices: Choices): TemplateResult {
  const what = item.kind === "change" ? "ændring" : "råd";
  return html`<p class="item-top">
    <button type="button" class="mark" aria-label="${item.number}: vis ${what} i teksten" @click=${() => choices.show(item)}>${item.number}</button>
    <span class="badge ${item.kind === "advice" ? "warn" : ""}">${state}</span>
  </p>`;
}

function sources(texts: readonly string[]): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<details><summary>Hvor står rådet?</summary>${texts.map((text) => html`<p class="note">${shown(text)}</p>`)}</details>`;
}

function readable(text: string): string {
  return oneLine(text) || "(ingenting)";
}

/** Arrow keys go to the same choice of the next or previous change; Tab still goes through all. */
function moved(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const from = (event.target as Element).closest<HTMLElement>("[data-choice]");
  if (step === 0 || !from) return;
  event.preventDefault();
  const same = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>(`[data-choice="${from.dataset["choice"]}"]`)];
  same[same.indexOf(from) + step]?.focus();
}
