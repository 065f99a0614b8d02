/** The script for any page: defines `<klarplan-chat>` once, and remembers where it came from. */
import { home, KlarplanChat } from "./chat/element";

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) home.origin = new URL(script.src).origin;
if (!customElements.get("klarplan-chat")) customElements.define("klarplan-chat", KlarplanChat);
