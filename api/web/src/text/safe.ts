/** Text from plans and users, fit to be shown: always as text nodes, and without what steers a reader's eye. */

// Control codes, and marks that turn the direction of what follows. They carry no meaning in Danish text.
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Return the text without steering characters. Cut spans first: this moves offsets. */
export function shown(text: string): string {
  return text.replace(STEERING, "");
}

/** Return the same without blank lines, for text that keeps its lines. */
export function lines(text: string): string {
  return shown(text).trim().replace(/\s*\n\s*/g, "\n");
}

const LONGEST_KEPT = 24; // characters; a longer word must be free to break

/** Cut off the last word, which is to stay on one line with the number behind it. */
export function lastWord(text: string): [head: string, tail: string] {
  const at = text.search(/\S*$/);
  return text.length - at > LONGEST_KEPT ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

/** Return the same on one line. */
export function oneLine(text: string): string {
  return shown(text).replace(/\s+/g, " ").trim();
}
