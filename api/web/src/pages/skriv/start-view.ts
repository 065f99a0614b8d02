/** Where a text is put in: typed, pasted, dropped or opened, with whom it is for and how much may change. */
import { html, nothing, type TemplateResult } from "lit";

export const AUDIENCES = [
  ["borgerbrev", "Brev til en borger"],
  ["web", "Hjemmeside"],
  ["internt", "Internt notat"],
  ["letlæst", "Letlæst"],
] as const;
export const STRENGTHS = [
  ["forsigtig", "Forsigtig", "Kun sikre ændringer"],
  ["normal", "Normal", "Også kortere sætninger og aktiv form"],
  ["let", "Let at læse", "Så let som muligt, med forklaringer"],
] as const;

export type Audience = (typeof AUDIENCES)[number][0];
export type Strength = (typeof STRENGTHS)[number][0];

export interface Start {
  text: string;
  /** What is wrong with the text, empty when nothing is. */
  wrong: string;
  audience: Audience;
  strength: Strength;
  busy: boolean;
  file: string | null;
  change(change: { text?: string; audience?: Audience; strength?: Strength }): void;
  take(file: File): void;
  review(): void;
}

export function startView(start: Start): TemplateResult {
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.remove("over");
    const file = event.dataTransfer?.files[0];
    if (file) start.take(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as Element).classList.add("over");
  };
  return html`<form class="start" @submit=${(event: Event) => {
    event.preventDefault();
    start.review();
  }}>
    <div class="field drop" @dragover=${over} @dragleave=${(event: DragEvent) => (event.currentTarget as Element).classList.remove("over")} @drop=${dropped}>
      <label for="text">Din tekst</label>
      <p class="hint" id="text-hint">Skriv eller indsæt teksten, eller slip en Word- eller tekstfil her. Teksten bliver ikke gemt.</p>
      ${start.wrong ? html`<p class="problem" id="text-error" role="alert">${start.wrong}</p>` : nothing}
      <textarea id="text" rows="14" aria-invalid=${start.wrong !== ""} aria-describedby=${start.wrong ? "text-error text-hint" : "text-hint"}
        spellcheck="true" .value=${start.text} @input=${(event: InputEvent) => start.change({ text: (event.target as HTMLTextAreaElement).value })}></textarea>
    </div>
    <div class="controls stack card">
      ${choices("Hvem er den til?", "audience", AUDIENCES, start.audience, null, (audience) => start.change({ audience: audience as Audience }))}
      ${choices("Hvor meget må ændres?", "strength", STRENGTHS, start.strength, STRENGTHS.find(([value]) => value === start.strength)?.[2] ?? null, (strength) => start.change({ strength: strength as Strength }))}
      <div class="row">
        <button type="submit" class="solid" aria-disabled=${start.busy}>${start.busy ? "Gennemgår teksten …" : "Gennemgå teksten"}</button>
        <label class="plain outline file">Åbn en fil<input type="file" accept=".docx,.txt,.md" @change=${(event: Event) => {
          const { files } = event.target as HTMLInputElement;
          if (files?.[0]) start.take(files[0]);
        }} /></label>
      </div>
      ${start.file ? html`<p class="note">Fil: ${start.file}</p>` : nothing}
    </div>
  </form>`;
}

function choices(legend: string, name: string, values: readonly (readonly [string, string, ...string[]])[], now: string, hint: string | null, choose: (value: string) => void): TemplateResult {
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${values.map(([value, label]) => html`<label>
      <input type="radio" name=${name} value=${value} ?checked=${value === now} @change=${() => choose(value)} />${label}
    </label>`)}
    ${hint ? html`<p class="note">${hint}</p>` : nothing}
  </fieldset>`;
}
