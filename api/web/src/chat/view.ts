/** What the views of a conversation are given: words, and what can be done. No view holds state of its own. */
import type { Language } from "../text/language";
import type { Strings } from "../strings";
import type { Turn } from "./conversation";

/** The citation that is open. */
export interface Opened {
  turn: number;
  n: number;
}

export type CopyKind = "answer" | "with-source" | { citation: number };

export interface View {
  words: Strings;
  language: Language;
  /** Origin of the service, for addresses of sources. */
  base: string;
  withKey: boolean;
  opened: Opened | null;
  ask(question: string): void;
  open(turn: Turn, n: number): void;
  copy(turn: Turn, kind: CopyKind): void;
  makePlainer(turn: Turn): void;
  vote(turn: Turn, vote: "up" | "down", reason?: string): void;
}
