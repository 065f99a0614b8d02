/** Kilde: a document's text with a quote highlighted and scrolled to. */
import { account } from "./account";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { DocumentInfo, DocumentText, Span } from "../api/types";
import { copyText } from "../text/clipboard";
import { Points } from "../text/points";
import { oneLine, shown } from "../text/safe";
import { addressOf } from "../text/where";
import { blocksOf, pagesOf, spanOf, type Block } from "./kilde/blocks";
import { Page, when } from "./page";

class SourcePage extends Page {
  static override properties = { ...Page.properties, info: { state: true }, text: { state: true }, span: { state: true } };

  declare info: DocumentInfo | null;
  declare text: DocumentText | null;
  declare span: Span | null;
  private points = new Points("");

  constructor() {
    super();
    this.info = null;
    this.text = null;
    this.span = spanOf(location.hash);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", () => {
      this.span = spanOf(location.hash);
    });
    void this.load();
  }

  private async load(): Promise<void> {
    const id = location.pathname.split("/").at(-1) ?? "";
    const [info, text] = await Promise.all([
      this.read<DocumentInfo>(`/api/documents/${id}`),
      this.read<DocumentText>(`/api/documents/${id}/text`),
    ]);
    if (!info || !text) return;
    this.points = new Points(text.text);
    this.info = info;
    this.text = text;
    document.title = `${oneLine(info.name)} – Klarplan`;
  }

  override render(): TemplateResult {
    const { info, text } = this;
    if (!info || !text) return html`<h1>Kilde</h1>${this.problem?.status === 404 ? GONE : this.problemView()}${this.problem ? nothing : html`<p class="note">Henter dokumentet …</p>`}`;
    return html`
      <h1 class="file-name">${oneLine(info.name)}</h1>
      <p class="lead">${info.pages > 0 ? `${info.pages} ${info.pages === 1 ? "side" : "sider"}. ` : ""}Læst ind ${when(info.ingested)}.</p>
      <div class="source-page">
        ${this.aboutView(info)}
        <article class="paper" aria-label="Dokumentets tekst">
          ${blocksOf(text, this.span).map((block) => this.blockView(block))}
        </article>
      </div>`;
  }

  private aboutView(info: DocumentInfo): TemplateResult {
    return html`<div class="about-source card stack">
      ${this.span ? this.quoteView(this.span) : html`<p class="note">Åbn en kilde fra et svar for at se citatet fremhævet i teksten.</p>`}
      <a class="plain outline" href="/api/documents/${encodeURIComponent(info.id)}/file" download>Hent det originale dokument</a>
      ${this.sayingView()}
    </div>`;
  }

  private quoteView(span: Span): TemplateResult {
    const quote = this.points.slice(span.start, span.end);
    if (!quote.trim()) return html`<p class="problem">Citatet findes ikke længere i dokumentet. Det er måske læst ind på ny.</p>`;
    return html`<h2>Citatet</h2>
      <blockquote class="quote"><mark>${oneLine(quote)}</mark></blockquote>
      <p class="note">${this.pageOf(span)}</p>
      <div class="row">
        <button type="button" class="solid small" @click=${() => this.copy(quote, span)}>Kopiér med kilde</button>
        <button type="button" class="plain" @click=${() => this.goTo()}>Gå til citatet</button>
      </div>`;
  }

  private blockView({ pages, pieces }: Block): TemplateResult {
    const text = pieces.map(({ text: part, marked }) => (marked ? html`<mark>${shown(part)}</mark>` : shown(part)));
    return html`${pages.length ? html`<h2 class="page-number">Side ${listed(pages)}</h2>` : nothing}<p>${text}</p>`;
  }

  private pageOf(span: Span): string {
    const pages = this.text ? pagesOf(this.text, span) : [];
    return pages.length === 0 ? "Dokumentet har ingen sidetal." : `Side ${listed(pages)}`;
  }

  private async copy(quote: string, span: Span): Promise<void> {
    const { info } = this;
    if (!info) return;
    const place = info.pages > 0 ? `${oneLine(info.name)} · ${this.pageOf(span).toLowerCase()}` : oneLine(info.name);
    const text = `“${oneLine(quote)}” (${place}) ${addressOf(info.id, span, location.origin)}`;
    this.saying = (await copyText(text)) ? "Kopieret med kilde" : "Browseren lod ikke teksten kopiere.";
  }

  private goTo(): void {
    const mark = this.querySelector<HTMLElement>(".paper mark");
    mark?.setAttribute("tabindex", "-1");
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: "center" });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("text") || changed.has("span")) this.querySelector(".paper mark")?.scrollIntoView({ block: "center" });
  }
}

const GONE = html`<p class="problem" role="alert">Dokumentet findes ikke her længere. Det er måske slettet, eller læst ind under et andet navn.
  <a href="/">Spørg i de planer, der er</a>.</p>`;
const AND = new Intl.ListFormat("da");

function listed(pages: readonly number[]): string {
  return AND.format(pages.map(String));
}

customElements.define("klarplan-kilde-page", SourcePage);
void account();
