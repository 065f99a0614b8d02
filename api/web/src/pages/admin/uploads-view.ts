/** The drop zone, progress, and the report of each upload. */
import { html, nothing, type TemplateResult } from "lit";
import { oneLine, shown } from "../../text/safe";
import type { JobReport, ReportLine } from "./upload";
import type { Upload, Uploads } from "./uploads";

const KINDS = ".pdf,.docx,.html,.htm,.md,.txt";

export function uploadsView(uploads: Uploads): TemplateResult {
  const add = (files: FileList | null | undefined): void => void (files?.length && uploads.add(files));
  return html`<div class="drop-zone"
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        (event.currentTarget as Element).classList.add("over");
      }}
      @dragleave=${(event: DragEvent) => (event.currentTarget as Element).classList.remove("over")}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        (event.currentTarget as Element).classList.remove("over");
        add(event.dataTransfer?.files);
      }}>
      <p>Slip handleplaner her: PDF, Word, HTML, Markdown eller tekst.</p>
      <label class="solid file">Vælg filer<input type="file" multiple accept=${KINDS} @change=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        add(field.files);
        field.value = "";
      }} /></label>
    </div>
    <ul class="uploads">${uploads.all.map((upload) => html`<li class="card">${uploadView(upload, uploads)}</li>`)}</ul>`;
}

function uploadView(upload: Upload, uploads: Uploads): TemplateResult {
  const name = oneLine(upload.file.name);
  const label = { sending: "Sender filen", reading: "Læser filen ind", done: "Læst ind", failed: "Kunne ikke læses ind", taken: "Navnet er brugt" }[upload.state];
  const underway = upload.state === "sending" || upload.state === "reading";
  return html`<h3>${name}</h3>
    <p class="note">${label}${underway ? " …" : nothing}</p>
    ${underway ? html`<progress max="1" .value=${upload.share} aria-label="${label}: ${name}"></progress>` : nothing}
    ${upload.problem ? html`<p class="problem">${shown(upload.problem)}</p>` : nothing}
    ${upload.state === "taken" ? html`<button type="button" class="plain outline" @click=${() => void uploads.replace(upload)}>Erstat det gamle dokument</button>` : nothing}
    ${upload.job?.report ? reportView(upload.job.report) : nothing}`;
}

function reportView(report: JobReport): TemplateResult {
  return html`${report.documents.map((line) => lineView(line, report))}
    ${report.unchanged.length ? html`<p>Dokumentet er uændret.</p>` : nothing}
    ${report.duplicates.map(({ of }) => html`<p>Filen er den samme som ${oneLine(of)} og er sprunget over.</p>`)}`;
}

function lineView(line: ReportLine, report: JobReport): TemplateResult {
  const found = [`${line.plans} ${line.plans === 1 ? "plan" : "planer"}`, `${line.initiatives} ${line.initiatives === 1 ? "indsats" : "indsatser"}`];
  const more = line.recognised.filter(([what, number]) => number > 0 && what !== "indsatser").map(([what, number]) => `${what}: ${number}`);
  return html`<p><strong>${report.added.includes(line.id) ? "Nyt dokument" : "Ændret dokument"}</strong>: ${found.join(", ")}, ${line.passages} ${line.passages === 1 ? "passage" : "passager"}.
      <a href="/kilde/${encodeURIComponent(line.id)}">Se teksten</a></p>
    ${more.length ? html`<p class="note">Genkendt i alt: ${more.join(", ")}</p>` : nothing}
    ${[...line.warnings, ...line.unrecognised].map((text) => html`<p class="warning">${shown(text)}</p>`)}`;
}
