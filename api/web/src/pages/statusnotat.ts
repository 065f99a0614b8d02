/** Statusnotat: the yearly follow-up of one department or all, to print or to take home as a Word file. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Overview } from "../api/types";
import { oneLine } from "../text/safe";
import { account } from "./account";
import { noteView, type Note } from "./notat/note-view";
import { Page } from "./page";

class NotePage extends Page {
  static override properties = {
    ...Page.properties,
    overview: { state: true },
    year: { state: true },
    department: { state: true },
    note: { state: true },
  };

  declare overview: Overview | null;
  declare year: number | null;
  declare department: string;
  declare note: Note | null;

  constructor() {
    super();
    this.overview = null;
    this.year = null;
    this.department = "";
    this.note = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read<Overview>("/api/overview").then((overview) => {
      this.overview = overview;
      this.year = overview ? newest(overview) : null;
    });
  }

  override render(): TemplateResult {
    const { overview, year } = this;
    if (!overview || year === null) {
      const waits = !overview && !this.problem;
      if (waits) return html`<p class="note">Henter planerne …</p>`;
      return this.problem ? html`${this.problemView()}` : NONE;
    }
    return html`<form class="row no-print" aria-label="Vælg år og afdeling" @submit=${(event: Event) => event.preventDefault()}>
        <div class="field"><label for="year">År</label>
          <select id="year" @change=${(event: Event) => (this.year = Number((event.target as HTMLSelectElement).value))}>
            ${overview.years.map((one) => html`<option value=${one} ?selected=${one === year}>${one}</option>`)}
          </select></div>
        <div class="field"><label for="department">Afdeling</label>
          <select id="department" @change=${(event: Event) => (this.department = (event.target as HTMLSelectElement).value)}>
            <option value="">Alle afdelinger</option>
            ${overview.departments.map((one) => html`<option value=${one}>${oneLine(one)}</option>`)}
          </select></div>
        <button type="button" class="solid" @click=${() => window.print()}>Udskriv</button>
        <a class="plain outline" href="/api/report.docx?${this.query}" download>Hent som Word</a>
      </form>
      ${this.problemView()} ${this.note ? noteView(this.note) : nothing}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed.has("year") || changed.has("department")) && this.year !== null) void this.fetchNote();
  }

  private get query(): string {
    const chosen = new URLSearchParams({ year: String(this.year) });
    if (this.department) chosen.set("department", this.department);
    return chosen.toString();
  }

  private async fetchNote(): Promise<void> {
    const { query } = this;
    const note = await this.read<Note>(`/api/report?${query}`);
    if (query === this.query) this.note = note;
  }
}

/** The latest year that anything is reported for. */
function newest({ rows, years }: Overview): number | null {
  const reported = rows.flatMap(({ cells }) => cells.filter(({ state }) => state !== "empty").map(({ year }) => year));
  return reported.length ? Math.max(...reported) : (years.at(-1) ?? null);
}

const NONE = html`<p class="nothing">Der er ingen handleplaner med status endnu. Redaktører læser planer ind under <a href="/admin">Administration</a>.</p>`;

customElements.define("klarplan-statusnotat-page", NotePage);
void account();
