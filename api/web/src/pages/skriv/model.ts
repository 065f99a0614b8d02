/** A rewriting as a list of places in the text, each a change to accept or advice to heed. Pure. */
import type { Change, Finding, Rewriting, Span } from "../../api/types";
import { Points } from "../../text/points";

export interface ChangeItem extends Span {
  kind: "change";
  number: number;
  change: Change;
  /** Index among the rewriting's changes. */
  index: number;
}

export interface AdviceItem extends Span {
  kind: "advice";
  number: number;
  finding: Finding;
}

export type Item = ChangeItem | AdviceItem;

/** A stretch of the text; `item` is what stands there, null for what is fine. */
export interface Segment {
  text: string;
  item: Item | null;
}

type Unnumbered = Omit<ChangeItem, "number"> | Omit<AdviceItem, "number">;

/** Number changes, and findings that no change takes care of, in the order of the text. */
export function itemsOf({ changes, findings }: Rewriting): Item[] {
  const changed = changes.map((change, index): Unnumbered => ({ kind: "change", change, index, start: change.start, end: change.end }));
  const advice = findings
    .filter((finding) => !changes.some((change) => overlap(change, finding)))
    .map((finding): Unnumbered => ({ kind: "advice", finding, start: finding.start, end: finding.end }));
  return [...changed, ...advice]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((item, at): Item => ({ ...item, number: at + 1 }));
}

/** Cut the text where items stand. Where advice overlaps, the first has the place. */
export function segmentsOf(text: string, items: readonly Item[]): Segment[] {
  const points = new Points(text);
  const segments: Segment[] = [];
  let at = 0;
  const plain = (end: number): void => {
    if (end > at) segments.push({ text: points.slice(at, end), item: null });
  };
  for (const item of items) {
    const start = Math.max(item.start, at);
    if (item.end < start || (item.end === start && item.kind === "advice")) continue;
    plain(start);
    segments.push({ text: points.slice(start, item.end), item });
    at = item.end;
  }
  plain(points.length);
  return segments;
}

/** Return the text with only the chosen changes. */
export function applied(text: string, changes: readonly Change[], chosen: ReadonlySet<number>): string {
  const points = new Points(text);
  let at = 0;
  let result = "";
  changes.forEach((change, index) => {
    if (!chosen.has(index)) return;
    result += points.slice(at, change.start) + change.after;
    at = change.end;
  });
  return result + points.slice(at);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
