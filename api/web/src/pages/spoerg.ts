/** Spørg: the chat as the page itself. */
import { KlarplanChat } from "../chat/element";

customElements.define("klarplan-chat", KlarplanChat);
