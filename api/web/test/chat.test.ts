import { describe, expect, test } from "vitest";
import type { AnswerTable, Change } from "../src/api/types";
import { spread } from "../src/chat/plainer";
import { timeline } from "../src/chat/table-view";

const change = (start: number, end: number, after: string): Change => ({ start, end, before: "", after, rules: [], reasons: [], sources: [] });

describe("a plainer answer", () => {
  const texts = ["Såfremt det sker.", "😀 Man bør herved vente."];

  test("has each change in the sentence that it belongs to", () => {
    const second = texts[0]!.length + 2;
    expect(spread(texts, [change(second + 10, second + 17, ""), change(0, 7, "Hvis")])).toEqual(["Hvis det sker.", "😀 Man bør vente."]);
  });

  test("is the same without changes, and never takes one that reaches over two sentences", () => {
    expect(spread(texts, [])).toEqual(texts);
    expect(spread(texts, [change(10, 25, "x")])).toEqual(texts);
  });
});

describe("a table", () => {
  const table = (columns: string[], ...rows: string[][]): AnswerTable => ({
    caption: "LED-lys",
    columns,
    rows: rows.map((row) => row.map((text) => ({ text, citations: [] }))),
  });

  test("of one thing over several years is a timeline", () => {
    const found = timeline(table(["Felt", "Ordlyd"], ["Status 2021: Vi har", "A"], ["Status 2022: Vi har", "B"]));
    expect(found?.map(({ year, text }) => `${year} ${text}`)).toEqual(["2021 A", "2022 B"]);
  });

  test("of one year, of more columns, or with a row without a year, stays a table", () => {
    expect(timeline(table(["Felt", "Ordlyd"], ["Status 2021: Vi har", "A"], ["Status 2021: opnået", "B"]))).toBeNull();
    expect(timeline(table(["Til", "År", "Beløb"], ["x", "2021", "1"], ["y", "2022", "2"]))).toBeNull();
    expect(timeline(table(["Felt", "Ordlyd"], ["Formål", "A"], ["Status 2021", "B"]))).toBeNull();
  });
});
