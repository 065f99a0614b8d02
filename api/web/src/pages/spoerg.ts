/** Spørg: the chat as the page itself. */
import { account } from "./account";
import { KlarplanChat } from "../chat/element";

customElements.define("klarplan-chat", KlarplanChat);
void account();
