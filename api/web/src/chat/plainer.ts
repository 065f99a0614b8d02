/** An answer in plainer words, sentence by sentence, so that each keeps its citations. */
import { Problem } from "../api/problem";
import type { Service } from "../api/service";
import type { Answer, Change, Sentence } from "../api/types";
import { Points } from "../text/points";
import { unquoted } from "../text/quotes";
import type { Turn } from "./conversation";

export interface Plainer {
  sentences: Sentence[];
  changed: boolean;
  reason: string;
  lixBefore: number;
  lixAfter: number;
}

const BETWEEN = "\n\n"; // each sentence is a paragraph of its own, so that no change reaches over two

/** Return what came of rewriting a turn's answer, null where nothing has yet. */
export function plainerOf({ plainer: found }: Turn): Plainer | null {
  return found === "waiting" || found instanceof Problem ? null : found;
}

/** Return the plainer words of a turn where they are what is shown, else null. */
export function shownPlainer(turn: Turn): Plainer | null {
  const found = plainerOf(turn);
  return turn.showPlainer && found?.changed ? found : null;
}

/** Fetch the plainer text. Raises `Problem`. */
export async function plainer(service: Service, answer: Answer): Promise<Plainer> {
  const texts = answer.sentences.map((sentence) => unquoted(sentence.text));
  const whole = texts.join(BETWEEN);
  const { changes, changed, reason, lix_before, lix_after } = await service.rewrite(whole);
  const rewritten = spread(texts, changes);
  const sentences = answer.sentences.map(({ citations }, at) => ({ text: rewritten[at] ?? "", citations }));
  return { sentences, changed, reason, lixBefore: lix_before, lixAfter: lix_after };
}

/** Apply changes of the joined text to the texts that it was joined from. */
export function spread(texts: readonly string[], changes: readonly Change[]): string[] {
  const ordered = [...changes].sort((a, b) => a.start - b.start);
  let from = 0;
  return texts.map((text) => {
    const points = new Points(text);
    const start = from;
    from += points.length + BETWEEN.length;
    let at = 0;
    let result = "";
    for (const change of ordered) {
      if (change.start < start || change.end > start + points.length) continue;
      result += points.slice(at, change.start - start) + change.after;
      at = change.end - start;
    }
    return result + points.slice(at);
  });
}
