/** One question and what came of it. */
import { html, nothing, type TemplateResult } from "lit";
import { Problem } from "../api/problem";
import { told } from "../strings/problems";
import { shown } from "../text/safe";
import { sentencesView, suggestionsView } from "./answer-view";
import type { Turn } from "./conversation";
import { icons } from "./icons";
import { plainerOf } from "./plainer";
import { tableView } from "./table-view";
import type { View } from "./view";

export function turnView(view: View, turn: Turn, last: boolean): TemplateResult {
  const { words } = view;
  return html`<article class="turn" data-turn=${turn.id} aria-labelledby="q-${turn.id}">
    <h2 class="question" part="question" id="q-${turn.id}" tabindex="-1">
      <span class="sr">${words.asked}: </span><bdi>${shown(turn.question)}</bdi>
    </h2>
    <div class="answer ${turn.answer?.kind ?? ""}" part="answer">
      ${sentencesView(view, turn)} ${stateView(view, turn)}
      ${turn.answer?.table && !turn.showPlainer ? tableView(view, turn, turn.answer.table) : nothing}
    </div>
    ${turn.answer ? html`${actionsView(view, turn)}${reasonView(view, turn)}` : nothing}
    ${last && turn.answer
      ? suggestionsView(view, turn.answer.refused ? words.instead : words.more, turn.answer.suggestions)
      : nothing}
  </article>`;
}

function stateView(view: View, turn: Turn): TemplateResult | typeof nothing {
  const { words } = view;
  if (turn.state === "waiting" || turn.state === "streaming") {
    return html`<p class="waiting-line" aria-hidden="true"><span class="pen"></span>${words.answering}</p>`;
  }
  if (turn.state === "stopped") {
    return html`<p class="note">${turn.sentences.length ? words.stopped : words.stoppedEarly}</p>${retry(view, turn)}`;
  }
  if (turn.state === "failed") {
    const message = turn.problem ? told(turn.problem, words, view.withKey) : words.problems.broken;
    return html`<p class="problem" part="problem">${shown(message)}</p>${turn.problem?.status === 401 && !view.withKey ? signIn(view) : retry(view, turn)}`;
  }
  return nothing;
}

function signIn({ base, words }: View): TemplateResult {
  return html`<a class="plain" href="${base}/log-ind?til=${encodeURIComponent(location.pathname)}">${icons.next}${words.signIn}</a>`;
}

function retry(view: View, turn: Turn): TemplateResult {
  return html`<button type="button" class="plain" @click=${() => view.ask(turn.question)}>${icons.fresh}${view.words.retry}</button>`;
}

function actionsView(view: View, turn: Turn): TemplateResult | typeof nothing {
  const { words } = view;
  if (turn.answer?.kind === "smalltalk" || turn.answer?.kind === "clarify") return nothing;
  return html`<div class="actions">
    ${turn.answer?.refused ? nothing : plainerView(view, turn)}
    <button type="button" class="plain" @click=${() => view.copy(turn, "answer")}>${icons.copy}${words.copy}</button>
    ${turn.answer?.citations.length
      ? html`<button type="button" class="plain" @click=${() => view.copy(turn, "with-source")}>${icons.quote}${words.copyWithSource}</button>`
      : nothing}
    <span class="votes">${voteView(view, turn, "up")}${voteView(view, turn, "down")}</span>
  </div>`;
}

/** The button stays where it is, whatever came of it: whoever pressed it keeps the focus. */
function plainerView(view: View, turn: Turn): TemplateResult {
  const { words } = view;
  const { plainer, showPlainer } = turn;
  const found = plainerOf(turn);
  const still = plainer === "waiting" || found?.changed === false;
  const label = plainer === "waiting" ? words.rewriting : !found?.changed ? words.plainer : showPlainer ? words.original : words.showPlainer;
  return html`<button type="button" class="plain" part="plainer" aria-disabled=${still} @click=${still ? nothing : () => view.makePlainer(turn)}>
      ${icons.plainer}${label}
    </button>
    ${plainer instanceof Problem ? html`<span class="problem">${shown(told(plainer, words, view.withKey))}</span>` : nothing}`;
}

function voteView(view: View, turn: Turn, vote: "up" | "down"): TemplateResult {
  const label = vote === "up" ? view.words.good : view.words.bad;
  return html`<button type="button" class="round" part="vote" aria-pressed=${turn.vote === vote} aria-label=${label} title=${label}
    @click=${() => view.vote(turn, vote)}>${vote === "up" ? icons.good : icons.bad}</button>`;
}

function reasonView(view: View, turn: Turn): TemplateResult | typeof nothing {
  if (!turn.asksReason) return nothing;
  const { words } = view;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const parts = [...data.getAll("reason"), data.get("other")].map((part) => String(part ?? "").trim()).filter(Boolean);
    view.vote(turn, "down", parts.join(". "));
  };
  return html`<form class="reason" @submit=${send}>
    <fieldset>
      <legend>${words.why}</legend>
      ${words.reasons.map((reason) => html`<label class="choice"><input type="checkbox" name="reason" value=${reason} />${reason}</label>`)}
      <label for="other-${turn.id}" class="hint">${words.whyHint}</label>
      <textarea id="other-${turn.id}" name="other" rows="2" maxlength="900"></textarea>
    </fieldset>
    <button type="submit" class="solid small">${words.sendReason}</button>
    <button type="button" class="plain" @click=${() => view.vote(turn, "down", "")}>${words.skipReason}</button>
  </form>`;
}
