/** A problem in words: the service's own Danish detail where it has one, else what the status means. */
import type { Problem } from "../api/problem";
import type { Strings } from "./da";

/** Return what to tell a person. `withKey`: a widget asks with a key, so that signing in is not theirs to do. */
export function told(problem: Problem, words: Strings, withKey: boolean): string {
  const { problems } = words;
  if (problem.title === "cut-short") return problems.cutShort;
  if (problem.unreachable) return navigator.onLine ? problems.unreachable : problems.offline;
  const detail = words.language === "da" ? problem.detail : ""; // the service's own words are Danish
  if (problem.status === 401 || problem.status === 403) return withKey ? problems.key : detail || problems.signIn;
  if (detail) return detail;
  if (problem.status === 404) return problems.gone;
  return problem.status === 429 || problem.status === 503 ? problems.busy : problems.broken;
}
