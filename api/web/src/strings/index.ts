import { da, type Strings } from "./da";
import { en } from "./en";

export type { Strings };

/** Return the strings of a language tag; Danish unless it is English. */
export function strings(tag: string): Strings {
  return tag.toLowerCase().startsWith("en") ? en : da;
}
