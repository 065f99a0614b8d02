/** A document's text cut into paragraphs under its pages, with one stretch marked. */
import type { DocumentText, Span } from "../../api/types";
import { Points } from "../../text/points";

export interface Block {
  /** The page that begins with this paragraph. */
  page: number | null;
  pieces: { text: string; marked: boolean }[];
}

/** Read `#s=START-END`; null when it says no such thing. */
export function spanOf(hash: string): Span | null {
  const found = /^#s=(\d{1,9})-(\d{1,9})$/.exec(hash);
  if (!found) return null;
  const span = { start: Number(found[1]), end: Number(found[2]) };
  return span.start < span.end ? span : null;
}

/** Cut the text at line ends, keeping where each line stands. */
export function blocksOf(text: DocumentText, marked: Span | null): Block[] {
  const points = new Points(text.text);
  const starts = new Map(text.pages.map((page) => [page.page, page.start]));
  const waiting = [...starts].sort((a, b) => a[1] - b[1]);
  const blocks: Block[] = [];
  let at = text.start;
  for (const line of text.text.split("\n")) {
    const end = at + new Points(line).length;
    if (line.trim()) {
      let page: number | null = null;
      while (waiting[0] && waiting[0][1] < end) page = waiting.shift()?.[0] ?? null;
      blocks.push({ page, pieces: cut(points, { start: at, end }, marked, text.start) });
    }
    at = end + 1;
  }
  return blocks;
}

function cut(points: Points, line: Span, marked: Span | null, offset: number): Block["pieces"] {
  const start = Math.max(line.start, Math.min(marked?.start ?? line.end, line.end));
  const end = Math.max(start, Math.min(marked?.end ?? start, line.end));
  const piece = (from: number, to: number, isMarked: boolean): Block["pieces"] =>
    to > from ? [{ text: points.slice(from - offset, to - offset), marked: isMarked }] : [];
  return [...piece(line.start, start, false), ...piece(start, end, true), ...piece(end, line.end, false)];
}
