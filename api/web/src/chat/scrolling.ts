/** Scrolling inside the element alone: `scrollIntoView` would also move the page that it stands on. */

const MARGIN = 16; // CSS pixels

/** Bring an element to the top of its scrolling container. */
export function toTop(container: Element | null, element: Element | null): void {
  if (!container || !element) return;
  container.scrollTop += element.getBoundingClientRect().top - container.getBoundingClientRect().top - MARGIN;
}

/** Move no further than is needed for an element to be seen under a head that stays in place. */
export function intoView(container: Element | null, element: Element | null, head: Element | null): void {
  if (!container || !element) return;
  const frame = container.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const top = frame.top + (head?.getBoundingClientRect().height ?? 0) + MARGIN;
  if (box.top < top || box.height > frame.bottom - top) container.scrollTop += box.top - top;
  else if (box.bottom > frame.bottom - MARGIN) container.scrollTop += box.bottom - frame.bottom + MARGIN;
}
