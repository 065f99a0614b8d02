/** Which source is open, the text round it, and where the focus goes. */
import { Problem } from "../api/problem";
import type { Service } from "../api/service";
import { intoView } from "./scrolling";
import type { Turn } from "./conversation";
import type { Around } from "./sources-view";
import type { Opened } from "./view";

/** What the panel needs of the element that it belongs to. */
interface Host {
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  find<T extends Element>(selector: string): T | null;
}

export class SourcePanel {
  opened: Opened | null = null;
  around: Around = "reading";
  service: Service | null = null;

  constructor(private readonly host: Host) {}

  /** Return the turn whose sources are shown: the opened one's, or beside a wide conversation the last that has any. */
  turn(turns: readonly Turn[], wide: boolean): Turn | null {
    if (this.opened) return turns.find((turn) => turn.id === this.opened?.turn) ?? null;
    return wide ? (turns.findLast((turn) => turn.answer?.citations.length) ?? null) : null;
  }

  /** Open a citation: move focus to it and fetch the text round its quote. */
  async open(turn: Turn, n: number): Promise<void> {
    const citation = turn.answer?.citations.find((candidate) => candidate.n === n);
    if (!citation || !this.service) return;
    const opened: Opened = { turn: turn.id, n };
    this.opened = opened;
    this.around = "reading";
    this.host.requestUpdate();
    await this.host.updateComplete;
    const card = this.host.find<HTMLElement>(`#source-${n}`);
    this.show(card);
    card?.focus({ preventScroll: true });
    const around = await this.service.surroundings(citation.document_id, citation.start, citation.end).catch((fault: unknown) => {
      if (fault instanceof Problem) return "not-shown" as const;
      throw fault;
    });
    if (this.opened !== opened) return;
    // A document that has changed since is not shown as if the quote still stood there
    this.around = around !== "not-shown" && around.quote !== citation.text ? "not-shown" : around;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.show(card);
    this.show(this.host.find(".sources mark"));
  }

  private show(element: Element | null): void {
    intoView(this.host.find(".sources"), element, this.host.find(".back"));
  }

  /** Close, and give the focus back to the number that opened it. */
  close(): void {
    const { opened } = this;
    this.forget();
    if (!opened) return;
    void this.host.updateComplete.then(() => this.host.find<HTMLElement>(`[data-mark="${opened.turn}-${opened.n}"]`)?.focus());
  }

  forget(): void {
    this.opened = null;
    this.host.requestUpdate();
  }
}
