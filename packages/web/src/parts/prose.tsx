import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";

type Show = typeof import("../prose/show.tsx");
let show: Show | null = null;

interface ProseProps {
  /** As it reads, and as it was written where that is not the same. */
  readonly text: string;
  readonly written?: string;
}

/** A text as it is meant. Until what shows it so has come, and where that does not come, as it was written. */
export function Prose({ text, written = text }: ProseProps): VNode {
  const [, setShow] = useState(show);
  useEffect(() => {
    if (show === null) fetchShow().then(setShow, () => undefined);
  }, []);
  return show === null ? <p class="said prose">{text}</p> : <show.Shown of={written} />;
}

async function fetchShow(): Promise<Show> {
  show = await import("../prose/show.tsx");
  return show;
}
