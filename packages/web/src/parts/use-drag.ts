import type { TargetedPointerEvent } from "preact";
import { useState } from "preact/hooks";

export interface Drag {
  /** The one that is dragged, as long as it is. */
  readonly dragged: string | null;
  /** All of them, as they would stand if it were let go now. */
  readonly order: readonly string[];
  /** For the handle of each. */
  readonly handle: (id: string) => {
    readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/**
 * Puts things of a list in another order, by finger or mouse: each stands in an element that has its id as `data-drag`. Only
 * beside buttons that do the same: nobody has to be able to drag (WCAG 2.2, 2.5.7).
 */
export function useDrag(ids: readonly string[], put: (id: string, place: number) => void): Drag {
  const [held, setDragging] = useState<{ readonly id: string; readonly place: number } | null>(null);
  // Somebody else may put it away meanwhile.
  const dragging = held !== null && ids.includes(held.id) ? held : null;
  const drop = (): void => {
    if (dragging !== null && ids.indexOf(dragging.id) !== dragging.place) put(dragging.id, dragging.place);
    setDragging(null);
  };
  return {
    dragged: dragging?.id ?? null,
    order: dragging === null ? ids : placed(ids, dragging),
    handle: (id) => ({
      onPointerDown: (event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging({ id, place: ids.indexOf(id) });
      },
      onPointerMove: ({ clientX, clientY }) => {
        const over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-drag]")?.dataset["drag"];
        if (dragging === null || over === undefined || over === id) return;
        const place = placed(ids, dragging).indexOf(over);
        if (place !== -1) setDragging({ id, place });
      },
      onPointerUp: drop,
      onPointerCancel: () => setDragging(null),
    }),
  };
}

function placed(
  ids: readonly string[],
  { id, place }: { readonly id: string; readonly place: number },
): readonly string[] {
  return ids.filter((each) => each !== id).toSpliced(place, 0, id);
}
