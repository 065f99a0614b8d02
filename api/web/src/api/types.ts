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

export type StatusState = "reported" | "partly" | "empty";
export type StatusKind = "status" | "midtvejsstatus";

export interface Theme {
  name: string;
  marked: "yes" | "no" | "unknown";
}

export interface Field extends Span {
  text: string;
}

export interface Goal extends Field {
  id: string;
  kind: string;
  heading: string;
  responsible: Field | null;
  deadline: Field | null;
  revision: string | null;
}

export interface YearStatus {
  id: string;
  year: number | null;
  kind: StatusKind;
  heading: Field;
  state: StatusState;
  done: Field | null;
  achieved: Field | null;
  next: Field | null;
  note: Field | null;
  level: Field | null;
  goal: string | null;
}

/** Decimal values come as text, so that none is rounded on the way. */
export interface Amount extends Span {
  value: string;
  unit: string;
  year_from: number | null;
  year_to: number | null;
  basis: "total" | "per_year" | null;
  recurring: boolean;
}

export interface Place {
  id: string;
  name: string;
  document_id: string;
  document: string;
  plan: string;
  plan_title: string;
  department: string | null;
}

export interface Initiative extends Place {
  themes: Theme[];
  fields: { kind: string; heading: Field; value: Field | null }[];
  goals: Goal[];
  statuses: YearStatus[];
  amounts: (Amount & { text: string })[];
}

export interface OverviewCell extends Span {
  year: number;
  kind: StatusKind;
  state: StatusState;
  page: number | null;
}

export interface OverviewRow extends Place {
  municipality: string | null;
  themes: Theme[];
  goals: number;
  cells: OverviewCell[];
  amounts: Amount[];
}

export interface Overview {
  years: number[];
  departments: string[];
  themes: string[];
  rows: OverviewRow[];
}

export interface DocumentInfo {
  id: string;
  name: string;
  format: string;
  pages: number;
  ingested: string;
  warnings: string[];
  plans: string[];
}

export type Standing = "current" | "draft" | "superseded";

/** Another edition of a plan. `corrected` tells that an editor has said something of it. */
export interface EditionLine {
  id: string;
  document_id: string;
  document: string;
  status: Standing;
  corrected: boolean;
}

export interface PlanLine extends EditionLine {
  editions: EditionLine[];
  title: string;
  department: string | null;
  municipality: string | null;
  period: [number, number] | null;
  initiatives: { id: string; name: string; missing: (number | null)[] }[];
}

/** Readability of a text. `band` is null for short texts. */
export interface Scores {
  lix: number;
  band: string | null;
  rix: number;
  words: number;
  mean_sentence: number;
  long_share: number;
  rare: number;
  vector: Vector;
  target?: { lix: number } | null;
}
