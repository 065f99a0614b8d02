/** The table of an answer, or a timeline where it tells of one thing year by year. */
import { html, nothing, type TemplateResult } from "lit";
import type { AnswerTable } from "../api/types";
import { shown } from "../text/safe";
import { marks } from "./answer-view";
import type { Turn } from "./conversation";
import type { View } from "./view";

const FEWEST = 2; // rows that make a timeline
const YEAR = /\b(?:19|20)\d\d\b/;

interface Moment {
  year: string;
  label: string;
  text: string;
  citations: number[];
}

/** Return the rows as moments, or null when the table isn't field and wording over several years. */
export function timeline(table: AnswerTable): Moment[] | null {
  if (table.columns.length !== 2 || table.rows.length < FEWEST) return null;
  const moments = table.rows.map(([what, wording]): Moment | null => {
    const year = what && YEAR.exec(what.text)?.[0];
    return year && wording ? { year, label: what.text, text: wording.text, citations: wording.citations } : null;
  });
  const found = moments.filter((moment) => moment !== null);
  const years = new Set(found.map((moment) => moment.year));
  return found.length === table.rows.length && years.size >= FEWEST ? found : null;
}

export function tableView(view: View, turn: Turn, table: AnswerTable): TemplateResult {
  const moments = timeline(table);
  return moments ? timelineView(view, turn, table, moments) : gridView(view, turn, table);
}

function gridView(view: View, turn: Turn, table: AnswerTable): TemplateResult {
  // A region that scrolls must be reachable by keyboard, and then needs a name
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${view.words.table(shown(table.caption))}>
    <table part="table">
      <caption>${shown(table.caption)}</caption>
      <thead><tr>${table.columns.map((column) => html`<th scope="col">${shown(column)}</th>`)}</tr></thead>
      <tbody>
        ${table.rows.map((row) => html`<tr>${row.map((cell, at) => {
          const inside = html`${shown(cell.text)}${marks(view, turn, cell.citations)}`;
          return at === 0 ? html`<th scope="row">${inside}</th>` : html`<td>${inside}</td>`;
        })}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

function timelineView(view: View, turn: Turn, table: AnswerTable, moments: readonly Moment[]): TemplateResult {
  return html`<div class="timeline">
    <h3>${shown(table.caption)}</h3>
    <ol aria-label=${view.words.timeline(shown(table.caption))}>
      ${moments.map(({ year, label, text, citations }, at) => html`<li>
        <span class="year">${year === moments[at - 1]?.year ? nothing : year}</span>
        <div><strong>${shown(label)}</strong> <span class="quote">${shown(text)}</span>${marks(view, turn, citations)}</div>
      </li>`)}
    </ol>
  </div>`;
}
