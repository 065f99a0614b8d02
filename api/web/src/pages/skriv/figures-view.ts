/** How hard the text is, before and with the changes that are chosen. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Scores } from "../../api/types";
import { number } from "../page";

const [LEAST, MOST, WIDTH] = [10, 70, 400]; // of the scale, and of its drawing
/** Upper ends of the bands used in Denmark: very easy, easy, medium, hard; above is very hard. */
const BANDS = [
  [24, "meget let"],
  [34, "let"],
  [44, "middel"],
  [54, "svær"],
  [MOST, "meget svær"],
] as const;

const ROWS: readonly [label: string, of: (scores: Scores) => number, digits: number][] = [
  ["Lix", ({ lix }) => lix, 0],
  ["Ord", ({ vector }) => vector.words, 0],
  ["Ord pr. sætning", ({ mean_sentence }) => mean_sentence, 1],
  ["Længste sætning, ord", ({ vector }) => vector.longest_sentence, 0],
  ["Lange ord", ({ vector }) => vector.long_words, 0],
  ["Passiver", ({ vector }) => vector.passives, 0],
  ["Navneord af udsagnsord", ({ vector }) => vector.nominalisations, 0],
  ["Kancelliord", ({ vector }) => vector.kancelli, 0],
];

/** `now` is null while the figures of the choices are fetched. */
export function figuresView(before: Scores, now: Scores | null, target: number | null): TemplateResult {
  return html`<div class="figures" aria-busy=${now === null}>
    ${gauge(before.lix, now?.lix ?? null, target)}
    <p class="note">${now ? bandText(now) : "Måler teksten …"}</p>
    <table>
      <caption class="sr">Tal for teksten før og nu</caption>
      <thead><tr><td></td><th scope="col" class="number">Før</th><th scope="col" class="number">Nu</th></tr></thead>
      <tbody>${ROWS.map(([label, of, digits]) => {
        const was = of(before);
        const is = now ? of(now) : null;
        const better = is !== null && is < was && label !== "Ord";
        return html`<tr><th scope="row">${label}</th><td class="number">${number(was, digits)}</td>
          <td class="number ${better ? "better" : ""}">${is === null ? "…" : number(is, digits)}${better ? html`<span class="sr"> (lettere)</span>` : nothing}</td></tr>`;
      })}</tbody>
    </table>
  </div>`;
}

function gauge(before: number, now: number | null, target: number | null): TemplateResult {
  const is = now === null ? "" : ` Lix nu: ${number(now)}.`;
  const aim = target === null ? "" : ` Målet er højst ${target}.`;
  return html`<svg class="gauge" viewBox="0 0 ${WIDTH} 92" role="img" aria-label="Lix før: ${number(before)}.${is}${aim}">
    ${BANDS.map(([end, name], at) => {
      const from = x(BANDS[at - 1]?.[0] ?? LEAST);
      return svg`<rect class="band band-${at}" x=${from + 1} y="40" width=${x(end) - from - 2} height="14" rx="3" />
        <text x=${(from + x(end)) / 2} y="76">${name}</text>`;
    })}
    ${target === null ? nothing : svg`<path class="target" d="M${x(target)} 34v26" />`}
    ${svg`<circle class="was" cx=${x(before)} cy="47" r="8" />`}
    ${now === null ? nothing : svg`<circle class="is" cx=${x(now)} cy="47" r="10" />
      <text class="value" x=${Math.min(Math.max(x(now), 24), WIDTH - 24)} y="26">${number(now)}</text>`}
  </svg>`;
}

function x(lix: number): number {
  return ((Math.min(Math.max(lix, LEAST), MOST) - LEAST) / (MOST - LEAST)) * WIDTH;
}

function bandText({ band, words }: Scores): string {
  if (words === 0) return "Teksten har ingen ord.";
  return band ? `Teksten er ${band}.` : "Under 100 ord siger lix ikke nok: se også på de andre tal.";
}
