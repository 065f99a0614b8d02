/** What is put on the clipboard: what is shown, so that plainer words say that they are no quotes. */
import type { Strings } from "../strings";
import { answerWithSources, plainAnswer, plainerText, quoteWithSource } from "../text/copying";
import type { Turn } from "./conversation";
import { shownPlainer } from "./plainer";
import type { CopyKind } from "./view";

export function copied(turn: Turn, kind: CopyKind, words: Strings, base: string): string {
  const { answer } = turn;
  if (!answer) return "";
  const plainer = shownPlainer(turn);
  if (kind === "answer") return plainer ? plainerText(plainer, words) : plainAnswer(answer);
  if (kind === "with-source") return answerWithSources(answer, plainer, words, base);
  const citation = answer.citations.find(({ n }) => n === kind.citation);
  return citation ? quoteWithSource(citation, words, base) : "";
}
