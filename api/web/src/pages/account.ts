/** The corner of the header: who is signed in, the way to the administration, and out again. */
import { html, nothing, render } from "lit";
import { Http, type Session } from "../api/http";
import { Problem } from "../api/problem";
import { oneLine } from "../text/safe";

const http = new Http({ base: "", key: null, tab: null });

/** Fill the corner. Whoever isn't signed in sees a way to do so. */
export async function account(): Promise<void> {
  const corner = document.querySelector<HTMLElement>("[data-account]");
  if (!corner) return;
  const session = await http.session().catch((fault: unknown) => {
    if (fault instanceof Problem) return null;
    throw fault;
  });
  const here = document.body.dataset["page"];
  render(session ? signedIn(session, here) : here === "log-ind" ? nothing : html`<a href="/log-ind">Log ind</a>`, corner);
}

function signedIn({ name, role, via }: Session, here: string | undefined): unknown {
  const edits = role === "editor" || role === "admin";
  const current = here === "admin" ? "page" : nothing;
  return html`${edits ? html`<a href="/admin" aria-current=${current}>Administration</a>` : nothing}
    ${via === "session" ? html`<button type="button" @click=${leave}>Log ud <span class="who">(${oneLine(name)})</span></button>` : nothing}`;
}

/** Sign out, and leave nothing of the conversation in the tab for whoever comes next. */
async function leave(): Promise<void> {
  await http.send("/api/session", { method: "DELETE" });
  sessionStorage.clear();
  location.assign("/log-ind");
}
