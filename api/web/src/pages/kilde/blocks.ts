/** A document's text cut into paragraphs under its pages, with one stretch marked. */
import type { DocumentText, Span } from "../../api/types";
import { Points } from "../../text/points";

export interface Block {
  /** The pages that the text from here on stands on, empty where they are those of the paragraph before. */
  pages: readonly number[];
  pieces: { text: string; marked: boolean }[];
}

/** Read `#s=START-END`; null when it says no such thing. */
export function spanOf(hash: string): Span | null {
  const found = /^#s=(\d{1,9})-(\d{1,9})$/.exec(hash);
  if (!found) return null;
  const span = { start: Number(found[1]), end: Number(found[2]) };
  return span.start < span.end ? span : null;
}

/** Cut the text at line ends, keeping where each line stands. A row that goes on over a page stands on both of its pages. */
export function blocksOf(text: DocumentText, marked: Span | null): Block[] {
  const points = new Points(text.text);
  const blocks: Block[] = [];
  let before = "";
  let at = text.start;
  for (const line of text.text.split("\n")) {
    const end = at + new Points(line).length;
    if (line.trim()) {
      const span = { start: at, end };
      const pages = pagesOf(text, span);
      const same = pages.length === 0 || before === pages.join();
      if (!same) before = pages.join();
      blocks.push({ pages: same ? [] : pages, pieces: cut(points, span, marked, text.start) });
    }
    at = end + 1;
  }
  return blocks;
}

/** Return the numbers of the pages that a stretch stands on. */
export function pagesOf({ pages }: DocumentText, span: Span): number[] {
  return pages.filter((page) => page.start < span.end && page.end > span.start).map(({ page }) => page);
}

function cut(points: Points, line: Span, marked: Span | null, offset: number): Block["pieces"] {
  const start = Math.max(line.start, Math.min(marked?.start ?? line.end, line.end));
  const end = Math.max(start, Math.min(marked?.end ?? start, line.end));
  const piece = (from: number, to: number, isMarked: boolean): Block["pieces"] =>
    to > from ? [{ text: points.slice(from - offset, to - offset), marked: isMarked }] : [];
  return [...piece(line.start, start, false), ...piece(start, end, true), ...piece(end, line.end, false)];
}
