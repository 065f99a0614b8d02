/** Answers as plain text for a case note or a letter. */
import type { Answer, Citation, Sentence } from "../api/types";
import { oneLine, shown } from "./safe";
import { addressOf, sourceOf, type WhereWords } from "./where";

export interface CopyWords extends WhereWords {
  sources: string;
  rewritten: string;
}

/** What an answer's sentences are copied from: itself, or its plainer words. */
export interface Told {
  sentences: readonly Sentence[];
}

/** Return sentences without marks. */
export function plainAnswer({ sentences }: Told): string {
  return sentences.map((sentence) => shown(sentence.text)).join(" ");
}

/** Return plainer words, with the notice that they are no quotes. */
export function plainerText(plainer: Told, words: CopyWords): string {
  return `${words.rewritten} ${plainAnswer(plainer)}`;
}

/** Return the answer, or its plainer words, with marks, and the sources with quote and address below. */
export function answerWithSources(answer: Answer, plainer: Told | null, words: CopyWords, base: string): string {
  const { sentences } = plainer ?? answer;
  const said = sentences.map(({ text, citations }) => shown(text) + citations.map((n) => `[${n}]`).join("")).join(" ");
  const marked = plainer ? `${words.rewritten} ${said}` : said;
  if (answer.citations.length === 0) return marked;
  const sources = answer.citations.map((citation) => `[${citation.n}] ${quoteWithSource(citation, words, base)}`);
  return `${marked}\n\n${words.sources}\n${sources.join("\n")}`;
}

/** Return one quote with where it stands. */
export function quoteWithSource(citation: Citation, words: WhereWords, base: string): string {
  const quote = `“${oneLine(citation.text)}”`;
  return `${quote} (${sourceOf(citation, words)}) ${addressOf(citation.document_id, citation, base)}`;
}
