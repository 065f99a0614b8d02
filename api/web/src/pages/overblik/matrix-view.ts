/** The indsats × year matrix; each cell opens its source. */
import { html, type TemplateResult } from "lit";
import type { Overview, OverviewRow } from "../../api/types";
import { oneLine } from "../../text/safe";
import { addressOf } from "../../text/where";
import { byDepartment, tally, yearCell, type YearCell } from "./matrix";
import { figure, STATE_WORDS } from "./state-view";

export function matrixView(overview: Overview, rows: readonly OverviewRow[], choose: (id: string) => void): TemplateResult {
  const { years } = overview;
  return html`
    ${legend()}
    <div class="scroll tall" role="region" tabindex="0" aria-label="Tabel over indsatser og år">
      <table class="matrix">
        <caption class="sr">Hvilke indsatser har indrapporteret status for hvilke år</caption>
        <thead><tr><th scope="col">Indsats</th>${years.map((year) => html`<th scope="col" class="year">${year}</th>`)}</tr></thead>
        ${byDepartment(rows).map(([department, members]) => html`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${years.length + 1}>${oneLine(department)}</th></tr>
          ${members.map((row) => rowView(row, years, choose))}
        </tbody>`)}
        <tfoot>${shares(rows, years)}</tfoot>
      </table>
    </div>`;
}

function legend(): TemplateResult {
  const states = ["reported", "partly", "empty", "none"] as const;
  return html`<ul class="legend" aria-label="Tegnforklaring">${states.map((state) => html`<li>${figure(state)}${STATE_WORDS[state]}</li>`)}</ul>`;
}

function rowView(row: OverviewRow, years: readonly number[], choose: (id: string) => void): TemplateResult {
  const go = (event: Event): void => {
    event.preventDefault();
    choose(row.id);
  };
  return html`<tr>
    <th scope="row"><a href="#gennem-aarene" @click=${go}>${oneLine(row.name)}</a></th>
    ${years.map((year) => html`<td class="year">${cellView(row, yearCell(row, year))}</td>`)}
  </tr>`;
}

function cellView(row: OverviewRow, { year, state, cells }: YearCell): TemplateResult {
  const [first] = cells;
  if (!first) return html`${figure(state)}<span class="sr">${STATE_WORDS[state]}</span>`;
  const what = `${oneLine(row.name)}, ${year}: ${STATE_WORDS[state]}. Åbn kilden.`;
  return html`<a class="cell" href=${addressOf(row.document_id, first)} aria-label=${what} title=${what}>${figure(state)}</a>`;
}

function shares(rows: readonly OverviewRow[], years: readonly number[]): TemplateResult {
  return html`<tr>
    <th scope="row">Indrapporteret helt</th>
    ${years.map((year) => {
      const { reported, none } = tally(rows, [year]);
      const of = rows.length - none;
      return html`<td class="year share">${of ? `${reported} af ${of}` : "–"}</td>`;
    })}
  </tr>`;
}
