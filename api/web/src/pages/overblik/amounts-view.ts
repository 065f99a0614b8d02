/** Amounts per year: bars, and beside them the table that says the same. */
import { html, svg, type TemplateResult } from "lit";
import { oneLine } from "../../text/safe";
import { addressOf } from "../../text/where";
import { amountText, kronerText, millions, yearsOf, type Amounts, type YearSum } from "./amounts";

const [WIDTH, HEIGHT, FLOOR, TOP] = [560, 300, 258, 56]; // of the drawing; bars stand on FLOOR

export function amountsView({ all, perYear }: Amounts): TemplateResult {
  if (all.length === 0) return html`<p class="nothing">Planerne nævner ingen beløb.</p>`;
  return html`<div class="amounts">
      <figure class="card">${chart(perYear)}<figcaption class="note">Beløb, som planerne nævner for hvert år, lagt sammen: også besparelser og tilskud. Et samlet beløb for flere år er ikke delt ud på årene. Se hvert beløb i tabellen nedenfor.</figcaption></figure>
      ${sumsView(perYear)}
    </div>
    <div class="scroll tall" role="region" tabindex="0" aria-label="Tabel over alle beløb">
      <table>
        <caption>Alle beløb i planerne</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">År</th><th scope="col" class="number">Beløb</th></tr></thead>
        <tbody>${all.map(({ row, amount }) => html`<tr>
          <th scope="row">${oneLine(row.name)}</th><td>${yearsOf(amount)}</td>
          <td class="number"><a href=${addressOf(row.document_id, amount)} aria-label="${amountText(amount)}, ${oneLine(row.name)}, åbn kilden">${amountText(amount)}</a></td>
        </tr>`)}</tbody>
      </table>
    </div>`;
}

function sumsView(perYear: readonly YearSum[]): TemplateResult {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over beløb pr. år">
    <table>
      <caption>Nævnt for hvert år</caption>
      <thead><tr><th scope="col">År</th><th scope="col" class="number">Antal beløb</th><th scope="col" class="number">I alt</th></tr></thead>
      <tbody>${perYear.map(({ year, kroner, stated }) => html`<tr>
        <th scope="row">${year}</th><td class="number">${stated.length}</td><td class="number">${stated.length ? kronerText(kroner) : "–"}</td>
      </tr>`)}</tbody>
    </table>
  </div>`;
}

function chart(perYear: readonly YearSum[]): TemplateResult {
  const most = Math.max(...perYear.map(({ kroner }) => kroner), 1);
  const step = WIDTH / Math.max(perYear.length, 1);
  return html`<svg class="bars" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <text x="0" y="14" class="unit">mio. kr.</text>
    ${perYear.map(({ year, kroner }, at) => {
      const height = (kroner / most) * (FLOOR - TOP);
      const middle = step * (at + 0.5);
      return svg`<rect x=${step * at + step * 0.16} y=${FLOOR - height} width=${step * 0.68} height=${height} rx="3" />
        <text x=${middle} y=${FLOOR - height - 8} class="sum">${kroner ? millions(kroner) : ""}</text>
        <text x=${middle} y=${FLOOR + 24}>${year}</text>`;
    })}
    <path d="M0 ${FLOOR}H${WIDTH}" />
  </svg>`;
}

