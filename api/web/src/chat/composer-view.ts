/** Where a question is written: never disabled, also while an answer comes. */
import { html, nothing, type TemplateResult } from "lit";
import { icons } from "./icons";
import type { Strings } from "../strings";

export interface Composer {
  words: Strings;
  busy: boolean;
  send(question: string): void;
  stop(): void;
}

const LONGEST = 2000; // characters, as the service takes them; a longer text is never cut without a word

export function composerView({ words, busy, send, stop }: Composer): TemplateResult {
  const submit = (form: HTMLFormElement): void => {
    const field = form.elements.namedItem("question") as HTMLTextAreaElement;
    const question = field.value.trim();
    if (!question) return field.focus();
    if (question.length > LONGEST) {
      field.setCustomValidity(words.tooLong(question.length, LONGEST));
      form.reportValidity();
      return;
    }
    field.value = "";
    grow(field);
    send(question);
  };
  return html`<form class="composer" part="composer" novalidate @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    submit(event.currentTarget as HTMLFormElement);
  }}>
    <label class="sr" for="question">${words.question}</label>
    <textarea id="question" name="question" part="input" rows="1" placeholder=${words.placeholder}
      autocomplete="off" enterkeyhint="send"
      @input=${(event: InputEvent) => {
        const field = event.currentTarget as HTMLTextAreaElement;
        field.setCustomValidity("");
        grow(field);
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        const { form } = event.currentTarget as HTMLTextAreaElement;
        if (form) submit(form);
      }}></textarea>
    ${busy ? html`<button type="button" class="stop" part="stop" @click=${stop}>${icons.stop}${words.stop}</button>` : nothing}
    <button type="submit" class="solid" part="send">${icons.ask}<span>${words.send}</span></button>
  </form>`;
}

/** Let the field be as high as its text, up to what the style sheet allows. */
function grow(field: HTMLTextAreaElement): void {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
