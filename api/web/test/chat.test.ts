import { describe, expect, test } from "vitest";
import type { AnswerTable, Change } from "../src/api/types";
import { spread } from "../src/chat/plainer";
import { timeline } from "../src/chat/table-view";
import { Problem } from "../src/api/problem";
import { strings } from "../src/strings";
import { told } from "../src/strings/problems";
import { own } from "../src/styles/own";
import { lastWord } from "../src/text/safe";

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

describe("a problem in words", () => {
  const problem = new Problem(422, "Ugyldigt", "Spørgsmålet er tomt.");

  test("is the service's own where the reader has Danish, and English where not", () => {
    expect(told(problem, strings("da"), false)).toBe("Spørgsmålet er tomt.");
    expect(told(problem, strings("en-GB"), false)).toBe(strings("en").problems.broken);
    expect(told(new Problem(401, "", "Nøglen gælder ikke."), strings("da"), true)).toBe(strings("da").problems.key);
  });
});

describe("measures", () => {
  test("count from the reader's own type size, and conditions of @media stay as they are", () => {
    const sheet = "@media (max-width: 34rem) { a { padding: .5rem clamp(1rem, 4vw, 2.25rem); } }";
    expect(own(sheet)).toBe(
      "@media (max-width: 34rem) { a { padding: calc(.5 * var(--kp-rem)) clamp(calc(1 * var(--kp-rem)), 4vw, calc(2.25 * var(--kp-rem))); } }",
    );
  });
});

describe("the last word", () => {
  test("stays with the number behind it unless it is too long to", () => {
    expect(lastWord("Der er sat lys op.")).toEqual(["Der er sat lys ", "op."]);
    const long = "Sundhedsfremmeforanstaltningskoordinering";
    expect(lastWord(`Et ${long}`)).toEqual([`Et ${long}`, ""]);
    expect(lastWord("")).toEqual(["", ""]);
  });
});
