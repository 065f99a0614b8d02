/** What all pages share: light DOM under one style sheet, reading from the service, and problems in words. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { Http, type Sending } from "../api/http";
import { Problem } from "../api/problem";
import { strings } from "../strings";
import { told } from "../strings/problems";
import { shown } from "../text/safe";

const WORDS = strings("da");

export abstract class Page extends LitElement {
  static override properties = { problem: { state: true }, saying: { state: true } };

  declare problem: Problem | null;
  /** What was last done, shown and read aloud. */
  declare saying: string;
  protected readonly http = new Http({ base: "", key: null, tab: null });

  constructor() {
    super();
    this.problem = null;
    this.saying = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Fetch JSON; a problem is shown on the page and gives null. Whoever isn't signed in is sent to do so. */
  protected async read<T>(path: string, sending: Sending = {}): Promise<T | null> {
    try {
      this.problem = null;
      return await this.http.json<T>(path, sending);
    } catch (fault) {
      this.failed(fault);
      return null;
    }
  }

  /** Show a problem; anything else is a fault of ours and is passed on. An abort is neither. */
  protected failed(fault: unknown): void {
    if (fault instanceof DOMException && fault.name === "AbortError") return;
    if (!(fault instanceof Problem)) throw fault;
    this.problem = fault;
    if (fault.status === 401) this.signedOut();
    void this.updateComplete.then(() => this.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" }));
  }

  /** The session has ended: go and sign in, and come back. A page that holds somebody's work stays instead. */
  protected signedOut(): void {
    location.assign(`/log-ind?til=${encodeURIComponent(location.pathname + location.search)}`);
  }

  protected problemView(): TemplateResult | typeof nothing {
    return this.problem ? html`<p class="problem" role="alert">${shown(told(this.problem, WORDS, false))}</p>` : nothing;
  }

  protected sayingView(): TemplateResult {
    return html`<p class="saying" role="status">${this.saying}</p>`;
  }
}

/** Return a number as Danish readers write it. */
export function number(value: number, digits = 0): string {
  return value.toLocaleString("da", { maximumFractionDigits: digits, minimumFractionDigits: 0 });
}

/** Return a date as Danish readers write it. */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString("da", { dateStyle: "long" });
}

/** Return a date and time as Danish readers write it. */
export function when(iso: string): string {
  return new Date(iso).toLocaleString("da", { dateStyle: "long", timeStyle: "short" });
}
