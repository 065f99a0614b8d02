/** Amounts per year. Only what a plan states for a year is put under a year: nothing is shared out. */
import type { Amount, OverviewRow } from "../../api/types";

export interface Stated {
  row: OverviewRow;
  amount: Amount;
  /** In kroner; null for other units. */
  kroner: number | null;
}

export interface YearSum {
  year: number;
  kroner: number;
  stated: Stated[];
}

export interface Amounts {
  /** Every amount once, indsats by indsats. */
  all: Stated[];
  perYear: YearSum[];
  /** Totals over several years, amounts without a year, and other units. */
  others: Stated[];
}

const UNITS: Readonly<Record<string, number>> = { "kr.": 1, kr: 1, kroner: 1, "1.000 kr.": 1e3, "t.kr.": 1e3, "tkr.": 1e3, "mio. kr.": 1e6, "mio.kr.": 1e6, "mia. kr.": 1e9 };

export function kronerOf(amount: Amount): number | null {
  const factor = UNITS[amount.unit.trim().toLowerCase()];
  return factor === undefined ? null : Number(amount.value) * factor;
}

/** Put amounts under the years for which they hold, within the years of the matrix. */
export function amountsOf(rows: readonly OverviewRow[], years: readonly number[]): Amounts {
  const perYear = years.map((year): YearSum => ({ year, kroner: 0, stated: [] }));
  const others: Stated[] = [];
  const all: Stated[] = [];
  for (const row of rows) {
    for (const amount of row.amounts) {
      const stated = { row, amount, kroner: kronerOf(amount) };
      all.push(stated);
      const held = stated.kroner === null ? [] : perYear.filter(({ year }) => holds(amount, year));
      if (held.length === 0) others.push(stated);
      for (const sum of held) {
        sum.kroner += stated.kroner ?? 0;
        sum.stated.push(stated);
      }
    }
  }
  return { all, perYear, others };
}

function holds(amount: Amount, year: number): boolean {
  const { year_from: from, year_to: to, basis, recurring } = amount;
  if (from === null) return false;
  const oneYear = to === null || to === from;
  if (oneYear && !recurring && basis !== "per_year") return year === from;
  if (basis !== "per_year" && !recurring) return false; // a total over several years
  return year >= from && (recurring || to === null || year <= to);
}

/** Return the years that an amount holds for, in words. */
export function yearsOf({ year_from: from, year_to: to, basis, recurring }: Amount): string {
  if (from === null) return "år fremgår ikke";
  const span = to === null || to === from ? String(from) : `${from}–${to}`;
  if (recurring) return `fra ${from} og frem`;
  return basis === "per_year" && span !== String(from) ? `hvert år ${span}` : span;
}

/** Return an amount as it stands in the plan. */
export function amountText({ value, unit }: Amount): string {
  return `${Number(value).toLocaleString("da", { maximumFractionDigits: 3 })} ${unit}`;
}

/** Return kroner shortened: "1,34 mio. kr." or "640.000 kr.". */
export function kronerText(kroner: number): string {
  if (Math.abs(kroner) < 1e6) return `${kroner.toLocaleString("da", { maximumFractionDigits: 0 })} kr.`;
  return `${millions(kroner)} mio. kr.`;
}

/** Return kroner as millions, the same in the chart and in the table. */
export function millions(kroner: number): string {
  return (kroner / 1e6).toLocaleString("da", { maximumFractionDigits: Math.abs(kroner) < 1e7 ? 2 : 1 });
}
