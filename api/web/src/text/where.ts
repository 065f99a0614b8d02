/** Where a quote stands, in words and as an address. */
import type { Citation, Span } from "../api/types";
import { oneLine } from "./safe";

export interface WhereWords {
  page: string;
}

/** Return "Status 2023 · side 4" and the like: section, year where the section doesn't say it, page. */
export function placeOf(citation: Pick<Citation, "section" | "year" | "page">, words: WhereWords): string {
  const section = oneLine(citation.section);
  const year = citation.year !== null && !section.includes(String(citation.year)) ? String(citation.year) : "";
  const page = citation.page === null ? "" : `${words.page} ${citation.page}`;
  return [section, year, page].filter(Boolean).join(" · ");
}

/** Return document, indsats, section, year and page in one line. */
export function sourceOf(citation: Citation, words: WhereWords): string {
  const parts = [oneLine(citation.document), citation.indsats ? oneLine(citation.indsats) : "", placeOf(citation, words)];
  return parts.filter(Boolean).join(" · ");
}

/** Return the address of a place in the page Kilde. */
export function addressOf(document: string, span: Span, base = ""): string {
  return `${base}/kilde/${encodeURIComponent(document)}#s=${span.start}-${span.end}`;
}
