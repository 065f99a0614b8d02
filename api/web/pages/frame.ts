/** What every page has round its content: head, skip link, header with navigation. */
import { basename } from "node:path";

const NAV: readonly [page: string, path: string, label: string][] = [
  ["spoerg", "/", "Spørg"],
  ["skriv", "/skriv", "Skriv klart"],
  ["overblik", "/overblik", "Overblik"],
  ["statusnotat", "/statusnotat", "Statusnotat"],
];

/** Return a whole page for a file with a `<title>` line and a `<main>`. */
export function frame(body: string, filename: string): string {
  const page = basename(filename, ".html");
  const [, title = "", main = ""] = /^<title>(.*?)<\/title>\s*([\s\S]*)$/.exec(body.trim()) ?? [];
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="same-origin" />
    <title>${title}</title>
    <link rel="icon" type="image/svg+xml" href="./mark.svg" />
    <link rel="stylesheet" href="../src/styles/pages.css" />
    <script type="module" src="../src/pages/${page}.ts"></script>
  </head>
  <body data-page="${page}">
    <a class="skip" href="#indhold">Gå til indholdet</a>
    <header class="top">
      <a class="brand" href="/"><span class="brand-mark">Klar</span>plan</a>
      <nav aria-label="Sider">
        <ul>${NAV.map((entry) => link(entry, page)).join("")}</ul>
      </nav>
      <div class="account" data-account></div>
    </header>
    ${main}
  </body>
</html>
`;
}

function link([page, path, label]: readonly [string, string, string], current: string): string {
  return `<li><a href="${path}"${page === current ? ' aria-current="page"' : ""}>${label}</a></li>`;
}
