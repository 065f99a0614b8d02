/** What a tab remembers of its conversation: gone when the tab is closed. */
import type { Turn } from "./conversation";

export interface Kept {
  conversation: string | null;
  turns: readonly Turn[];
}

const NOTHING: Kept = { conversation: null, turns: [] };
const MOST = 50; // turns; sessionStorage holds about five megabytes

export class Memory {
  constructor(private readonly name: string) {}

  /** Return what was kept; a page that may not store anything has kept nothing. */
  read(): Kept {
    try {
      const text = sessionStorage.getItem(this.name);
      return text === null ? NOTHING : settled(JSON.parse(text) as Kept);
    } catch {
      return NOTHING;
    }
  }

  write(kept: Kept): void {
    try {
      sessionStorage.setItem(this.name, JSON.stringify({ ...kept, turns: kept.turns.slice(-MOST) }));
    } catch {
      // Storage is closed or full: the conversation then lasts as long as the page
    }
  }
}

/** Return the tab's secret, which owns the conversations of a widget key; made on first use. */
export function tabSecret(name: string): string {
  // Not `randomUUID`, which browsers hide from pages without https
  const made = Array.from(crypto.getRandomValues(new Uint32Array(8)), (part) => part.toString(36)).join("-");
  try {
    const known = sessionStorage.getItem(name);
    if (known === null) sessionStorage.setItem(name, made);
    return known ?? made;
  } catch {
    return made;
  }
}

/** What was on its way when the page went away has stopped. */
function settled(kept: Kept): Kept {
  const turns = kept.turns.map((turn): Turn => {
    const cut = turn.state === "waiting" || turn.state === "streaming";
    const whole = turn.plainer !== null && typeof turn.plainer === "object" && "sentences" in turn.plainer;
    return { ...turn, state: cut ? "stopped" : turn.state, plainer: whole ? turn.plainer : null, problem: null };
  });
  return { conversation: kept.conversation, turns };
}
