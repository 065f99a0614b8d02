/** The calls that a conversation makes. */
import { events } from "./events";
import type { Http } from "./http";
import { Problem } from "./problem";
import { Points } from "../text/points";
import type { Answer, DocumentText, Rewriting, Sentence } from "./types";

export type AskEvent =
  | { kind: "meta"; conversation: string | null }
  | { kind: "sentence"; sentence: Sentence }
  | { kind: "done"; answer: Answer };

export type Vote = "up" | "down";

/** A quote with the text round it; `cutBefore` and `cutAfter` tell that the document goes on. */
export interface Surroundings {
  before: string;
  quote: string;
  after: string;
  cutBefore: boolean;
  cutAfter: boolean;
}

const CONTEXT = 260; // code points on each side of a quote

export class Service {
  constructor(readonly http: Http) {}

  /** Ask, and yield what arrives. Raises `Problem`, also for an `error` event or a stream cut short. */
  async *ask(question: string, conversation: string | null, signal: AbortSignal): AsyncGenerator<AskEvent> {
    const json = conversation === null ? { question } : { question, conversation };
    const response = await this.http.send("/api/ask/stream", { json, accept: "text/event-stream", signal });
    for await (const { event, data } of events(response)) {
      if (event === "error") throw streamed(data);
      if (event === "meta") yield { kind: "meta", ...(JSON.parse(data) as { conversation: string | null }) };
      if (event === "delta") yield { kind: "sentence", ...(JSON.parse(data) as { sentence: Sentence }) };
      if (event === "done") {
        yield { kind: "done", answer: JSON.parse(data) as Answer };
        return;
      }
    }
    throw new Problem(0, "cut-short");
  }

  rewrite(text: string, signal?: AbortSignal): Promise<Rewriting> {
    return this.http.json("/api/rewrite", { json: { text, strength: "let", audience: "web" }, signal });
  }

  async feedback(answer: string, vote: Vote, reason: string | null): Promise<void> {
    await this.http.send("/api/feedback", { json: { answer, vote, reason } });
  }

  async forget(conversation: string): Promise<void> {
    await this.http.send(`/api/conversations/${encodeURIComponent(conversation)}`, { method: "DELETE" });
  }

  /** Read a citation's surroundings. */
  async surroundings(document: string, start: number, end: number): Promise<Surroundings> {
    const from = Math.max(0, start - CONTEXT);
    const where = `start=${from}&end=${end + CONTEXT}`;
    const path = `/api/documents/${encodeURIComponent(document)}/text?${where}`;
    const stretch = await this.http.json<DocumentText>(path);
    const points = new Points(stretch.text);
    return {
      before: points.slice(0, start - stretch.start),
      quote: points.slice(start - stretch.start, end - stretch.start),
      after: points.slice(end - stretch.start),
      cutBefore: stretch.start > 0,
      cutAfter: stretch.end < stretch.length,
    };
  }
}

function streamed(data: string): Problem {
  const { status = 500, title = "", detail = "", type = "about:blank" } = JSON.parse(data) as Partial<Problem>;
  return new Problem(status, title, detail, type);
}
