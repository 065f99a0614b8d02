/** Danish or English: enough to mark a stretch with `lang`, so that a screen reader speaks it right. */

export type Language = "da" | "en";

// The commonest function words that the two languages do not share
const ENGLISH = new Set("the and of to is are was were that this with from by has have not which what who how it be been their there will would".split(" "));
const DANISH = new Set("og det at en den der på de med er til som af ikke et har fra ved var vi også men kan skal blev bliver om eller hvad hvem".split(" "));

/** Return the language of a text, `fallback` when it is too short to tell. */
export function languageOf(text: string, fallback: Language = "da"): Language {
  let english = 0;
  let danish = 0;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (ENGLISH.has(word)) english += 1;
    if (DANISH.has(word) || /[æøå]/.test(word)) danish += 1;
  }
  if (english === danish) return fallback;
  return english > danish ? "en" : "da";
}
