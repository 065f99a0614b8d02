/** Overblik: what is reported, through the years, what is missing, and the amounts. */
import { account } from "./account";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Initiative, Overview, OverviewRow } from "../api/types";
import { oneLine } from "../text/safe";
import { amountsOf } from "./overblik/amounts";
import { amountsView } from "./overblik/amounts-view";
import { filtered, gaps, tally, type Filter } from "./overblik/matrix";
import { matrixView } from "./overblik/matrix-view";
import { hardestView, type HardPassage } from "./overblik/hardest-view";
import { yearsView } from "./overblik/years-view";
import { number, Page } from "./page";

class OverviewPage extends Page {
  static override properties = {
    ...Page.properties,
    overview: { state: true },
    filter: { state: true },
    chosen: { state: true },
    initiative: { state: true },
    hardest: { state: true },
  };

  declare overview: Overview | null;
  declare filter: Filter;
  declare chosen: string;
  declare initiative: Initiative | null;
  /** The hardest passages; measuring them all takes a while, so only when asked for. */
  declare hardest: HardPassage[] | "asked" | null;

  constructor() {
    super();
    this.overview = null;
    this.filter = { department: "", theme: "" };
    this.chosen = "";
    this.initiative = null;
    this.hardest = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read<Overview>("/api/overview").then((overview) => {
      this.overview = overview;
      this.chosen = overview?.rows[0]?.id ?? "";
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("chosen") && this.chosen) void this.fetchInitiative(this.chosen);
  }

  private async fetchInitiative(id: string): Promise<void> {
    const path = id.split("/").map(encodeURIComponent).join("/");
    const initiative = await this.read<Initiative>(`/api/initiatives/${path}`);
    if (this.chosen === id) this.initiative = initiative;
  }

  override render(): TemplateResult {
    const { overview } = this;
    if (!overview) return html`${this.problemView()}${this.problem ? nothing : html`<p class="note">Henter overblikket …</p>`}`;
    if (overview.rows.length === 0) return NONE;
    const rows = filtered(overview.rows, this.filter);
    return html`${this.problemView()} ${this.filterView(overview)} ${this.sumView(rows, overview.years)}
      <section class="part" aria-labelledby="matrix"><h2 id="matrix">Indsatser og år</h2>
        ${rows.length === 0 ? html`<p class="nothing">Ingen indsatser passer til dit valg.</p>` : matrixView(overview, rows, (id) => this.choose(id))}</section>
      <section class="part" aria-labelledby="gennem-aarene"><h2 id="gennem-aarene" tabindex="-1">Én indsats gennem årene</h2>
        ${this.chooser(overview.rows)} ${this.initiative ? yearsView(this.initiative) : nothing}</section>
      <section class="part" aria-labelledby="huller"><h2 id="huller">Her mangler der noget</h2>${this.gapsView(rows, overview)}</section>
      <section class="part" aria-labelledby="svaert"><h2 id="svaert">Sværest at læse</h2>
        ${hardestView(this.hardest, () => void this.findHardest())}</section>
      <section class="part" aria-labelledby="beloeb"><h2 id="beloeb">Beløb pr. år</h2>${amountsView(amountsOf(rows, overview.years))}</section>`;
  }

  private filterView({ departments, themes }: Overview): TemplateResult {
    const query = new URLSearchParams(Object.entries(this.filter).filter(([, value]) => value));
    return html`<form class="row filters" aria-label="Vælg indsatser" @submit=${(event: Event) => event.preventDefault()}>
      ${this.select("department", "Afdeling", "Alle afdelinger", departments)}
      ${this.select("theme", "Tema", "Alle temaer", themes)}
      <a class="plain outline" href="/api/overview.csv?${query.toString()}" download>Hent som regneark (CSV)</a>
    </form>`;
  }

  private select(name: keyof Filter, label: string, all: string, values: readonly string[]): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select id=${name} @change=${(event: Event) => (this.filter = { ...this.filter, [name]: (event.target as HTMLSelectElement).value })}>
        <option value="">${all}</option>
        ${values.map((value) => html`<option value=${value}>${oneLine(value)}</option>`)}
      </select>
    </div>`;
  }

  private sumView(rows: readonly OverviewRow[], years: readonly number[]): TemplateResult {
    const { reported, partly, empty } = tally(rows, years);
    const figures = [
      [rows.length, rows.length === 1 ? "indsats" : "indsatser"],
      [reported, "årsstatusser er indrapporteret"],
      [partly, "er delvist indrapporteret"],
      [empty, "er ikke indrapporteret"],
    ] as const;
    return html`<dl class="sums" aria-live="polite">${figures.map(([n, what]) => html`<div><dt>${what}</dt><dd>${number(n)}</dd></div>`)}</dl>`;
  }

  private chooser(rows: readonly OverviewRow[]): TemplateResult {
    return html`<div class="field chooser">
      <label for="chosen">Indsats</label>
      <select id="chosen" .value=${this.chosen} @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
        ${rows.map((row) => html`<option value=${row.id} ?selected=${row.id === this.chosen}>${oneLine(row.name)}${row.department ? ` (${oneLine(row.department)})` : ""}</option>`)}
      </select>
    </div>`;
  }

  private gapsView(rows: readonly OverviewRow[], { years, rows: all }: Overview): TemplateResult {
    const found = gaps(rows, years, all);
    if (found.length === 0) return html`<p class="nothing">Alle indsatser har indrapporteret alle år.</p>`;
    return html`<div class="scroll tall" role="region" tabindex="0" aria-label="Tabel over manglende status">
      <table>
        <caption class="sr">Indsatser, der mangler status</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col" class="minor">Afdeling</th><th scope="col">Ikke indrapporteret</th><th scope="col">Delvist</th></tr></thead>
        <tbody>${found.map(({ row, empty, partly }) => html`<tr>
          <th scope="row">${oneLine(row.name)}</th><td class="minor">${oneLine(row.department ?? "–")}</td>
          <td>${empty.join(", ") || "–"}</td><td>${partly.join(", ") || "–"}</td>
        </tr>`)}</tbody>
      </table>
    </div>`;
  }

  private async findHardest(): Promise<void> {
    this.hardest = "asked";
    this.hardest = await this.read<HardPassage[]>("/api/readability/plans?top=10");
  }

  private choose(id: string): void {
    this.chosen = id;
    const heading = this.querySelector<HTMLElement>("#gennem-aarene");
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }
}

const NONE = html`<p class="nothing">Der er ingen handleplaner med indsatser endnu. Redaktører læser planer ind under <a href="/admin">Administration</a>.</p>`;

customElements.define("klarplan-overblik-page", OverviewPage);
void account();
