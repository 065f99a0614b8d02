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

/** Who is signed in to the pages; `csrf` belongs in unsafe requests, null where none is needed. */
export interface Session {
  name: string;
  role: "ask" | "writer" | "editor" | "admin" | "widget";
  via: "socket" | "local" | "key" | "token" | "session" | "widget";
  csrf: string | null;
}

const FORGED = "urn:klarplan:problem:forged-request";

export class Http {
  private asked: Promise<Session> | null = null;

  constructor(readonly access: Access) {}

  /** Send a request and return its response. Raises `Problem`; an abort is passed on as it is. */
  async send(path: string, sending: Sending = {}): Promise<Response> {
    try {
      return await this.once(path, sending);
    } catch (fault) {
      // Somebody signed in or out in another tab: the token is an old one
      if (!(fault instanceof Problem) || fault.type !== FORGED || this.access.key !== null) throw fault;
      this.asked = null;
      return this.once(path, sending);
    }
  }

  /** Send a request and read its JSON. The caller names the contract's type. Raises `Problem`, also for what is no JSON. */
  async json<T>(path: string, sending: Sending = {}): Promise<T> {
    const response = await this.send(path, sending);
    return (await response.json().catch((fault: unknown) => {
      if (sending.signal?.aborted) throw fault;
      throw new Problem(0, "unreachable"); // cut short, or a proxy's page in the service's place
    })) as T;
  }

  /** Return who is signed in; asked once. Raises `Problem`. */
  session(): Promise<Session> {
    this.asked ??= this.json<Session>("/api/session").catch((fault: unknown) => {
      this.asked = null;
      throw fault;
    });
    return this.asked;
  }

  private async once(path: string, sending: Sending): Promise<Response> {
    const { json, body, accept, signal } = sending;
    const method = sending.method ?? (json !== undefined || body ? "POST" : "GET");
    const headers = await this.headers(method, accept);
    if (json !== undefined) headers.set("Content-Type", "application/json");
    const init: RequestInit = { method, headers, credentials: this.access.key === null ? "same-origin" : "omit" };
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

  /** Return the fields that say who asks, and what for. */
  async headers(method: string, accept = "application/json"): Promise<Headers> {
    const headers = new Headers({ Accept: accept });
    const { key, tab } = this.access;
    if (key !== null) headers.set("Authorization", `Bearer ${key}`);
    if (tab !== null) headers.set("X-Klarplan-Tab", tab);
    if (key !== null || method === "GET") return headers;
    const { csrf } = await this.session();
    if (csrf !== null) headers.set("X-CSRF-Token", csrf);
    return headers;
  }
}
