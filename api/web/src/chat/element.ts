/** `<klarplan-chat>`: the conversation as one element, behind a launcher button or inline. */
import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Http } from "../api/http";
import { Problem } from "../api/problem";
import { Service } from "../api/service";
import { strings, type Strings } from "../strings";
import { told } from "../strings/problems";
import chatStyles from "../styles/chat.css?inline";
import controls from "../styles/controls.css?inline";
import { measureOf, own } from "../styles/own";
import tokens from "../styles/tokens.css?inline";
import { copyText } from "../text/clipboard";
import type { Language } from "../text/language";
import { Announcer } from "./announcer";
import { composerView } from "./composer-view";
import { copied } from "./copied";
import { Conversation, type Happening, type Turn } from "./conversation";
import { Focus } from "./focus";
import { icons } from "./icons";
import { Memory, tabSecret } from "./memory";
import { toTop } from "./scrolling";
import { SourcePanel } from "./source-panel";
import { sourcesView } from "./sources-view";
import { turnView } from "./turn-view";
import type { CopyKind, View } from "./view";
import { welcomeView } from "./welcome-view";

const WIDE = 860; // CSS pixels from which the sources stand beside the conversation
const NOTE_MS = 4000;

/** Origin of the script that defines the element: that is where its service is. Set by `widget.ts`. */
export const home = { origin: "" };

export class KlarplanChat extends LitElement {
  static override styles = [tokens, controls, chatStyles].map((css) => unsafeCSS(own(css)));
  static override properties = {
    server: { type: String },
    key: { type: String },
    mode: { type: String, reflect: true },
    open: { type: Boolean, reflect: true },
    heading: { type: String },
    lang: { type: String },
    wide: { state: true },
    note: { state: true },
  };

  declare server: string | null;
  declare key: string | null;
  declare mode: "launcher" | "inline";
  declare open: boolean;
  declare heading: string | null;
  declare wide: boolean;
  declare note: string;

  private conversation: Conversation | null = null;
  private service: Service | null = null;
  private readonly announcer = new Announcer();
  private readonly panel = new SourcePanel(this);
  private readonly focused = new Focus();
  private readonly sized = new ResizeObserver(([entry]) => {
    this.wide = (entry?.contentRect.width ?? 0) >= WIDE;
  });
  /** The panel covers the whole window; `chat.css` has the same measures. */
  private readonly covering = window.matchMedia("(max-width: 34rem), (max-height: 30rem)");
  private noteTimer = 0;

  constructor() {
    super();
    this.server = null;
    this.key = null;
    this.mode = "launcher";
    this.open = false;
    this.heading = null;
    this.wide = false;
    this.note = "";
  }

  private get words(): Strings {
    return strings(this.lang || this.closest("[lang]")?.getAttribute("lang") || "da");
  }

  private get language(): Language {
    return this.words.language;
  }

  /** Tells the conversations of several elements on one page apart. */
  private get ordinal(): string {
    const at = [...document.querySelectorAll(this.localName)].indexOf(this);
    return at > 0 ? `:${at + 1}` : "";
  }

  private get base(): string {
    return (this.server ?? home.origin).replace(/\/$/, "");
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const name = `klarplan:${this.base || location.origin}`;
    const tab = this.key === null ? null : tabSecret(`${name}:tab`);
    this.service = new Service(new Http({ base: this.base, key: this.key, tab }));
    this.panel.service = this.service;
    this.conversation = new Conversation(this.service, new Memory(name + this.ordinal), (what, turn) => this.happened(what, turn));
    this.sized.observe(this);
    this.covering.addEventListener("change", this.standAnew);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.shadowRoot?.adoptedStyleSheets.push(measureOf(this));
    return root;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.conversation?.stop();
    this.sized.disconnect();
    this.covering.removeEventListener("change", this.standAnew);
  }

  /** Ask a question as if it had been typed: for links and buttons of the host page. */
  ask(question: string): void {
    this.open = true;
    void this.conversation?.ask(question);
  }

  override render(): TemplateResult {
    const { words } = this;
    if (this.mode === "inline") return this.frame();
    return html`<button type="button" class="launcher" part="launcher" aria-expanded=${this.open} aria-controls="frame"
        ?hidden=${this.open} @click=${() => this.show()}>${icons.quote}${this.heading ?? words.open}</button>
      <dialog id="frame" aria-label=${this.heading ?? words.title} @cancel=${(event: Event) => {
        event.preventDefault(); // a gesture of the device; Escape is taken care of before
        this.hide();
      }}>${this.open ? this.frame() : nothing}</dialog>`;
  }

