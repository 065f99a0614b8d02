import { describe, expect, test } from "vitest";
import { EventParser } from "../src/api/events";
import { decoded } from "../src/pages/skriv/files";
import { languageOf } from "../src/text/language";
import { Points } from "../src/text/points";
import { ownWords, pieces, unquoted } from "../src/text/quotes";
import { oneLine, shown } from "../src/text/safe";
import { addressOf, placeOf } from "../src/text/where";

describe("events", () => {
  const stream = "event: meta\ndata: {}\n\n: bank\n\nevent: delta\r\ndata: a\r\ndata: b\r\n\r\ndata: c\n\n";
  const all = [
    { event: "meta", data: "{}" },
    { event: "delta", data: "a\nb" },
    { event: "message", data: "c" },
  ];

  test("come out whole, wherever the stream is cut", () => {
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const parser = new EventParser();
      expect([...parser.feed(stream.slice(0, cut)), ...parser.feed(stream.slice(cut))]).toEqual(all);
    }
  });

  test("that aren't finished are not given", () => {
    expect(new EventParser().feed("event: done\ndata: {")).toEqual([]);
  });
});

describe("code points", () => {
  test("are counted as the service counts them", () => {
    const text = new Points("a😀b𝒜c");
    expect(text.length).toBe(5);
    expect(text.slice(1, 2)).toBe("😀");
    expect(text.slice(2)).toBe("b𝒜c");
    expect(text.slice(4, 99)).toBe("c");
  });

  test("are plain offsets where nothing is astral", () => {
    expect(new Points("æøå").slice(1, 3)).toBe("øå");
  });
});

describe("quotes", () => {
  const sentence = "»Stier« har gjort: “Der er sat lys op.” I alt 3.";

  test("and names are told from Klarplan's own words", () => {
    expect(pieces(sentence).map(({ kind }) => kind)).toEqual(["name", "own", "quote", "own"]);
    expect(pieces(sentence).map(({ text }) => text).join("")).toBe(sentence);
    expect(ownWords(sentence)).not.toMatch(/lys|Stier/);
  });

  test("lose only their marks on the way to be rewritten", () => {
    expect(unquoted(sentence)).toBe("»Stier« har gjort: Der er sat lys op. I alt 3.");
  });
});

describe("languages", () => {
  test.each([
    ["15 initiatives lack the status and have not reported.", "en"],
    ["Der er udskiftet lyspunkter på stien.", "da"],
    ["Status 2023", "da"],
  ] as const)("%s is %s", (text, language) => expect(languageOf(text)).toBe(language));
});

describe("text from plans", () => {
  test("loses what turns or hides it, and nothing else", () => {
    expect(shown("a\u202eb\u2066c\u0000 <b> å\nd")).toBe("abc <b> å\nd");
    expect(oneLine(" a \n b ")).toBe("a b");
  });

  test("has its place in words and as an address", () => {
    expect(placeOf({ section: "Status 2023: Vi har", year: 2023, page: 4 }, { page: "side" })).toBe("Status 2023: Vi har · side 4");
    expect(placeOf({ section: "Økonomi", year: 2022, page: null }, { page: "side" })).toBe("Økonomi · 2022");
    expect(addressOf("a/b?c", { start: 1, end: 2 })).toBe("/kilde/a%2Fb%3Fc#s=1-2");
  });

  test("is read from old text files too", () => {
    const bytes = (numbers: number[]): ArrayBuffer => new Uint8Array(numbers).buffer;
    expect(decoded(bytes([0xc3, 0xa6]))).toBe("æ");
    expect(decoded(bytes([0xe6]))).toBe("æ");
  });
});
