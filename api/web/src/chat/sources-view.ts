/** The sources of an answer: each citation with its place, and the open one with the text round its quote. */
import { html, nothing, type TemplateResult } from "lit";
import type { Surroundings } from "../api/service";
import type { Citation } from "../api/types";
import { languageOf } from "../text/language";
import { oneLine, shown } from "../text/safe";
import { addressOf, placeOf } from "../text/where";
import type { Turn } from "./conversation";
import { icons } from "./icons";
import type { View } from "./view";

/** What is known of the text round the open quote. */
export type Around = Surroundings | "reading" | "not-shown";

export interface SourcesView extends View {
  around: Around;
  close(): void;
}

export function sourcesView(view: SourcesView, turn: Turn): TemplateResult {
  const citations = turn.answer?.citations ?? [];
  const { words } = view;
  return html`<aside class="sources" part="sources" aria-labelledby="sources-heading">
    <div class="back"><button type="button" class="plain" @click=${() => view.close()}>${icons.back}${words.backToAnswer}</button></div>
    <h2 id="sources-heading">${words.sources}</h2>
    <p class="about"><bdi>${shown(turn.question)}</bdi></p>
    <ol>
      ${citations.map((citation) => html`<li>${sourceView(view, turn, citation)}</li>`)}
    </ol>
  </aside>`;
}

function sourceView(view: SourcesView, turn: Turn, citation: Citation): TemplateResult {
  const { words } = view;
  const isOpen = view.opened?.turn === turn.id && view.opened.n === citation.n;
  const name = citation.indsats ? oneLine(citation.indsats) : oneLine(citation.document);
  return html`<section class="source ${isOpen ? "open" : ""}" part="source" id="source-${citation.n}" tabindex="-1"
      aria-labelledby="source-name-${citation.n}">
    <h3 id="source-name-${citation.n}">
      <button type="button" aria-expanded=${isOpen} @click=${() => (isOpen ? view.close() : view.open(turn, citation.n))}>
        <span class="number">${citation.n}</span><span class="source-name">${name}</span>
      </button>
    </h3>
    <p class="place">${placeOf(citation, words)}</p>
    <p class="place document">${oneLine(citation.document)}</p>
    ${isOpen ? openedView(view, turn, citation) : html`<p class="quote excerpt" lang=${foreign(view, citation.text)}>${oneLine(citation.text)}</p>`}
  </section>`;
}

function openedView(view: SourcesView, turn: Turn, citation: Citation): TemplateResult {
  const { words } = view;
  return html`
    ${passageView(view, citation)}
    <div class="source-actions">
      <a class="plain" href=${addressOf(citation.document_id, citation, view.base)} target="_blank" rel="noopener">${icons.out}${words.openDocument}</a>
      <button type="button" class="plain" @click=${() => view.copy(turn, { citation: citation.n })}>${icons.quote}${words.copyWithSource}</button>
    </div>`;
}

function passageView(view: SourcesView, citation: Citation): TemplateResult {
  const { around, words } = view;
  const lang = foreign(view, citation.text);
  if (typeof around === "string") {
    const note = around === "reading" ? words.reading : words.quoteOnly;
    return html`<blockquote class="passage" lang=${lang}><mark>${close(citation.text)}</mark></blockquote><p class="note">${note}</p>`;
  }
  const before = around.cutBefore ? `… ${afterSpace(around.before)}` : around.before;
  const after = around.cutAfter ? `${beforeSpace(around.after)} …` : around.after;
  return html`<blockquote class="passage" lang=${lang}>${close(before)}<mark part="mark">${close(around.quote)}</mark>${close(after)}</blockquote>`;
}

/** Blank lines between cells take room that the reader needs for the quote. */
function close(text: string): string {
  return shown(text).replace(/\n{2,}/g, "\n");
}

/** Leave out the word that the cut went through. */
function afterSpace(text: string): string {
  return text.slice(text.search(/\s/) + 1).trimStart();
}

function beforeSpace(text: string): string {
  return text.replace(/\S*$/, "").trimEnd();
}

function foreign(view: View, text: string): string | typeof nothing {
  const language = languageOf(text);
  return language === view.language ? nothing : language;
}
