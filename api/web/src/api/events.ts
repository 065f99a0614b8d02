/** Server-sent events read from a response body: `EventSource` can neither post nor send a key. */
import { Problem } from "./problem";

export interface ServerEvent {
  event: string;
  data: string;
}

/** Cuts a stream of text into events; a chunk may end anywhere, also inside a line end. */
export class EventParser {
  private rest = "";
  private event = "";
  private data: string[] = [];

  /** Take in a chunk and return the events that it finished. */
  feed(chunk: string): ServerEvent[] {
    const done: ServerEvent[] = [];
    this.rest += chunk;
    const lines = this.rest.split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? "";
    for (const line of lines) {
      const finished = this.line(line);
      if (finished) done.push(finished);
    }
    return done;
  }

  private line(line: string): ServerEvent | null {
    if (line === "") return this.finish();
    if (line.startsWith(":")) return null; // a heart-beat
    const at = line.indexOf(":");
    const name = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? "" : line.slice(at + 1).replace(/^ /, "");
    if (name === "event") this.event = value;
    else if (name === "data") this.data.push(value);
    return null;
  }

  private finish(): ServerEvent | null {
    const found = this.data.length ? { event: this.event || "message", data: this.data.join("\n") } : null;
    this.event = "";
    this.data = [];
    return found;
  }
}

/** Yield the events of a response until it ends. Raises `Problem` when the connection breaks off. */
export async function* events(response: Response): AsyncGenerator<ServerEvent> {
  if (!response.body) return;
  const parser = new EventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const part = await reader.read().catch((fault: unknown) => {
        throw fault instanceof DOMException ? fault : new Problem(0, "cut-short"); // an abort is passed on
      });
      if (part.done) return;
      yield* parser.feed(part.value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
