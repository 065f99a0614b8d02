/** The passages of the plans that are hardest to read. */
import { html, nothing, type TemplateResult } from "lit";
import type { Span } from "../../api/types";
import { lines, oneLine } from "../../text/safe";
import { addressOf, placeOf } from "../../text/where";
import { number } from "../page";

export interface HardPassage extends Span {
  text: string;
  document: string;
  document_id: string;
  indsats: string | null;
  section: string;
  year: number | null;
  page: number | null;
  lix: number;
  longest_sentence: number;
}

export function hardestView(found: readonly HardPassage[] | "asked" | null, find: () => void): TemplateResult {
  const asked = found === "asked";
  if (found === null || asked) {
    return html`<p class="lead">Alle afsnit bliver målt, så det kan tage lidt tid.</p>
      <button type="button" class="solid" aria-disabled=${asked} @click=${asked ? nothing : find}>${asked ? "Måler teksterne …" : "Find de sværeste afsnit"}</button>`;
  }
  if (found.length === 0) return html`<p class="nothing">Planerne har ingen længere tekst.</p>`;
  return html`<ol class="hardest" aria-live="polite">${found.map((one) => html`<li class="card">
    <p class="lix-figure"><strong>${number(one.lix)}</strong> lix, længste sætning ${one.longest_sentence} ord</p>
    <p class="quote">${lines(one.text)}</p>
    <p class="note"><a href=${addressOf(one.document_id, one)}>${oneLine(one.indsats ?? one.document)}</a>, ${placeOf(one, { page: "side" })}</p>
  </li>`)}</ol>`;
}
