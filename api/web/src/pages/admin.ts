/** Administration: plans in and out, what readers say, what got no answer. For editors. */
import { html, nothing, type TemplateResult } from "lit";
import { Problem } from "../api/problem";
import type { DocumentInfo } from "../api/types";
import { strings } from "../strings";
import { told } from "../strings/problems";
import { oneLine } from "../text/safe";
import { account } from "./account";
import "./admin/editions";
import { documentsView, feedbackView, unansweredView, type Feedback, type Unanswered } from "./admin/lists-view";
import { Uploads, type UploadState } from "./admin/uploads";
import { uploadsView } from "./admin/uploads-view";
import { Page } from "./page";

class AdminPage extends Page {
  static override properties = {
    ...Page.properties,
    documents: { state: true },
    feedback: { state: true },
    unanswered: { state: true },
    removing: { state: true },
  };

  declare documents: DocumentInfo[] | null;
  declare feedback: Feedback[];
  declare unanswered: Unanswered[];
  /** The document that is about to be deleted. */
  declare removing: DocumentInfo | null;
  private ended = 0;
  private readonly uploads = new Uploads(
    this.http,
    () => this.uploadsChanged(),
    (problem) => told(problem, strings("da"), false),
  );

  constructor() {
    super();
    this.documents = null;
    this.feedback = [];
    this.unanswered = [];
    this.removing = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  private async load(): Promise<void> {
    const session = await this.http.session().catch((fault: unknown) => this.failed(fault));
    if (!session) return;
    if (session.role !== "editor" && session.role !== "admin") {
      this.problem = new Problem(403, "", "Siden er for redaktører. Log ind med en nøgle, der har rollen editor.");
      return;
    }
    await this.refresh();
    this.feedback = (await this.read<Feedback[]>("/api/feedback")) ?? [];
    this.unanswered = (await this.read<Unanswered[]>("/api/unanswered")) ?? [];
  }

  private async refresh(): Promise<void> {
    this.documents = (await this.read<DocumentInfo[]>("/api/documents")) ?? this.documents;
  }

  override render(): TemplateResult {
    if (!this.documents) return html`${this.problemView()}${this.problem ? nothing : html`<p class="note">Henter …</p>`}`;
    return html`${this.problemView()} ${this.sayingView()}
      <section class="part" aria-labelledby="ind"><h2 id="ind">Læs planer ind</h2>${uploadsView(this.uploads)}</section>
      <section class="part" aria-labelledby="dokumenter"><h2 id="dokumenter" tabindex="-1">Dokumenter</h2>
        ${documentsView(this.documents, { again: (document) => void this.again(document), remove: (document) => this.askToRemove(document) })}</section>
      <section class="part" aria-labelledby="udgaver"><h2 id="udgaver" tabindex="-1">Planer og udgaver</h2>
        <p class="lead">Én udgave af hver plan svarer. Klarplan ser selv, hvilke filer der er udgaver af samme plan. Ret det her, hvis det er forkert.</p>
        <klarplan-admin-editions .documents=${this.documents}></klarplan-admin-editions></section>
      <section class="part" aria-labelledby="vurderinger"><h2 id="vurderinger">Vurderinger af svar</h2>${feedbackView(this.feedback)}</section>
      <section class="part" aria-labelledby="ubesvaret"><h2 id="ubesvaret">Det, der ikke fik svar</h2>
        <p class="lead">Talt op efter indsats og felt. Selve spørgsmålene bliver ikke gemt.</p>${unansweredView(this.unanswered)}</section>
      ${this.dialogView()}`;
  }

  private dialogView(): TemplateResult {
    const name = oneLine(this.removing?.name ?? "");
    return html`<dialog id="remove" aria-labelledby="remove-heading" @close=${() => (this.removing = null)}>
      <h2 id="remove-heading">Slet dokumentet?</h2>
      <p>${name} bliver slettet for altid, også originalen. Svar kan ikke længere bygge på det.</p>
      <div class="row">
        <button type="button" class="solid delete" @click=${() => void this.removeDocument()}>Slet for altid</button>
        <button type="button" class="plain outline" @click=${() => this.dialog?.close()}>Behold det</button>
      </div>
    </dialog>`;
  }

  private askToRemove(document: DocumentInfo): void {
    this.removing = document;
    void this.updateComplete.then(() => this.dialog?.showModal());
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector("#remove");
  }

  private async removeDocument(): Promise<void> {
    const document = this.removing;
    this.dialog?.close();
    if (!document) return;
    try {
      await this.http.send(`/api/documents/${encodeURIComponent(document.id)}`, { method: "DELETE" });
      this.saying = `${oneLine(document.name)} er slettet.`;
      await this.refresh();
      this.querySelector<HTMLElement>("#dokumenter")?.focus();
    } catch (fault) {
      this.failed(fault);
    }
  }

  /** Read the stored original anew: after an upgrade more may be recognised in it. */
  private async again(document: DocumentInfo): Promise<void> {
    try {
      const response = await this.http.send(`/api/documents/${encodeURIComponent(document.id)}/file`);
      await this.uploads.add([new File([await response.blob()], document.name)], true);
    } catch (fault) {
      this.failed(fault);
    }
  }

  private uploadsChanged(): void {
    this.requestUpdate();
    const ended = this.uploads.all.filter(({ state }) => state === "done" || state === "failed");
    if (ended.length === this.ended) return;
    this.ended = ended.length;
    const names = (wanted: UploadState): string => AND.format(ended.filter(({ state }) => state === wanted).map(({ file }) => oneLine(file.name)).reverse());
    const [done, failed] = [names("done"), names("failed")];
    this.saying = [done && `${done} er læst ind.`, failed && `${failed} kunne ikke læses ind.`].filter(Boolean).join(" ");
    if (done) void this.refresh();
  }
}

const AND = new Intl.ListFormat("da");

customElements.define("klarplan-admin-page", AdminPage);
void account();
