import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** How high the bar is, as `--bar`, for what stays in view under it: a warning makes it higher. */
export function useBarHeight(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(([seen]) => {
      const height = seen?.borderBoxSize[0]?.blockSize ?? 0;
      style.setProperty("--bar", `${height}px`);
    });
    if (bar.current !== null) watch.observe(bar.current, { box: "border-box" });
    return () => watch.disconnect();
  }, []);
  return bar;
}
