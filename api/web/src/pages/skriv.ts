/** Skriv klart: a text in, what makes it hard, and a plainer wording that is taken or left piece by piece. */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Problem } from "../api/problem";
import type { Rewriting, Scores } from "../api/types";
import { copyText } from "../text/clipboard";
import { shown } from "../text/safe";
import { account } from "./account";
import { number as numeral, Page } from "./page";
import { formOf, isWord, nameOf, save, textOf, WORD } from "./skriv/files";
import { figuresView } from "./skriv/figures-view";
import { itemsView } from "./skriv/items-view";
import { applied, itemsOf, segmentsOf, type Item } from "./skriv/model";
import { paperView } from "./skriv/paper-view";
import { startView, type Audience, type Strength } from "./skriv/start-view";

const SETTLE_MS = 200; // after a choice, before the figures are asked for
const LONGEST = 50_000; // characters, as the service takes them

interface Review {
  text: string;
  rewriting: Rewriting;
  items: Item[];
  before: Scores;
}

class WritePage extends Page {
  static override properties = {
    ...Page.properties,
    text: { state: true },
    audience: { state: true },
    strength: { state: true },
    busy: { state: true },
    file: { state: true },
    review: { state: true },
    chosen: { state: true },
    now: { state: true },
    wrong: { state: true },
    barred: { state: true },
  };

  declare text: string;
  declare audience: Audience;
  declare strength: Strength;
  declare busy: boolean;
  declare file: File | null;
  declare review: Review | null;
  declare chosen: ReadonlySet<number>;
  declare now: Scores | null;
  /** What is wrong with the text that is to be reviewed. */
  declare wrong: string;
  /** Whoever is signed in may not have texts reviewed. */
  declare barred: boolean;
  private fileText = "";
  /** The text as it was last taken home: what differs from it would be lost. */
  private safe = "";
  private settling = 0;
  private asking = new AbortController();

  constructor() {
    super();
    this.text = "";
    this.audience = "borgerbrev";
    this.strength = "normal";
    this.busy = false;
    this.file = null;
    this.review = null;
    this.chosen = new Set();
    this.now = null;
    this.wrong = "";
    this.barred = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("beforeunload", this.leaving);
    void this.greet();
  }

  /** Tell those who may only ask so before they have written anything. */
  private async greet(): Promise<void> {
    const session = await this.http.session().catch((fault: unknown) => this.failed(fault));
    if (session?.role !== "ask") return;
    this.barred = true;
    this.problem = new Problem(403, "", "Siden er for skribenter. Bed dem, der passer Klarplan, om en nøgle med rollen writer.");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("beforeunload", this.leaving);
  }

  /** Nothing is kept of a text: let the browser ask before it is gone. */
  private readonly leaving = (event: BeforeUnloadEvent): void => {
    const { result } = this;
    if (result.trim() && result !== this.safe) event.preventDefault();
  };

  /** The text stays where it is; signing in happens beside it. */
  protected override signedOut(): void {}

  protected override problemView(): TemplateResult | typeof nothing {
    if (this.problem?.status !== 401) return super.problemView();
    return html`<p class="problem" role="alert">Du er logget ud. Din tekst står her endnu.
      <a href="/log-ind" target="_blank" rel="noopener">Log ind i en ny fane</a>, og prøv igen her.</p>`;
  }

  override render(): TemplateResult {
    if (this.barred) return html`${this.problemView()}`;
    return html`${this.problemView()} ${this.review ? this.reviewView(this.review) : this.startingView()}`;
  }

  private startingView(): TemplateResult {
    const { text, wrong, audience, strength, busy, file } = this;
    return startView({
      text,
      wrong,
      audience,
      strength,
      busy,
      file: file?.name ?? null,
      change: (change) => Object.assign(this, change),
      take: (taken) => void this.take(taken),
      review: () => void this.start(),
    });
  }

