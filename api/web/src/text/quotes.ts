/** Which words of a sentence are the plan's own: those between “ and ”. */

export interface Piece {
  text: string;
  quoted: boolean;
}

/** Cut a sentence into Klarplan's words and quoted ones; the quotation marks stay with the quote. */
export function pieces(sentence: string): Piece[] {
  const found: Piece[] = [];
  for (const part of sentence.split(/(“[^”]*”)/)) {
    if (part) found.push({ text: part, quoted: part.startsWith("“") });
  }
  return found;
}

/** Return a sentence without the marks round quotes, as it goes to be rewritten. */
export function unquoted(sentence: string): string {
  return sentence.replace(/[“”]/g, "");
}
