import type { LineView } from "@unionhall/member";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { goToLine } from "./answered.tsx";
import type { First, Stretch } from "./drawn.ts";
import { around, saidAfter, stepped, stretchOf } from "./drawn.ts";

export interface Drawn extends Stretch {
  /** The element that holds them. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** The reader is further up than the newest line. */
  readonly away: boolean;
  /** What others said since they went up there. */
  readonly missed: readonly LineView[];
  readonly toEnd: () => void;
  readonly show: (id: LineView["id"]) => void;
}

/** What is drawn, and where the page goes once it is: to a line, to the end, or it stays. */
interface Place {
  readonly first: First;
  readonly aim: { readonly line: LineView["id"] } | "end" | null;
}

const near = 96;
/** So far from what can be seen, in CSS pixels, there are lines to scroll to. */
const reach = 1_600;

/** On a screen so high that both ends are near, it moves only to where it is shorter by this: else it would move for ever. */
const slack = 600;

/**
 * Keeps the reader where they are: at the end when they are there, and else at the same line, whatever is drawn above it.
 * The page scrolls as a whole, so that a phone's own bars and gestures work.
 */
export function useDrawn(lines: readonly LineView[]): Drawn {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ first: null, aim: "end" });
  const [left, setLeft] = useState<LineView["id"] | null>(null);
  const stretch = stretchOf(lines, place.first);
  const atEnd = useRef(true);
  const seen = useRef({ last: "", count: 0 });
  const newest = useRef({ lines, stretch });
  newest.current = { lines, stretch };
  // Before this drawing changes anything.
  const anchor = atEnd.current ? null : anchorIn(list.current);
  const aimed = useRef<Place | null>(null);

  const look = (): void => {
    const { lines: all, stretch: drawn } = newest.current;
    const isNewest = drawn.to === all.length;
    atEnd.current = isNewest && distanceToEnd() < near;
    // What waits gets another name when it is sent, so it is no mark.
    const newestSent = all.findLast(({ state }) => state === "sent")?.id ?? null;
    setLeft((before) => (atEnd.current ? null : (before ?? newestSent)));
    const towards = whereShort(list.current, { older: drawn.from > 0, newer: !isNewest });
    if (towards !== null) setPlace({ first: stepped(all, drawn, towards), aim: null });
  };

  useEffect(() => onScrolling(look, () => atEnd.current && jumpToEnd()), []);
  useLayoutEffect(() => {
    const [before, last] = [seen.current, lines.at(-1)];
    const isNew = last?.id !== before.last && lines.length > before.count;
    seen.current = { last: last?.id ?? "", count: lines.length };
    const { aim } = aimed.current === place ? { aim: null } : place;
    aimed.current = place;
    if (aim === "end" || (isNew && atEnd.current)) jumpToEnd();
    else if (aim !== null) goToLine(aim.line);
    else if (isNew && last?.mine === true) setPlace({ first: null, aim: "end" });
    else keep(anchor);
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [lines, place]);

  return {
    ...stretch,
    list,
    away: left !== null,
    missed: saidAfter(lines, left),
    toEnd: () => setPlace({ first: null, aim: "end" }),
    show: (id) => setPlace({ first: around(lines, id), aim: { line: id } }),
  };
}

function onScrolling(look: () => void, resized: () => void): () => void {
  addEventListener("scroll", look, { passive: true });
  // An on-screen keyboard makes the window smaller under the reader.
  addEventListener("resize", resized);
  return () => {
    removeEventListener("scroll", look);
    removeEventListener("resize", resized);
  };
}

/** At which of its ends what is drawn is short, if there is more. */
function whereShort(
  list: HTMLElement | null,
  more: { readonly older: boolean; readonly newer: boolean },
): "older" | "newer" | null {
  if (list === null) return null;
  const { top, bottom } = list.getBoundingClientRect();
  const [above, under] = [-top, bottom - innerHeight];
  if (more.older && above < Math.min(reach, under - slack)) return "older";
  return more.newer && under < Math.min(reach, above - slack) ? "newer" : null;
}

interface Anchor {
  readonly line: Element;
  readonly top: number;
}

/** The uppermost line that can be seen. */
function anchorIn(list: HTMLElement | null): Anchor | null {
  for (const line of list?.querySelectorAll("[role=listitem][id]") ?? []) {
    const { top, bottom } = line.getBoundingClientRect();
    if (bottom > 0) return { line, top };
  }
  return null;
}

function keep(anchor: Anchor | null): void {
  if (anchor?.line.isConnected === true) scrollBy(0, anchor.line.getBoundingClientRect().top - anchor.top);
}

const documentHeight = (): number => document.documentElement.scrollHeight;
const distanceToEnd = (): number => documentHeight() - innerHeight - scrollY;

function jumpToEnd(): void {
  scrollTo(0, documentHeight());
}
