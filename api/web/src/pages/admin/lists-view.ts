/** What editors look after: documents, what readers say of answers, and what got no answer. */
import { html, nothing, type TemplateResult } from "lit";
import type { Answer, DocumentInfo } from "../../api/types";
import { oneLine, shown } from "../../text/safe";
import { day, when } from "../page";

export interface Feedback {
  id: string;
  vote: "up" | "down";
  reason: string | null;
  question: string;
  answer: Answer;
  created: string;
}

export interface Unanswered {
  kind: string;
  field: string | null;
  initiative_name: string | null;
  count: number;
  last: string;
}

export interface DocumentActions {
  again(document: DocumentInfo): void;
  remove(document: DocumentInfo): void;
}

export function documentsView(documents: readonly DocumentInfo[], actions: DocumentActions): TemplateResult {
  if (documents.length === 0) return html`<p class="nothing">Der er ingen dokumenter endnu.</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Indlæste dokumenter">
    <table>
      <caption class="sr">Indlæste dokumenter</caption>
      <thead><tr><th scope="col">Dokument</th><th scope="col" class="minor">Planer</th><th scope="col" class="minor">Læst ind</th><th scope="col"><span class="sr">Handlinger</span></th></tr></thead>
      <tbody>${documents.map((document) => {
        const name = oneLine(document.name);
        return html`<tr>
          <th scope="row"><a href="/kilde/${encodeURIComponent(document.id)}">${name}</a>
            ${document.warnings.map((warning) => html`<p class="warning">${shown(warning)}</p>`)}</th>
          <td class="minor">${document.plans.length || "ingen genkendt"}</td><td class="minor">${when(document.ingested)}</td>
          <td class="actions-cell">
            <button type="button" class="plain" @click=${() => actions.again(document)}>Læs ind igen<span class="sr"> ${name}</span></button>
            <button type="button" class="plain danger" @click=${() => actions.remove(document)}>Slet<span class="sr"> ${name}</span></button>
          </td>
        </tr>`;
      })}</tbody>
    </table>
  </div>`;
}

export function feedbackView(feedback: readonly Feedback[]): TemplateResult {
  if (feedback.length === 0) return html`<p class="nothing">Ingen har vurderet et svar endnu.</p>`;
  return html`<ul class="feedback">${[...feedback].reverse().map((one) => html`<li class="card">
    <p><span class="badge ${one.vote === "down" ? "warn" : ""}">${one.vote === "up" ? "Godt svar" : "Dårligt svar"}</span> <span class="note">${when(one.created)}</span></p>
    <h3><bdi>${shown(one.question)}</bdi></h3>
    ${one.reason ? html`<p><strong>Begrundelse:</strong> <bdi>${shown(one.reason)}</bdi></p>` : nothing}
    <details><summary>Svaret</summary><p>${shown(one.answer.answer)}</p></details>
  </li>`)}</ul>`;
}

const KINDS: Readonly<Record<string, string>> = { no_field: "Feltet, året eller indsatsen findes ikke", not_found: "Planerne siger ikke noget om det", blocked: "Afvist" };

/** What the service calls the fields of a plan, where that isn't Danish already. */
const FIELDS: Readonly<Record<string, string>> = {
  purpose: "formål", target_group: "målgruppe", partners: "samarbejdspartnere", responsible: "ansvarlig", deadline: "tidsplan",
  economy: "økonomi", amount: "beløb", description: "beskrivelse", background: "baggrund", indicator: "indikator", done: "gjort",
  achieved: "opnået", next: "det videre arbejde", note: "status", level: "vurdering", themes: "temaer", other: "andet",
};

export function unansweredView(unanswered: readonly Unanswered[]): TemplateResult {
  if (unanswered.length === 0) return html`<p class="nothing">Intet spørgsmål er gået uden svar endnu.</p>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Spørgsmål uden svar">
    <table>
      <caption class="sr">Spørgsmål uden svar, talt op</caption>
      <thead><tr><th scope="col">Indsats</th><th scope="col">Felt</th><th scope="col">Hvorfor</th><th scope="col" class="number">Antal</th><th scope="col">Senest</th></tr></thead>
      <tbody>${unanswered.map((one) => html`<tr>
        <th scope="row">${one.initiative_name ? oneLine(one.initiative_name) : "ingen bestemt"}</th><td>${one.field ? (FIELDS[one.field] ?? one.field) : "intet bestemt"}</td>
        <td>${KINDS[one.kind] ?? one.kind}</td><td class="number">${one.count}</td><td>${day(one.last)}</td>
      </tr>`)}</tbody>
    </table>
  </div>`;
}
