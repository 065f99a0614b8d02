/** Copying that also works on an intranet page without https, where browsers hide `navigator.clipboard`. */

/** Put a text on the clipboard. Return whether the browser let it happen. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", take, { once: true });
  // Deprecated and everywhere: there is no other way on a page without https
  const done = document.execCommand("copy");
  document.removeEventListener("copy", take);
  return done;
}
