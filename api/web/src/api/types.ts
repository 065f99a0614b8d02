/** The objects of the HTTP contract (design: Answer, records, rewrite). Spans count code points, half-open. */

export type AnswerKind = "answer" | "empty" | "clarify" | "smalltalk" | "no_field" | "not_found" | "blocked";

export interface Span {
  start: number;
  end: number;
}

export interface Citation extends Span {
  n: number;
  text: string;
  document: string;
  document_id: string;
  indsats: string | null;
  section: string;
  year: number | null;
  page: number | null;
  pages: number[];
}

export interface Sentence {
  text: string;
  citations: number[];
}

export interface AnswerTable {
  caption: string;
  columns: string[];
  rows: Sentence[][];
}

export interface Answer {
  id: string;
  kind: AnswerKind;
  refused: boolean;
  answer: string;
  sentences: Sentence[];
  citations: Citation[];
  table: AnswerTable | null;
  suggestions: string[];
  conversation: string | null;
}

export interface Vector {
  words: number;
  sentences: number;
  long_words: number;
  longest_sentence: number;
  passives: number;
  nominalisations: number;
  kancelli: number;
}

export interface Finding extends Span {
  rule: string;
  message: string;
  replacement: string | null;
  advice?: string | null;
}

export interface Change extends Span {
  before: string;
  after: string;
  rules: string[];
  reasons: string[];
  sources: string[];
}

export interface Rewriting {
  suggestion: string;
  changed: boolean;
  reason: string;
  lix_before: number;
  lix_after: number;
  vector_before: Vector;
  vector_after: Vector;
  findings: Finding[];
  lost: string[];
  changes: Change[];
  explanations?: { term: string; explanation: string }[];
}

export interface Page extends Span {
  page: number;
}

/** A stretch of a document's canonical text, from `start` to `end` of `length`. */
export interface DocumentText extends Span {
  id: string;
  name: string;
  length: number;
  text: string;
  pages: Page[];
}
