/** A conversation as it stands in one tab: what was asked, what has come, and what may be done with it. */
import { Problem } from "../api/problem";
import type { Service, Vote } from "../api/service";
import type { Answer, Sentence } from "../api/types";
import type { Memory } from "./memory";
import { plainer, type Plainer } from "./plainer";

export type TurnState = "waiting" | "streaming" | "done" | "stopped" | "failed";

export interface Turn {
  id: number;
  question: string;
  state: TurnState;
  /** Sentences that have arrived; `answer` holds them all once it is there. */
  sentences: Sentence[];
  answer: Answer | null;
  problem: Problem | null;
  plainer: Plainer | "waiting" | Problem | null;
  /** Which of the two texts is shown. */
  showPlainer: boolean;
  vote: Vote | null;
  /** The reason of a vote is being asked for. */
  asksReason: boolean;
}

export type Happening = "asked" | "answered" | "stopped" | "failed" | "cleared";

export class Conversation {
  turns: readonly Turn[] = [];
  private id: string | null = null;
  private underway: AbortController | null = null;

  constructor(
    private readonly service: Service,
    private readonly memory: Memory,
    private readonly changed: (happening: Happening | null, turn: Turn | null) => void,
  ) {
    const kept = memory.read();
    this.id = kept.conversation;
    this.turns = kept.turns;
  }

  get busy(): boolean {
    return this.underway !== null;
  }

  /** Ask, and follow the answer to its end. A question asked while another is answered stops that one. */
  async ask(question: string): Promise<void> {
    this.stop();
    const stopper = new AbortController();
    this.underway = stopper;
    const turn = this.begin(question);
    try {
      for await (const event of this.service.ask(question, this.id, stopper.signal)) {
        if (stopper.signal.aborted) return;
        if (event.kind === "meta") this.id = event.conversation;
        else if (event.kind === "sentence") this.arrived(turn.id, event.sentence);
        else this.finish(turn.id, event.answer);
      }
    } catch (fault) {
      if (stopper.signal.aborted) return;
      if (!(fault instanceof Problem)) throw fault;
      this.fail(turn.id, fault);
    } finally {
      if (this.underway === stopper) this.underway = null;
      this.changed(null, null);
    }
  }

  /** Stop the answer that is on its way; what has arrived stays. */
  stop(): void {
    if (!this.underway) return;
    this.underway.abort();
    this.underway = null;
    const turn = this.turns.at(-1);
    if (turn && (turn.state === "waiting" || turn.state === "streaming")) this.set(turn.id, { state: "stopped" }, "stopped");
  }

  /** Begin anew; the old conversation is also deleted from the service, as far as it can be reached. */
  clear(): void {
    this.stop();
    const old = this.id;
    this.id = null;
    this.turns = [];
    this.keep();
    this.changed("cleared", null);
    if (old !== null) this.service.forget(old).catch(() => undefined);
  }

  /** Fetch an answer in plainer words, or show or hide it when it is there. Return the turn as it is then, null when nothing was done. */
  async makePlainer(id: number): Promise<Turn | null> {
    const turn = this.turn(id);
    if (!turn?.answer || turn.plainer === "waiting") return null;
    if (turn.plainer && !(turn.plainer instanceof Problem)) {
      this.set(id, { showPlainer: !turn.showPlainer });
      return this.turn(id) ?? null;
    }
    this.set(id, { plainer: "waiting" });
    try {
      this.set(id, { plainer: await plainer(this.service, turn.answer), showPlainer: true });
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      this.set(id, { plainer: fault });
    }
    return this.turn(id) ?? null;
  }

  /** Send a vote; a bad one asks for a reason after it, and an empty reason ends that. Raises `Problem`. */
  async vote(id: number, vote: Vote, reason: string | null = null): Promise<void> {
    const turn = this.turn(id);
    if (!turn?.answer) return;
    if (reason !== "") await this.service.feedback(turn.answer.id, vote, reason);
    this.set(id, { vote, asksReason: vote === "down" && reason === null });
  }

  private begin(question: string): Turn {
    const turn: Turn = {
      id: (this.turns.at(-1)?.id ?? 0) + 1,
      question,
      state: "waiting",
      sentences: [],
      answer: null,
      problem: null,
      plainer: null,
      showPlainer: false,
      vote: null,
      asksReason: false,
    };
    this.turns = [...this.turns, turn];
    this.changed("asked", turn);
    return turn;
  }

  private arrived(id: number, sentence: Sentence): void {
    const sentences = [...(this.turn(id)?.sentences ?? []), sentence];
    this.set(id, { state: "streaming", sentences });
  }

  private finish(id: number, answer: Answer): void {
    this.id = answer.conversation ?? this.id;
    this.set(id, { state: "done", sentences: answer.sentences, answer }, "answered");
  }

  private fail(id: number, problem: Problem): void {
    // A conversation that the service no longer keeps: the next question begins a new one
    if (problem.status === 404) this.id = null;
    this.set(id, { state: "failed", problem }, "failed");
  }

  private turn(id: number): Turn | undefined {
    return this.turns.find((turn) => turn.id === id);
  }

  private set(id: number, change: Partial<Turn>, happening: Happening | null = null): void {
    this.turns = this.turns.map((turn) => (turn.id === id ? { ...turn, ...change } : turn));
    this.keep();
    this.changed(happening, this.turn(id) ?? null);
  }

  private keep(): void {
    this.memory.write({ conversation: this.id, turns: this.turns });
  }
}
