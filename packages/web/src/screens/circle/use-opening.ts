import type { TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import type { Held } from "../../parts/hold.ts";
import { useHold } from "../../parts/hold.ts";

interface Opening extends Held {
  readonly open: boolean;
  readonly onToggle: (event: TargetedEvent<HTMLDetailsElement>) => void;
}

/**
 * Of a line that opens as it is pressed, and as a finger holds it. In one that is open, a finger that holds picks out words.
 * `moved` hears of each time that it has opened or closed.
 */
export function useOpening(initially: boolean, moved: (details: HTMLDetailsElement) => void = () => {}): Opening {
  const [open, setOpen] = useState(initially);
  const [shown, setShown] = useState(initially);
  const hold = useHold(() => setOpen(true), open);
  const onToggle = ({ currentTarget: details }: TargetedEvent<HTMLDetailsElement>): void => {
    // Nothing has happened to it: it is drawn again as it was.
    if (details.open === shown) return;
    setOpen(details.open);
    setShown(details.open);
    moved(details);
  };
  return { open, onToggle, ...hold };
}
