/** Which edition of each plan answers, and putting it right. */
import { html, type PropertyValues, type TemplateResult } from "lit";
import type { DocumentInfo, PlanLine } from "../../api/types";
import { oneLine } from "../../text/safe";
import { Page } from "../page";
import { changeOf, correctingView, editionsOf, editionsView, STANDINGS, type Edition } from "./editions-view";

class EditionsPart extends Page {
  static override properties = {
    ...Page.properties,
    documents: { attribute: false },
    all: { state: true },
    correcting: { state: true },
  };

  /** What is read in; the editions are read anew when it changes. */
  declare documents: readonly DocumentInfo[];
  declare all: readonly Edition[] | null;
  declare correcting: Edition | null;

  constructor() {
    super();
    this.documents = [];
    this.all = null;
    this.correcting = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("documents")) void this.load();
  }

  private async load(): Promise<void> {
    const answering = await this.read<PlanLine[]>("/api/plans");
    if (!answering) return;
    const listed = new Set(answering.flatMap(({ id, editions }) => [id, ...editions.map((edition) => edition.id)]));
    // A plan that was set aside and has no other edition stands in no list
    const aside = this.documents.flatMap(({ plans }) => plans).filter((id) => !listed.has(id));
    const found = await Promise.all(aside.map((id) => this.read<PlanLine>(addressOf(id))));
    this.all = editionsOf([...answering, ...found.filter((plan) => plan !== null)]);
  }

  override render(): TemplateResult {
    if (!this.all) return html`${this.correcting ? "" : this.problemView()}`;
    const { correcting } = this;
    return html`${correcting ? "" : this.problemView()} ${this.sayingView()} ${editionsView(this.all, (edition) => this.correct(edition))}
      <dialog aria-labelledby="edition-heading" @close=${() => (this.correcting = null)}>
        ${correcting
          ? correctingView(correcting, this.all, this.problemView(), {
              save: (form) => void this.save(correcting, form),
              cancel: () => this.dialog?.close(),
            })
          : ""}
      </dialog>`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  private correct(edition: Edition): void {
    this.problem = null;
    this.correcting = edition;
    void this.updateComplete.then(() => this.dialog?.showModal());
  }

  private async save(edition: Edition, form: HTMLFormElement): Promise<void> {
    const json = changeOf(new FormData(form));
    const now = json ? await this.read<PlanLine>(addressOf(edition.id), { method: "PATCH", json }) : edition;
    if (!now) return;
    this.dialog?.close();
    if (!json) return;
    this.saying = `${oneLine(edition.document)} er rettet: ${STANDINGS[now.status].toLowerCase()}.`;
    await this.load();
    document.querySelector<HTMLElement>("#udgaver")?.focus();
  }
}

function addressOf(plan: string): string {
  return `/api/plans/${plan.split("/").map(encodeURIComponent).join("/")}`;
}

customElements.define("klarplan-admin-editions", EditionsPart);
