/** Where the focus goes when what had it goes away: Stop when the answer is there, a suggestion, the form for a reason. */

export class Focus {
  private held: Element | null = null;
  private reasoned: Element | null = null;

  /** Note what has the focus, before the element is drawn anew. */
  hold(root: ShadowRoot | null): void {
    this.held = root?.activeElement ?? null;
    this.reasoned = this.held?.closest("form.reason") ? this.held.closest("[data-turn]") : null;
  }

  /** Give the focus to what comes nearest, when what had it is gone: the vote that a reason was for, or the newest question. */
  settle(root: ShadowRoot | null): void {
    if (!root || !this.held || this.held.isConnected) return;
    const vote = this.reasoned?.querySelector<HTMLElement>("[part=vote][aria-pressed=true]");
    const questions = root.querySelectorAll<HTMLElement>(".question");
    (vote ?? questions[questions.length - 1])?.focus({ preventScroll: true });
  }
}
