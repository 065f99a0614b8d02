/** What of a year's report is new, and what was said before, word for word. */
import type { Field, YearStatus } from "../../api/types";
import { lines } from "../../text/safe";

export interface Said {
  text: string;
  /** The first year that said the same; null for what is new. */
  since: number | null;
}

export interface ToldField {
  field: Field;
  label: string;
  sentences: Said[];
  /** The year before said all of it, and nothing else. */
  unchanged: boolean;
}

export interface ToldYear {
  status: YearStatus;
  fields: ToldField[];
}

const PARTS = [
  ["done", "Gjort"],
  ["achieved", "Opnået"],
  ["next", "Det videre arbejde"],
  ["note", "Status"],
  ["level", "Vurdering"],
] as const;
const SENTENCES = new Intl.Segmenter("da", { granularity: "sentence" });
const SHORTEST = 15; // characters: "Ingen bemærkninger" counts, "Grøn" doesn't

/** Tell each status's sentences apart, oldest year first. */
export function told(statuses: readonly YearStatus[]): ToldYear[] {
  const ordered = [...statuses].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const first = new Map<string, number>();
  let before = new Map<string, string>();
  return ordered.map((status) => {
    const now = new Map<string, string>();
    const fields = PARTS.flatMap(([part, label]): ToldField[] => {
      const field = status[part];
      if (!field) return [];
      const same = `${status.goal ?? ""}/${part}`;
      now.set(same, plain(field.text));
      const sentences = sentencesOf(lines(field.text)).map((text): Said => ({ text, since: first.get(plain(text)) ?? null }));
      return [{ field, label, sentences, unchanged: before.get(same) === plain(field.text) }];
    });
    for (const { sentences } of fields) {
      for (const { text } of sentences) {
        const key = plain(text);
        if (key.length >= SHORTEST && !first.has(key) && status.year !== null) first.set(key, status.year);
      }
    }
    before = new Map([...before, ...now]);
    return { status, fields };
  });
}

function sentencesOf(text: string): string[] {
  return [...SENTENCES.segment(text)].map(({ segment }) => segment).filter((segment) => segment.trim());
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
