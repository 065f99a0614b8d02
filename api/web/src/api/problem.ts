/** What went wrong, in words for a person. */

/** An answer of RFC 9457 from the service, or a fault on the way to it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail = "",
    readonly type = "about:blank",
  ) {
    super(detail || title);
    this.name = "Problem";
  }

  /** True when the service could not be reached at all. */
  get unreachable(): boolean {
    return this.status === 0;
  }
}

/** Read a failed response as a problem; a proxy's HTML page gives its status alone. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("json")) return new Problem(response.status, "");
  const body: unknown = await response.json().catch(() => null);
  const field = (name: string): string => {
    const value = body !== null && typeof body === "object" ? (body as Record<string, unknown>)[name] : undefined;
    return typeof value === "string" ? value : "";
  };
  return new Problem(response.status, field("title"), field("detail"), field("type") || "about:blank");
}
