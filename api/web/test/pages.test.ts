import { describe, expect, test } from "vitest";
import type { Amount, DocumentText, Finding, OverviewRow, Rewriting, YearStatus } from "../src/api/types";
import { blocksOf, spanOf } from "../src/pages/kilde/blocks";
import { amountsOf, kronerOf, yearsOf } from "../src/pages/overblik/amounts";
import { filtered, gaps, tally, yearCell } from "../src/pages/overblik/matrix";
import { told } from "../src/pages/overblik/repeats";
import { applied, itemsOf, segmentsOf } from "../src/pages/skriv/model";

describe("a document's text", () => {
  const text: DocumentText = {
    id: "d", name: "d.pdf", start: 0, end: 17, length: 17, text: "Én 😀\n\nTo to\nTre",
    pages: [{ page: 1, start: 0, end: 6 }, { page: 2, start: 6, end: 16 }],
  };

  test("is cut into paragraphs under their pages", () => {
    const blocks = blocksOf(text, null);
    expect(blocks.map(({ pages }) => pages)).toEqual([[1], [2], []]);
    expect(blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join(""))).toEqual(["Én 😀", "To to", "Tre"]);
  });

  test("stands on both pages where a table's row goes on over one", () => {
    const rows = { ...text, text: "a\nb\nc\nd\n", end: 8, length: 8, pages: [{ page: 4, start: 0, end: 6 }, { page: 5, start: 2, end: 8 }] };
    expect(blocksOf(rows, null).map(({ pages }) => pages)).toEqual([[4], [4, 5], [], [5]]);
  });

  test("has a stretch marked, also over paragraphs", () => {
    const marked = blocksOf(text, { start: 9, end: 14 }).flatMap(({ pieces }) => pieces.filter((piece) => piece.marked));
    expect(marked.map((piece) => piece.text)).toEqual(["to", "Tr"]);
  });

  test.each([["#s=3-9", { start: 3, end: 9 }], ["#s=9-3", null], ["#s=x", null], ["", null]])("%s says %o", (hash, span) => {
    expect(spanOf(hash)).toEqual(span);
  });
});

const row = (name: string, cells: [number, "reported" | "partly" | "empty"][], amounts: Amount[] = []): OverviewRow => ({
  id: name, name, document_id: "d", document: "d.pdf", plan: "p", plan_title: "Plan", department: "Teknik", municipality: null,
  themes: [{ name: "Vand", marked: "yes" }, { name: "Luft", marked: "no" }, { name: "Jord", marked: "unknown" }],
  goals: 0, cells: cells.map(([year, state]) => ({ year, state, kind: "status", start: 0, end: 1, page: null })), amounts,
});

describe("the matrix", () => {
  const rows = [row("A", [[2021, "reported"], [2022, "empty"]]), row("B", [[2021, "partly"], [2021, "reported"]])];

  test("has one state a year, partly where several differ", () => {
    expect(yearCell(rows[0]!, 2022).state).toBe("empty");
    expect(yearCell(rows[1]!, 2021).state).toBe("partly");
    expect(yearCell(rows[1]!, 2022).state).toBe("none");
    expect(tally(rows, [2021, 2022])).toEqual({ reported: 1, partly: 1, empty: 1, none: 1 });
  });

  test("names those first that lack most", () => {
    expect(gaps(rows, [2021, 2022]).map(({ row: { name }, empty, partly }) => [name, empty, partly])).toEqual([["B", [2022], [2021]], ["A", [2022], []]]);
  });

  test("lacks a year only where others of the same plan have it, shown or not", () => {
    const other = { ...row("C", []), plan: "q" };
    expect(gaps([other], [2021, 2022], [...rows, other])).toEqual([]);
    expect(gaps([rows[1]!], [2021, 2022], rows)[0]!.empty).toEqual([2022]);
  });

  test("keeps a theme whose mark isn't shown, and drops one that is marked as no", () => {
    expect(filtered(rows, { department: "", theme: "Jord" })).toHaveLength(2);
    expect(filtered(rows, { department: "", theme: "Luft" })).toHaveLength(0);
    expect(filtered(rows, { department: "Social", theme: "" })).toHaveLength(0);
  });
});

