/** The status note of a year, as it is read on screen and printed: plan by plan, indsats by indsats, with sources. */
import { html, nothing, type TemplateResult } from "lit";
import type { Citation, StatusState } from "../../api/types";
import { lastWord, lines, oneLine, shown } from "../../text/safe";
import { addressOf, sourceOf } from "../../text/where";
import { STATE_WORDS, figure } from "../overblik/state-view";

/** An exact quote with its source; `label` is what the plan calls it, `goal` which goal it is told of. */
export interface Told {
  text: string;
  citation: Citation;
  label: string;
  goal: string | null;
}

/** `blank` and `undated` quote the headings of what is not there. */
export interface NoteInitiative {
  id: string;
  name: string;
  plan: string;
  department: string | null;
  state: StatusState | null;
  goals: Told[];
  done: Told[];
  achieved: Told[];
  next: Told[];
  note: Told[];
  level: Told[];
  blank: Told[];
  undated: Told[];
  amounts: Told[];
}

export interface NotePlan {
  id: string;
  title: string;
  department: string | null;
  document: string;
  newest: string | null;
  amounts: Told[];
}

export interface Note {
  year: number;
  department: string | null;
  summary: string;
  plans: NotePlan[];
  initiatives: NoteInitiative[];
  sources: Citation[];
}

const PAGE = { page: "side" };

export function noteView(note: Note): TemplateResult {
  return html`<article class="note-paper card">
    <header>
      <h2>Status ${note.year}${note.department ? html`: ${oneLine(note.department)}` : nothing}</h2>
      <p>${shown(note.summary)}</p>
      <p class="note">Citaterne er ordrette. Tallene i klammer fører til kilderne.</p>
    </header>
    ${note.plans.map((plan) => planView(plan, note.initiatives.filter((one) => one.plan === plan.id)))}
    <section class="note-sources"><h3>Kilder</h3>
      <ol>${note.sources.map((source) => html`<li value=${source.n}>
        <a href=${addressOf(source.document_id, source)}>${sourceOf(source, PAGE)}</a></li>`)}</ol>
    </section>
  </article>`;
}

function planView(plan: NotePlan, initiatives: readonly NoteInitiative[]): TemplateResult {
  return html`<section class="note-plan">
    <h3>${oneLine(plan.title)}</h3>
    ${plan.newest ? html`<p class="warning">Fra en tidligere udgave: den nyeste, ${oneLine(plan.newest)}, har ikke året.</p>` : nothing}
    ${plan.amounts.length ? html`<h4>Beløb i planen</h4>${plan.amounts.map(amountView)}` : nothing}
    ${initiatives.map(initiativeView)}
  </section>`;
}

function initiativeView(one: NoteInitiative): TemplateResult {
  const state = one.state ?? "none";
  return html`<section class="note-initiative">
    <h4>${oneLine(one.name)}</h4>
    <p class="note-state">${figure(state)}${STATE_WORDS[state]}</p>
    ${partView("Mål", one.goals, true)} ${partView("Det har vi gjort", one.done)} ${partView("Det har vi opnået", one.achieved)}
    ${partView("Det arbejder vi videre med", one.next)} ${partView("Status", one.note)} ${partView("Vurdering", one.level)}
    ${one.amounts.length ? html`<h5>Beløb</h5>${one.amounts.map(amountView)}` : nothing}
    ${one.blank.length ? html`<h5>Ikke indrapporteret</h5><p>${one.blank.map((told) => html`<span class="note-blank">${oneLine(told.label)}${mark(told)}</span> `)}</p>` : nothing}
    ${one.undated.length ? html`<h5>Uden år i planen</h5><p>${one.undated.map((told) => html`<span class="note-blank">${oneLine(told.label)}${mark(told)}</span> `)}</p>` : nothing}
  </section>`;
}

function partView(heading: string, parts: readonly Told[], labelled = false): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<h5>${heading}</h5>
    ${parts.map((told) => html`<p>
      ${labelled ? html`<span class="note-label">${oneLine(told.label)}:</span> ` : nothing}
      ${told.goal ? html`<span class="note-label">${oneLine(told.goal)}:</span> ` : nothing}${quote(told)}
    </p>`)}`;
}

function amountView(told: Told): TemplateResult {
  return html`<p><strong>${shown(told.label)}</strong> ${quote(told)}</p>`;
}

/** The quote as it stands, its last word on one line with the number. */
function quote(told: Told): TemplateResult {
  const [head, tail] = lastWord(lines(told.text));
  return html`<span class="quote">${head}</span><span class="keep"><span class="quote">${tail}</span>${mark(told)}</span>`;
}

function mark({ citation }: Told): TemplateResult {
  const where = sourceOf(citation, PAGE);
  return html`<a class="note-mark" href=${addressOf(citation.document_id, citation)} aria-label="[${citation.n}] ${where}">[${citation.n}]</a>`;
}
