/** The service counts code points, JavaScript counts UTF-16 units: an emoji is one there and two here. */

/** A text that can be cut at code points quickly, however often. */
export class Points {
  readonly length: number;
  /** UTF-16 offset of each code point, or null when they are the same. */
  private readonly offsets: Uint32Array | null;

  constructor(readonly text: string) {
    this.offsets = /[\ud800-\udbff]/.test(text) ? offsetsOf(text) : null;
    this.length = this.offsets ? this.offsets.length - 1 : text.length;
  }

  slice(start: number, end: number = this.length): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  private unit(point: number): number {
    const within = Math.max(0, Math.min(point, this.length));
    return this.offsets ? (this.offsets[within] ?? this.text.length) : within;
  }
}

function offsetsOf(text: string): Uint32Array {
  const found: number[] = [];
  let at = 0;
  for (const point of text) {
    found.push(at);
    at += point.length;
  }
  found.push(at);
  return Uint32Array.from(found);
}