  private frame(): TemplateResult {
    const { words } = this;
    const turn = this.panel.turn(this.conversation?.turns ?? [], this.wide);
    const covered = turn !== null && !this.wide;
    return html`<div class="frame ${this.wide ? "wide" : ""}" part="panel" lang=${this.language} @keydown=${this.keyed}>
      ${this.header()}
      <div class="middle ${turn ? "with-sources" : ""}">
        <div class="talk" ?inert=${covered}>
          <section class="turns" part="conversation" aria-label=${words.conversation} tabindex="0">${this.turns()}</section>
          ${composerView({
            words,
            busy: this.conversation?.busy ?? false,
            send: (question) => void this.conversation?.ask(question),
            stop: () => this.stop(),
          })}
        </div>
        ${turn ? sourcesView({ ...this.view(), around: this.panel.around, close: () => this.panel.close() }, turn) : nothing}
      </div>
      <div class="sr" role="log" aria-live="polite" aria-label=${words.answered}>
        ${repeat(this.announcer.log, (line) => line.id, (line) => html`<p>${line.text}</p>`)}
      </div>
      <p class="toast" role="status">${this.note ? html`<span>${this.note}</span>` : nothing}</p>
    </div>`;
  }

  private header(): TemplateResult {
    const { words } = this;
    const any = (this.conversation?.turns.length ?? 0) > 0;
    return html`<header part="header">
      <p class="title">${this.heading ?? words.title}</p>
      ${any ? html`<button type="button" class="plain fresh" @click=${() => this.fresh()}>${icons.fresh}<span>${words.fresh}</span></button>` : nothing}
      ${this.mode === "inline"
        ? nothing
        : html`<button type="button" class="round" aria-label=${words.close} @click=${() => this.hide()}>${icons.close}</button>`}
    </header>`;
  }

  private turns(): TemplateResult {
    const turns = this.conversation?.turns ?? [];
    const view = this.view();
    if (turns.length === 0) return welcomeView(view);
    return html`${repeat(turns, (turn) => turn.id, (turn) => turnView(view, turn, turn === turns.at(-1)))}`;
  }

  private view(): View {
    return {
      words: this.words,
      language: this.language,
      base: this.base || location.origin,
      withKey: this.key !== null,
      opened: this.panel.opened,
      ask: (question) => void this.conversation?.ask(question),
      open: (turn, n) => void this.panel.open(turn, n),
      copy: (turn, kind) => void this.copy(turn, kind),
      makePlainer: (turn) => void this.makePlainer(turn),
      vote: (turn, vote, reason) => void this.vote(turn, vote, reason ?? null),
    };
  }

  private happened(happening: Happening | null, turn: Turn | null): void {
    if (happening) {
      this.announcer.happened(happening, turn, this.words, this.key !== null);
      this.dispatchEvent(new CustomEvent(`klarplan-${happening}`, { bubbles: true, composed: true }));
    }
    if (happening === "asked") {
      this.panel.forget();
      void this.updateComplete.then(() => toTop(this.find(".turns"), this.find(`[data-turn="${turn?.id}"]`)));
    }
    this.requestUpdate();
  }

  private show(): void {
    this.open = true;
    void this.updateComplete.then(() => this.field?.focus());
  }

  private hide(): void {
    this.open = false;
    void this.updateComplete.then(() => this.find<HTMLElement>(".launcher")?.focus());
  }

  private stop(): void {
    this.conversation?.stop();
    this.field?.focus();
  }

  private fresh(): void {
    this.panel.forget();
    this.conversation?.clear();
    this.field?.focus();
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    if (this.panel.opened) this.panel.close();
    else if (this.conversation?.busy) this.stop();
    else if (this.mode === "launcher") this.hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private async copy(turn: Turn, kind: CopyKind): Promise<void> {
    const { words } = this;
    const text = copied(turn, kind, words, this.base || location.origin);
    const done = kind === "answer" ? words.copied : words.copiedWithSource;
    this.tell((await copyText(text)) ? done : words.copyFailed);
  }

  private async makePlainer({ id }: Turn): Promise<void> {
    const turn = await this.conversation?.makePlainer(id);
    if (turn) this.announcer.rewritten(turn, this.words, this.key !== null);
    this.requestUpdate();
  }

  private async vote(turn: Turn, vote: "up" | "down", reason: string | null): Promise<void> {
    try {
      await this.conversation?.vote(turn.id, vote, reason);
      if (vote === "up" || reason !== null) this.tell(this.words.thanks);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      this.tell(told(fault, this.words, this.key !== null));
    }
  }

  private tell(note: string): void {
    this.note = note;
    window.clearTimeout(this.noteTimer);
    this.noteTimer = window.setTimeout(() => (this.note = ""), NOTE_MS);
  }

  private get field(): HTMLTextAreaElement | null {
    return this.find<HTMLTextAreaElement>("#question");
  }

  find<T extends Element>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }

  /** Where the panel covers the page, nothing behind it may take the focus; elsewhere the page stays in use beside it. */
  private readonly stand = (): void => {
    const dialog = this.find<HTMLDialogElement>("dialog");
    if (!dialog || this.open === dialog.open) return;
    if (!this.open) dialog.close();
    else if (this.covering.matches) dialog.showModal();
    else dialog.setAttribute("open", ""); // `show` would take the focus, also when a page opens the panel by itself
  };

  private readonly standAnew = (): void => {
    this.find<HTMLDialogElement>("dialog")?.close();
    this.stand();
  };

  protected override willUpdate(): void {
    this.focused.hold(this.shadowRoot);
  }

  protected override updated(): void {
    this.stand();
    this.focused.settle(this.shadowRoot);
  }
}
