/** Log ind: with a key, or with the municipality's own sign-in where it is set up. */
import { html, nothing, type TemplateResult } from "lit";
import { Problem } from "../api/problem";
import type { Session } from "../api/http";
import { shown } from "../text/safe";
import { Page } from "./page";

class SignInPage extends Page {
  static override properties = { ...Page.properties, busy: { state: true } };

  declare busy: boolean;

  constructor() {
    super();
    this.busy = false;
  }

  override render(): TemplateResult {
    return html`${this.dataset["provider"] === "yes"
        ? html`<div class="card stack sign-in">
            <h2>Med kommunens login</h2>
            <a class="solid" href=${this.providerAddress}>Log ind med kommunens login</a>
          </div>`
        : nothing}
      <form class="card stack sign-in" novalidate @submit=${(event: SubmitEvent) => void this.enter(event)}>
        <h2>Med en nøgle</h2>
        <div class="field">
          <label for="key">Nøgle</label>
          <p class="hint" id="key-hint">Den har du fået af dem, der passer Klarplan. Den begynder med klarplan_.</p>
          <input id="key" name="key" type="password" autocomplete="current-password" spellcheck="false" required
            aria-invalid=${this.problem !== null} aria-describedby=${this.problem ? "key-error key-hint" : "key-hint"} />
          ${this.problem ? html`<p class="problem" id="key-error" role="alert">${shown(this.problem.detail || "Nøglen kunne ikke bruges.")}</p>` : nothing}
        </div>
        <button class="solid" type="submit" aria-disabled=${this.busy}>Log ind</button>
      </form>`;
  }

  private async enter(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>("#key");
    if (!field || this.busy) return;
    this.busy = true;
    this.problem = field.value.trim() ? null : new Problem(422, "", "Skriv din nøgle.");
    if (!this.problem) await this.sendKey(field.value.trim());
    this.busy = false;
    if (this.problem) field.focus();
  }

  private async sendKey(key: string): Promise<void> {
    try {
      const response = await fetch("/api/session", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ key }),
      });
      const body = (await response.json()) as Session & { detail?: string };
      if (response.ok) location.assign(wanted());
      else this.problem = new Problem(response.status, "", body.detail ?? "");
    } catch {
      this.problem = new Problem(0, "", "Klarplan kan ikke nås lige nu. Prøv igen om lidt.");
    }
  }

  private get providerAddress(): string {
    return `/login?to=${encodeURIComponent(wanted())}`;
  }
}

/** Return the page that sent somebody here: a path of this service, or the first page. */
function wanted(): string {
  const to = new URLSearchParams(location.search).get("til") ?? "/";
  const address = new URL(to, location.origin);
  return address.origin === location.origin && to.startsWith("/") ? address.pathname + address.search + address.hash : "/";
}

customElements.define("klarplan-log-ind-page", SignInPage);
