/** The year matrix as pure data: what one indsats reported for one year, filters, sums. */
import type { OverviewCell, OverviewRow, StatusState } from "../../api/types";

export type CellState = StatusState | "none";

export interface YearCell {
  year: number;
  state: CellState;
  cells: OverviewCell[];
}

export interface Filter {
  department: string;
  theme: string;
}

/** Return the year's state: `none` without a status, `partly` when several differ. */
export function yearCell(row: OverviewRow, year: number): YearCell {
  const cells = row.cells.filter((cell) => cell.year === year);
  const states = new Set(cells.map((cell) => cell.state));
  const [only] = states;
  return { year, state: only === undefined ? "none" : states.size > 1 ? "partly" : only, cells };
}

/** Keep the rows of a department and theme; a theme whose mark the document doesn't show is kept. */
export function filtered(rows: readonly OverviewRow[], { department, theme }: Filter): OverviewRow[] {
  return rows.filter(
    (row) =>
      (!department || row.department === department) &&
      (!theme || row.themes.some(({ name, marked }) => name === theme && marked !== "no")),
  );
}

/** Return rows by department, in the order they come. */
export function byDepartment(rows: readonly OverviewRow[]): [department: string, rows: OverviewRow[]][] {
  const groups = new Map<string, OverviewRow[]>();
  for (const row of rows) {
    const name = row.department ?? row.plan_title;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}

export type Tally = Record<CellState, number>;

export function tally(rows: readonly OverviewRow[], years: readonly number[]): Tally {
  const count: Tally = { reported: 0, partly: 0, empty: 0, none: 0 };
  for (const row of rows) for (const year of years) count[yearCell(row, year).state] += 1;
  return count;
}

export interface Gap {
  row: OverviewRow;
  empty: number[];
  partly: number[];
}

/** Return the indsatser that lack something, those that lack most first; of `all`, others of a plan having a year means that one without lacks it. */
export function gaps(rows: readonly OverviewRow[], years: readonly number[], all = rows): Gap[] {
  const reported = new Set(all.flatMap((row) => row.cells.map((cell) => `${row.plan} ${cell.year}`)));
  const found = rows.map((row): Gap => {
    const states = years.map((year) => yearCell(row, year)).filter(({ year }) => reported.has(`${row.plan} ${year}`));
    const of = (...kinds: CellState[]): number[] => states.filter(({ state }) => kinds.includes(state)).map(({ year }) => year);
    return { row, empty: of("empty", "none"), partly: of("partly") };
  });
  const missing = (gap: Gap): number => gap.empty.length * 2 + gap.partly.length;
  return found.filter((gap) => missing(gap) > 0).sort((a, b) => missing(b) - missing(a));
}
