import { useEffect, useState, type RefObject } from "react";

/** The part of the sheet that is in view, in pixels. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Scrolling redraws only after so many pixels; what is drawn reaches further than this. */
const STEP = 200;

function same(one: Viewport, other: Viewport): boolean {
  return one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;
}

/** Follows what a scrolling element shows, in coarse steps. */
export function useViewport(scroller: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 1000, height: 1000 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const next = {
        left: Math.floor(element.scrollLeft / STEP) * STEP,
        top: Math.floor(element.scrollTop / STEP) * STEP,
        width: Math.ceil(element.clientWidth / STEP + 1) * STEP,
        height: Math.ceil(element.clientHeight / STEP + 1) * STEP,
      };
      setViewport((last) => (same(last, next) ? last : next));
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  return viewport;
}