  private reviewView(review: Review): TemplateResult {
    const { rewriting, items, before, text } = review;
    const { chosen } = this;
    const number = items.filter(({ kind }) => kind === "change").length;
    return html`<div class="review">
      <section class="stack" aria-labelledby="review-heading">
        <div class="row between">
          <h2 id="review-heading" tabindex="-1">${headline(number, items.length - number)}</h2>
          <button type="button" class="plain outline no-print" @click=${() => this.edit()}>Ret i teksten</button>
        </div>
        ${rewriting.reason && !rewriting.changed ? html`<p class="note">${shown(rewriting.reason)}</p>` : nothing}
        ${paperView(segmentsOf(text, items), chosen, (item) => this.go(`#item-${item.number}`))}
        <div class="row">
          <button type="button" class="solid" @click=${() => void this.copy()}>Kopiér teksten</button>
          <button type="button" class="plain outline" @click=${() => void this.download()}>Hent som Word med rettelser</button>
        </div>
        ${this.sayingView()} ${this.explanationsView(rewriting)}
      </section>
      <aside class="stack side" aria-label="Tal og forslag">
        <section class="card" aria-labelledby="figures"><h2 id="figures">Hvor let er teksten?</h2>${figuresView(before, this.now, before.target?.lix ?? null)}</section>
        ${items.length === 0 ? nothing : html`<section aria-labelledby="items"><div class="row between"><h2 id="items">Forslag</h2>${number > 1 ? this.allView(number) : nothing}</div>
          ${number > 1 ? html`<p class="note">Pil op og ned går mellem ændringerne.</p>` : nothing}
          ${itemsView(items, { chosen, choose: (index, use) => this.choose(index, use), show: (item) => this.go(`#place-${item.number}`) })}</section>`}
      </aside>
    </div>`;
  }

  private allView(number: number): TemplateResult {
    const all = new Set(Array.from({ length: number }, (_, index) => index));
    return html`<span>
      <button type="button" class="plain" @click=${() => (this.chosen = all)}>Brug alle</button>
      <button type="button" class="plain" @click=${() => (this.chosen = new Set())}>Behold alt</button>
    </span>`;
  }

  private explanationsView({ explanations = [] }: Rewriting): TemplateResult | typeof nothing {
    if (explanations.length === 0) return nothing;
    return html`<section><h2>Ord, du kan forklare</h2><dl class="explanations">${explanations.map(
      ({ term, explanation }) => html`<dt>${shown(term)}</dt><dd>${shown(explanation)}</dd>`,
    )}</dl></section>`;
  }

  /** The Word file that the text came from, as long as the text is still that file's. */
  private get word(): File | null {
    const { file, fileText, review } = this;
    return file && isWord(file) && review?.text === fileText ? file : null;
  }

  private async take(file: File): Promise<void> {
    this.problem = null;
    this.wrong = "";
    try {
      this.text = await textOf(file, this.http);
      this.fileText = this.safe = this.text;
      this.file = file;
    } catch (fault) {
      this.failed(fault);
    }
  }

  private async start(): Promise<void> {
    const { text, strength, audience } = this;
    if (this.busy) return;
    this.wrong = wrongWith(text);
    if (this.wrong) {
      this.problem = null;
      this.querySelector<HTMLElement>("#text")?.focus();
      return;
    }
    this.busy = true;
    const [rewriting, before] = await Promise.all([
      this.read<Rewriting>("/api/rewrite", { json: { text, strength, audience } }),
      this.read<Scores>("/api/readability", { json: { text, audience } }),
    ]);
    this.busy = false;
    if (!rewriting || !before) return;
    this.review = { text, rewriting, items: itemsOf(rewriting), before };
    this.chosen = new Set(rewriting.changes.keys());
    await this.updateComplete;
    this.querySelector<HTMLElement>("#review-heading")?.focus();
  }

  private edit(): void {
    if (this.review) this.text = this.result;
    this.review = null;
    this.now = null;
    this.saying = "";
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("#text")?.focus());
  }

  private choose(index: number, use: boolean): void {
    const chosen = new Set(this.chosen);
    if (use) chosen.add(index);
    else chosen.delete(index);
    this.chosen = chosen;
  }

  /** The text with the chosen changes. */
  private get result(): string {
    return this.review ? applied(this.review.text, this.review.rewriting.changes, this.chosen) : this.text;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("chosen") || !this.review) return;
    window.clearTimeout(this.settling);
    this.settling = window.setTimeout(() => void this.measure(), SETTLE_MS);
  }

  private async measure(): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const scores = await this.read<Scores>("/api/readability", {
      json: { text: this.result, audience: this.audience },
      signal: this.asking.signal,
    });
    if (scores) this.now = scores;
  }

  private async copy(): Promise<void> {
    const { result } = this;
    const done = await copyText(result);
    if (done) this.safe = result;
    this.saying = done ? "Teksten er kopieret." : "Browseren lod ikke teksten kopiere.";
  }

  private async download(): Promise<void> {
    const { review, strength, audience, result } = this;
    if (!review) return;
    try {
      const changes = [...this.chosen].sort((a, b) => a - b);
      const sending = this.word
        ? { body: formOf({ file: this.word, strength, audience, changes: changes.join(",") }), accept: WORD }
        : { json: { text: review.text, strength, audience, changes }, accept: WORD };
      save(await (await this.http.send("/api/rewrite", sending)).blob(), nameOf(this.word));
      this.safe = result;
      this.saying = "Word-filen er hentet.";
    } catch (fault) {
      this.failed(fault);
    }
  }

  private go(selector: string): void {
    const target = this.querySelector<HTMLElement>(selector);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }
}

/** Return what keeps a text from being reviewed, empty when nothing does. */
function wrongWith(text: string): string {
  if (!text.trim()) return "Skriv eller indsæt en tekst først.";
  const { length } = [...text];
  if (length <= LONGEST) return "";
  return `Teksten er på ${numeral(length)} tegn. Der kan gennemgås ${numeral(LONGEST)} ad gangen: del den i flere.`;
}

function headline(changes: number, advice: number): string {
  const what = [
    changes ? `${changes} ${changes === 1 ? "forslag til ændring" : "forslag til ændringer"}` : "",
    advice ? `${advice} råd` : "",
  ].filter(Boolean);
  return what.length ? what.join(" og ") : "Teksten er klar, som den er";
}

customElements.define("klarplan-skriv-page", WritePage);
void account();
