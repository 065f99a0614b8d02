/** Which words of a sentence are the plan's own: quotes between “ and ”, names between » and «. */

export interface Piece {
  text: string;
  kind: "own" | "quote" | "name";
}

/** Cut a sentence into Klarplan's words, quotes and names; the marks stay with what is between them. */
export function pieces(sentence: string): Piece[] {
  const found: Piece[] = [];
  for (const text of sentence.split(/(“[^”]*”|»[^«]*«)/)) {
    if (text) found.push({ text, kind: text.startsWith("“") ? "quote" : text.startsWith("»") ? "name" : "own" });
  }
  return found;
}

/** Return what Klarplan itself says in a sentence. */
export function ownWords(sentence: string): string {
  return pieces(sentence)
    .filter(({ kind }) => kind === "own")
    .map(({ text }) => text)
    .join(" ");
}

/** Return a sentence without the marks round quotes, as it goes to be rewritten. */
export function unquoted(sentence: string): string {
  return sentence.replace(/[“”]/g, "");
}