describe("amounts", () => {
  const amount = (change: Partial<Amount>): Amount => ({
    value: "1.5", unit: "mio. kr.", year_from: 2021, year_to: 2021, basis: null, recurring: false, start: 0, end: 1, ...change,
  });

  test("stand under the years that the plan gives them, and are never shared out", () => {
    const all = [amount({}), amount({ year_to: 2022, basis: "per_year" }), amount({ year_to: 2023, basis: "total" }), amount({ year_from: null, year_to: null })];
    const { perYear, others } = amountsOf([row("A", [], all)], [2021, 2022, 2023]);
    expect(perYear.map(({ kroner }) => kroner)).toEqual([3_000_000, 1_500_000, 0]);
    expect(others).toHaveLength(2);
  });

  test("of other units are no kroner", () => {
    expect(kronerOf(amount({ unit: "årsværk" }))).toBeNull();
    expect(kronerOf(amount({ unit: "kr.", value: "640000" }))).toBe(640_000);
  });

  test("say for which years they hold", () => {
    expect(yearsOf(amount({ recurring: true }))).toBe("fra 2021 og frem");
    expect(yearsOf(amount({ year_to: 2024, basis: "per_year" }))).toBe("hvert år 2021–2024");
    expect(yearsOf(amount({ year_from: null }))).toBe("år fremgår ikke");
  });
});

describe("a report through the years", () => {
  const field = (text: string | null) => (text === null ? null : { text, start: 0, end: text.length });
  const status = (year: number, done: string | null): YearStatus => ({
    id: String(year), year, kind: "status", heading: { text: `Status ${year}`, start: 0, end: 1 }, state: "reported",
    done: field(done), achieved: null, next: null, note: null, level: null, goal: null,
  });

  test("tells what is new, what is said again and what is unchanged", () => {
    const years = told([status(2022, "Vi har sat bænke op ved havnen. Flere går tur nu."), status(2021, "Vi har sat bænke op ved havnen."), status(2023, "Vi har sat  bænke op ved havnen. Flere går tur nu.")]);
    expect(years.map(({ status: { year } }) => year)).toEqual([2021, 2022, 2023]);
    expect(years[1]!.fields[0]!.sentences.map(({ since }) => since)).toEqual([2021, null]);
    expect(years.map(({ fields }) => fields[0]!.unchanged)).toEqual([false, false, true]);
  });
});

describe("a rewriting", () => {
  const text = "Såfremt 😀 De ønsker det, bedes De skrive.";
  const finding = (start: number, end: number): Finding => ({ rule: "r", start, end, message: "m", replacement: null });
  const rewriting = {
    changes: [{ start: 0, end: 7, before: "Såfremt", after: "Hvis", rules: [], reasons: [], sources: [] }, { start: 25, end: 30, before: "bedes", after: "må", rules: [], reasons: [], sources: [] }],
    findings: [finding(0, 7), finding(10, 12), finding(11, 20)],
  } as unknown as Rewriting;

  test("gives changes, and the advice that no change takes care of, in order", () => {
    expect(itemsOf(rewriting).map(({ kind, number, start }) => [kind, number, start])).toEqual([["change", 1, 0], ["advice", 2, 10], ["advice", 3, 11], ["change", 4, 25]]);
  });

  test("cuts the text without losing or doubling a character", () => {
    expect(segmentsOf(text, itemsOf(rewriting)).map((segment) => segment.text).join("")).toBe(text);
  });

  test("is applied piece by piece", () => {
    expect(applied(text, rewriting.changes, new Set())).toBe(text);
    expect(applied(text, rewriting.changes, new Set([0, 1]))).toBe("Hvis 😀 De ønsker det, må De skrive.");
    expect(applied(text, rewriting.changes, new Set([1]))).toBe("Såfremt 😀 De ønsker det, må De skrive.");
  });
});
