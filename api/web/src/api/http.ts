/** Requests to the service: base address, who asks, and problems instead of failed responses. */
import { Problem, problemOf } from "./problem";

export interface Access {
  /** Origin of the service; empty on its own pages. */
  base: string;
  /** A widget key, sent as a bearer token; null on the service's own pages, where a cookie says who it is. */
  key: string | null;
  /** The secret that owns this tab's conversations when a widget key asks. */
  tab: string | null;
}

export interface Sending {
  method?: "GET" | "POST" | "DELETE" | "PUT" | "PATCH";
  json?: unknown;
  body?: FormData;
  accept?: string;
  signal?: AbortSignal | undefined;
}

const CSRF_COOKIE = "klarplan_csrf";

export class Http {
  constructor(readonly access: Access) {}

  /** Send a request and return its response. Raises `Problem`; an abort is passed on as it is. */
  async send(path: string, sending: Sending = {}): Promise<Response> {
    const { method = sending.json !== undefined || sending.body ? "POST" : "GET", json, body, accept, signal } = sending;
    const init: RequestInit = {
      method,
      headers: this.headers(method, json !== undefined, accept),
      credentials: this.access.key === null ? "same-origin" : "omit",
    };
    if (json !== undefined) init.body = JSON.stringify(json);
    if (body) init.body = body;
    if (signal) init.signal = signal;
    const response = await fetch(this.access.base + path, init).catch((fault: unknown) => {
      if (signal?.aborted) throw fault;
      throw new Problem(0, "unreachable");
    });
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  /** Send a request and read its JSON. The caller names the contract's type. */
  async json<T>(path: string, sending: Sending = {}): Promise<T> {
    return (await (await this.send(path, sending)).json()) as T;
  }

  private headers(method: string, isJson: boolean, accept = "application/json"): Headers {
    const headers = new Headers({ Accept: accept });
    if (isJson) headers.set("Content-Type", "application/json");
    if (this.access.key !== null) headers.set("Authorization", `Bearer ${this.access.key}`);
    if (this.access.tab !== null) headers.set("X-Klarplan-Tab", this.access.tab);
    const token = this.access.key === null && method !== "GET" ? cookie(CSRF_COOKIE) : null;
    if (token !== null) headers.set("X-CSRF-Token", token);
    return headers;
  }
}

/** Return a cookie that scripts may read, or null. */
export function cookie(name: string): string | null {
  for (const pair of document.cookie.split("; ")) {
    const at = pair.indexOf("=");
    if (pair.slice(0, at) === name) return decodeURIComponent(pair.slice(at + 1));
  }
  return null;
}
