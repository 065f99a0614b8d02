/** An answer: its sentences with numbered citations, its table, and what may be asked next. */
import { html, nothing, type TemplateResult } from "lit";
import type { Sentence } from "../api/types";
import { languageOf } from "../text/language";
import { ownWords, pieces, type Piece } from "../text/quotes";
import { lastWord, shown } from "../text/safe";
import { sourceOf } from "../text/where";
import type { Turn } from "./conversation";
import { plainerOf, shownPlainer } from "./plainer";
import type { View } from "./view";

/** Sentences word for word, or in plainer words where those are chosen. */
export function sentencesView(view: View, turn: Turn): TemplateResult {
  const plainer = shownPlainer(turn);
  if (plainer) {
    const lix = view.words.lix(figure(plainer.lixBefore, view), figure(plainer.lixAfter, view));
    return html`<div class="rewritten" part="rewritten">
      <p class="label"><strong>${view.words.rewritten}</strong> <span title=${view.words.lixHelp}>${lix}</span></p>
      ${plainer.sentences.map((sentence) => sentenceView(view, turn, sentence))}
    </div>`;
  }
  return html`${turn.sentences.map((sentence) => sentenceView(view, turn, sentence))}
  ${plainerOf(turn)?.changed === false ? html`<p class="note">${view.words.notPlainer}</p>` : nothing}`;
}

function sentenceView(view: View, turn: Turn, sentence: Sentence): TemplateResult {
  const language = languageOf(ownWords(sentence.text), view.language);
  const [first, ...others] = sentence.citations;
  const all = pieces(sentence.text);
  const body = all.map((piece, at) => {
    // The first number stays on the line of the last word
    if (at < all.length - 1 || first === undefined) return pieceView(piece, language, piece.text, nothing);
    const [head, tail] = lastWord(piece.text);
    return pieceView(piece, language, head, html`<span class="keep">${shown(tail)}${mark(view, turn, first)}</span>`);
  });
  return html`<p class="sentence" lang=${language === view.language ? nothing : language}>${body}${others.map((n) => mark(view, turn, n))}</p>`;
}

function pieceView({ kind, text }: Piece, around: string, head: string, end: TemplateResult | typeof nothing): TemplateResult {
  if (kind === "own") return html`${shown(head)}${end}`;
  const language = languageOf(text);
  const lang = language === around ? nothing : language;
  if (kind === "name") return html`<span lang=${lang}>${shown(head)}${end}</span>`;
  return html`<span class="quote" part="quote" lang=${lang}>${shown(head)}${end}</span>`;
}

/** The numbered buttons behind a sentence or in a cell. While sentences still arrive, only the numbers. */
export function marks(view: View, turn: Turn, numbers: readonly number[]): TemplateResult | typeof nothing {
  if (numbers.length === 0) return nothing;
  return html`<span class="marks">${numbers.map((n) => mark(view, turn, n))}</span>`;
}

function mark(view: View, turn: Turn, n: number): TemplateResult {
  const citation = turn.answer?.citations.find((candidate) => candidate.n === n);
  if (!citation) return html`<span class="mark waiting">${n}</span>`;
  const isOpen = view.opened?.turn === turn.id && view.opened.n === n;
  return html`<button
    type="button"
    class="mark"
    part="citation"
    data-mark="${turn.id}-${n}"
    aria-expanded=${isOpen}
    aria-label=${view.words.openSource(n, sourceOf(citation, view.words))}
    @click=${() => view.open(turn, n)}
  >${n}</button>`;
}

/** Questions that have an answer. */
export function suggestionsView(view: View, heading: string, questions: readonly string[]): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<div class="suggestions">
    <h3>${heading}</h3>
    <ul>
      ${questions.map((question) => {
        const language = languageOf(question, view.language);
        return html`<li>
          <button type="button" class="suggestion" part="suggestion" lang=${language === view.language ? nothing : language}
            @click=${() => view.ask(question)}>${shown(question)}</button>
        </li>`;
      })}
    </ul>
  </div>`;
}

function figure(lix: number, view: View): string {
  return lix.toLocaleString(view.language, { maximumFractionDigits: 0 });
}
