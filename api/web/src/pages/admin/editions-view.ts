/** The plans with their editions, and the questions that an editor answers to put one right. */
import { html, nothing, type TemplateResult } from "lit";
import type { EditionLine, PlanLine, Standing } from "../../api/types";
import { oneLine } from "../../text/safe";

/** An edition under the plan that it is of; `of` is null for the one that answers. */
export interface Edition extends EditionLine {
  title: string;
  of: PlanLine | null;
}

export interface Correcting {
  save(form: HTMLFormElement): void;
  cancel(): void;
}

export const STANDINGS: Readonly<Record<Standing, string>> = { current: "Gældende", draft: "Udkast", superseded: "Afløst" };
const MEANINGS: Readonly<Record<Standing, string>> = {
  current: "den svarer",
  draft: "svarer kun, når der ikke er en anden",
  superseded: "svarer kun, når der bliver spurgt til den",
};
const AS_IT_IS = "";
const BY_RULE = "auto";
const BY_ITSELF = "ingen";

/** Put each plan's editions after it. */
export function editionsOf(plans: readonly PlanLine[]): Edition[] {
  return plans.flatMap((plan) => [
    { ...plan, of: null },
    ...plan.editions.map((edition): Edition => ({ ...edition, title: plan.title, of: plan })),
  ]);
}

/** Return what a form says is to be changed; null when that is nothing. */
export function changeOf(form: FormData): Record<string, string> | null {
  const said = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== AS_IT_IS);
  return said.length ? Object.fromEntries(said) : null;
}

export function editionsView(all: readonly Edition[], correct: (edition: Edition) => void): TemplateResult {
  if (all.length === 0) return html`<p class="nothing">Der er ingen planer endnu.</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over planer og udgaver">
    <table class="editions">
      <caption class="sr">Planer og deres udgaver</caption>
      <thead><tr><th scope="col">Plan</th><th scope="col">Udgave</th><th scope="col"><span class="sr">Handlinger</span></th></tr></thead>
      <tbody>${all.map((edition) => html`<tr class=${edition.of ? "earlier" : nothing}>
        <th scope="row">${edition.of ? nothing : oneLine(edition.title)}
          <a class="file-of" href="/kilde/${encodeURIComponent(edition.document_id)}">${oneLine(edition.document)}</a></th>
        <td><span class="badge ${edition.status === "current" ? "" : "warn"}">${STANDINGS[edition.status]}</span>
          ${edition.corrected ? html`<span class="note">rettet af en redaktør</span>` : nothing}</td>
        <td class="actions-cell"><button type="button" class="plain" @click=${() => correct(edition)}>Ret<span class="sr"> udgaven ${oneLine(edition.document)}</span></button></td>
      </tr>`)}</tbody>
    </table>
  </div>`;
}

export function correctingView(edition: Edition, all: readonly Edition[], problem: unknown, { save, cancel }: Correcting): TemplateResult {
  const others = all.filter(({ id, of }) => id !== edition.id && of === null);
  const now = edition.of ? `udgave af ${oneLine(edition.of.title)}, ${oneLine(edition.of.document)}` : "en plan for sig";
  return html`<form class="stack" @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    save(event.currentTarget as HTMLFormElement);
  }}>
    <h2 id="edition-heading">Ret udgaven</h2>
    <p>${oneLine(edition.document)}</p>
    ${problem}
    <div class="field"><label for="edition-status">Svarer den?</label>
      <select id="edition-status" name="status">
        <option value=${AS_IT_IS}>Som nu: ${STANDINGS[edition.status].toLowerCase()}</option>
        <option value=${BY_RULE}>Lad Klarplan afgøre det</option>
        ${Object.entries(STANDINGS).map(([value, label]) => html`<option value=${value}>${label}: ${MEANINGS[value as Standing]}</option>`)}
      </select></div>
    <div class="field"><label for="edition-of">Hvilken plan er den en udgave af?</label>
      <select id="edition-of" name="edition_of">
        <option value=${AS_IT_IS}>Som nu: ${now}</option>
        <option value=${BY_RULE}>Lad Klarplan afgøre det</option>
        <option value=${BY_ITSELF}>Ingen: den er en plan for sig</option>
        ${others.map(({ id, title, document }) => html`<option value=${id}>${oneLine(title)}, ${oneLine(document)}</option>`)}
      </select></div>
    <div class="row">
      <button type="submit" class="solid">Gem</button>
      <button type="button" class="plain outline" @click=${cancel}>Fortryd</button>
    </div>
  </form>`;
}
