/** Texts from files, and files to take home. */
import type { Http } from "../../api/http";
import { Problem } from "../../api/problem";

export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LARGEST = 10_000_000; // bytes

/** Return a file's text: a Word file's is read by the service. Raises `Problem`. */
export async function textOf(file: File, http: Http): Promise<string> {
  if (file.size > LARGEST) throw new Problem(413, "", "Filen er over 10 MB. Del den, eller indsæt teksten i stedet.");
  if (isWord(file)) return (await http.json<{ text: string }>("/api/rewrite", { body: formOf({ file }) })).text;
  if (!/\.(txt|md)$/i.test(file.name)) throw new Problem(415, "", "Brug en Word-fil (.docx) eller en tekstfil (.txt).");
  return decoded(await file.arrayBuffer());
}

export function isWord(file: File): boolean {
  return /\.docx$/i.test(file.name);
}

/** Return what to call the Word file: after the one that the text came from, where there is one. */
export function nameOf(word: File | null): string {
  return word ? word.name.replace(/\.docx$/i, " med rettelser.docx") : "klar-tekst.docx";
}

/** Return a form with these fields. */
export function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** Read bytes as UTF-8, or as the older Western European encoding that text files still come in. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Let the browser save a file. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
