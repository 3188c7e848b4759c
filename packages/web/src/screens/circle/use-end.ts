import type { LineView } from "@unionhall/member";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export interface End {
  /** Lines that came while the reader was further up. */
  readonly below: number;
  readonly toEnd: () => void;
}

const near = 96;

/**
 * Keeps the reader where they are: at the end when they are there, and at the same line when older ones
 * appear above. The page scrolls as a whole, so that a phone's own bars and gestures work.
 */
export function useEnd(lines: readonly LineView[]): End {
  const [below, setBelow] = useState(0);
  const seen = useRef({ first: "", last: "", height: 0, count: 0, atEnd: true });

  useEffect(() => {
    const look = (): void => {
      seen.current.atEnd = distanceToEnd() < near;
      if (seen.current.atEnd) setBelow(0);
    };
    // An on-screen keyboard makes the window smaller under the reader.
    const resized = (): void => {
      if (seen.current.atEnd) jumpToEnd();
    };
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", resized);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", resized);
    };
  }, []);

  useLayoutEffect(() => {
    const before = seen.current;
    const [first = "", last = ""] = [lines[0]?.id, lines.at(-1)?.id];
    const older = before.first !== "" && first !== before.first && last === before.last;
    const newer = last !== before.last && lines.length > before.count;
    if (older) scrollBy(0, documentHeight() - before.height);
    else if (newer && (before.atEnd || lines.at(-1)?.mine)) jumpToEnd();
    else if (newer) setBelow((count) => count + Math.max(0, lines.length - before.count));
    seen.current = { first, last, height: documentHeight(), count: lines.length, atEnd: distanceToEnd() < near };
  }, [lines]);

  return { below, toEnd: jumpToEnd };
}

const documentHeight = (): number => document.documentElement.scrollHeight;
const distanceToEnd = (): number => documentHeight() - innerHeight - scrollY;

function jumpToEnd(): void {
  scrollTo(0, documentHeight());
}
