/** What stands there before the first question. */
import { html, type TemplateResult } from "lit";
import { suggestionsView } from "./answer-view";
import type { View } from "./view";

export function welcomeView(view: View): TemplateResult {
  const { words } = view;
  return html`<div class="welcome" part="welcome">
    <h2>${words.welcome}</h2>
    <p>${words.intro}</p>
    ${suggestionsView(view, words.examples, words.exampleQuestions)}
  </div>`;
}
