/** What of the scrolled area is in view, in pixels. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A box in the scrolled area, counted from where its scrolling part begins. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The scroll position nearest to the present one that shows so much from there; its beginning, if it is too large. */
function nearest(scroll: number, room: number, start: number, size: number): number {
  if (start < scroll || size > room) return start < scroll || start >= scroll + room ? start : scroll;
  return start + size > scroll + room ? start + size - room : scroll;
}

/** Before the element is measured: what a small window shows, so that the first draw is no empty one. */
const FIRST: View = { top: 0, left: 0, width: 600, height: 400 };

/** A scrolled element as a source of what is in view; changes are told once per frame by the browser itself. */
export class Viewport {
  #view = FIRST;
  readonly #listeners = new Set<() => void>();
  element: HTMLElement | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly view = (): View => this.#view;

  /** Watches an element until the function it gives is called. */
  readonly attach = (element: HTMLElement | null): (() => void) | undefined => {
    this.element = element;
    if (element === null) return undefined;
    const look = (): void => {
      this.#look(element);
    };
    element.addEventListener("scroll", look, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(look);
    observer?.observe(element);
    look();
    return () => {
      element.removeEventListener("scroll", look);
      observer?.disconnect();
      this.element = null;
    };
  };

  /** Scrolls no further than it takes to bring a box into view, beside what stays in view at the top and left. */
  reveal(
    box: Box,
    inset: { readonly top: number; readonly left: number },
    scrolls: { readonly rows: boolean; readonly columns: boolean },
  ): void {
    const { element } = this;
    if (element === null || element.clientHeight === 0) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
    const top = scrolls.rows ? nearest(scrollTop, clientHeight - inset.top, box.top, box.height) : scrollTop;
    const left = scrolls.columns
      ? nearest(scrollLeft, clientWidth - inset.left, box.left, box.width)
      : scrollLeft;
    if (top !== scrollTop) element.scrollTop = top;
    if (left !== scrollLeft) element.scrollLeft = left;
  }

  /** Gives the keys back to the sheet. */
  focus(): void {
    this.element?.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
  }

  #look({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): void {
    const view = {
      top: Math.max(0, scrollTop),
      left: Math.max(0, scrollLeft),
      width: clientWidth === 0 ? FIRST.width : clientWidth,
      height: clientHeight === 0 ? FIRST.height : clientHeight,
    };
    const keys = ["top", "left", "width", "height"] as const;
    if (keys.every((key) => view[key] === this.#view[key])) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
