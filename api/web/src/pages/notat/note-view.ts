/** The status note of a year, as it is read on screen and printed: indsats by indsats, with sources. */
import { html, nothing, type TemplateResult } from "lit";
import type { Citation, StatusState } from "../../api/types";
import { oneLine, shown } from "../../text/safe";
import { addressOf, placeOf } from "../../text/where";
import { STATE_WORDS, figure } from "../overblik/state-view";

/** Something that a plan says, and where. */
export interface Told {
  text: string;
  citation: Citation;
}

export interface NoteInitiative {
  id: string;
  name: string;
  department: string | null;
  state: StatusState | null;
  goals: Told[];
  done: Told[];
  achieved: Told[];
  next: Told[];
  amounts: Told[];
}

export interface Note {
  year: number;
  department: string | null;
  initiatives: NoteInitiative[];
}

const PARTS = [
  ["goals", "Mål"],
  ["done", "Det har vi gjort"],
  ["achieved", "Det har vi opnået"],
  ["next", "Det arbejder vi videre med"],
  ["amounts", "Beløb"],
] as const;

export function noteView(note: Note): TemplateResult {
  const reported = note.initiatives.filter(({ state }) => state === "reported").length;
  return html`<article class="note-paper card">
    <header>
      <h2>Status ${note.year}${note.department ? html`: ${oneLine(note.department)}` : nothing}</h2>
      <p>${reported} af ${note.initiatives.length} indsatser har indrapporteret hele deres status. Alle citater er ordrette; tallene i klammer henviser til kilderne sidst i hver indsats.</p>
    </header>
    ${note.initiatives.map(initiativeView)}
  </article>`;
}

function initiativeView(initiative: NoteInitiative): TemplateResult {
  const told = PARTS.flatMap(([part]) => initiative[part]);
  const state = initiative.state ?? "none";
  return html`<section class="note-initiative">
    <h3>${oneLine(initiative.name)}</h3>
    <p class="note-state">${figure(state)}${STATE_WORDS[state]}${initiative.department ? ` · ${oneLine(initiative.department)}` : nothing}</p>
    ${PARTS.map(([part, label]) => (initiative[part].length ? partView(label, initiative[part], told) : nothing))}
    ${told.length ? html`<ol class="note-sources">${told.map(({ citation }) => html`<li>
      <a href=${addressOf(citation.document_id, citation)}>${placeOf(citation, { page: "side" })}</a>, ${oneLine(citation.document)}
    </li>`)}</ol>` : nothing}
  </section>`;
}

function partView(label: string, parts: readonly Told[], all: readonly Told[]): TemplateResult {
  return html`<h4>${label}</h4>
    ${parts.map((one) => html`<p><span class="quote">${shown(one.text)}</span> <span class="note-mark">[${all.indexOf(one) + 1}]</span></p>`)}`;
}
