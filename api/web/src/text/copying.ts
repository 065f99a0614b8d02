/** Answers as plain text for a case note or a letter. */
import type { Answer, Citation } from "../api/types";
import { oneLine, shown } from "./safe";
import { addressOf, sourceOf, type WhereWords } from "./where";

export interface CopyWords extends WhereWords {
  sources: string;
}

/** Return the answer's sentences without marks. */
export function plainAnswer(answer: Answer): string {
  return answer.sentences.map((sentence) => shown(sentence.text)).join(" ");
}

/** Return the answer with its marks, and the sources with quote and address below. */
export function answerWithSources(answer: Answer, words: CopyWords, base: string): string {
  const marked = answer.sentences
    .map((sentence) => shown(sentence.text) + sentence.citations.map((n) => `[${n}]`).join(""))
    .join(" ");
  if (answer.citations.length === 0) return marked;
  const sources = answer.citations.map((citation) => `[${citation.n}] ${quoteWithSource(citation, words, base)}`);
  return `${marked}\n\n${words.sources}\n${sources.join("\n")}`;
}

/** Return one quote with where it stands. */
export function quoteWithSource(citation: Citation, words: WhereWords, base: string): string {
  const quote = `“${oneLine(citation.text)}”`;
  return `${quote} (${sourceOf(citation, words)}) ${addressOf(citation.document_id, citation, base)}`;
}
