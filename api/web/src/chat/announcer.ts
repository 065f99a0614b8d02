/** What a screen reader is told: once that an answer is coming, once the whole answer, and short notes. */
import type { Strings } from "../strings";
import { Problem } from "../api/problem";
import { plainAnswer, plainerText } from "../text/copying";
import type { Happening, Turn } from "./conversation";
import { told } from "../strings/problems";

const MOST = 20; // lines kept in the log

export interface Line {
  id: number;
  text: string;
}

export class Announcer {
  log: readonly Line[] = [];
  private count = 0;

  /** Add what is to be said of a happening. */
  happened(happening: Happening, turn: Turn | null, words: Strings, withKey: boolean): void {
    const text = line(happening, turn, words, withKey);
    if (text) this.say(text);
  }

  /** Tell what came of rewriting an answer; hiding the plainer words again needs no telling. */
  rewritten({ plainer, showPlainer }: Turn, words: Strings, withKey: boolean): void {
    if (plainer instanceof Problem) this.say(told(plainer, words, withKey));
    else if (plainer && plainer !== "waiting" && showPlainer) this.say(plainer.changed ? plainerText(plainer, words) : words.notPlainer);
  }

  private say(text: string): void {
    this.count += 1;
    this.log = [...this.log, { id: this.count, text }].slice(-MOST);
  }
}

function line(happening: Happening, turn: Turn | null, words: Strings, withKey: boolean): string | null {
  if (happening === "asked") return `${words.answering}.`;
  if (happening === "stopped") return words.stopped;
  if (happening === "cleared") return words.freshDone;
  if (happening === "failed") return turn?.problem ? told(turn.problem, words, withKey) : words.problems.broken;
  return turn?.answer ? `${words.answered} ${plainAnswer(turn.answer)}` : null;
}
