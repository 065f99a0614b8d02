/** One indsats through the years: each year's report, with what is new and what is said again. */
import { html, nothing, type TemplateResult } from "lit";
import type { Initiative } from "../../api/types";
import { oneLine, shown } from "../../text/safe";
import { addressOf } from "../../text/where";
import { told, type ToldField, type ToldYear } from "./repeats";
import { figure, STATE_WORDS } from "./state-view";

export function yearsView(initiative: Initiative): TemplateResult {
  const years = told(initiative.statuses);
  if (years.length === 0) return html`<p class="nothing">Planen har ingen status for indsatsen.</p>`;
  const repeated = years.some(({ fields }) => fields.some(({ sentences }) => sentences.some(({ since }) => since !== null)));
  return html`<p class="note">${repeated ? "Tekst uden mærke er ny. Det, der gentager et tidligere år ord for ord, er mærket." : "Intet gentager et tidligere år ord for ord: al tekst er ny."}</p>
    <ol class="years">${years.map((year) => html`<li class="card">${yearView(initiative, year)}</li>`)}</ol>`;
}

function yearView(initiative: Initiative, { status, fields }: ToldYear): TemplateResult {
  const goal = initiative.goals.find(({ id }) => id === status.goal);
  return html`<h3>
      ${figure(status.state)}<a href=${addressOf(initiative.document_id, status.heading)}>${oneLine(status.heading.text)}</a>
    </h3>
    ${goal ? html`<p class="note">${oneLine(goal.text)}</p>` : nothing}
    ${fields.length === 0 ? html`<p class="note">${sentence(STATE_WORDS[status.state])}</p>` : fields.map(fieldView)}`;
}

function fieldView({ label, sentences, unchanged }: ToldField): TemplateResult {
  return html`<h4>${label}${unchanged ? html` <span class="badge warn">Uændret fra året før</span>` : nothing}</h4>
    <p class="quote">${sentences.map(({ text, since }) =>
      since === null ? html`<span class="new">${shown(text)}</span>` : html`<span class="again">${shown(text)}</span>${unchanged ? nothing : html`<span class="badge warn">Ordret som ${since}</span> `}`,
    )}</p>`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
