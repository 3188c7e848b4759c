import type { ItemView } from "@unionhall/member";
import type { ListPlace } from "@unionhall/union";
import { GripVertical } from "lucide";
import type { TargetedKeyboardEvent, TargetedPointerEvent, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { toDoText } from "../../messages/to-dos.ts";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { MoveDialog } from "./move-dialog.tsx";
import type { MoveDialogProps } from "./move-dialog.tsx";
import { placeAt } from "./place-at.ts";

interface HandleProps extends Omit<MoveDialogProps, "close"> {
  /** Where it stands: moves when it does. */
  readonly where: string;
}

/** Moved so far, in pixels, a finger means to drag. */
const meant = 6;

/** Dragged, or moved by the arrow keys; a tap offers the places instead. */
export function Handle({ where, ...props }: HandleProps): VNode {
  const say = toDoText();
  const { item, moving } = props;
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const drag = useDrag(item.room, moving);
  useEffect(() => {
    if (moving.held.current !== item.room) return;
    moving.held.current = null;
    button.current?.focus();
  }, [where]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="handle"
        aria-label={say.move(isolate(item.title))}
        aria-haspopup="dialog"
        title={say.moveHint}
        onClick={() => drag.dragged() || setChoosing(true)}
        onKeyDown={(event) => moveByKey(event, props)}
        {...drag.hears}
      >
        <Icon of={GripVertical} />
      </button>
      {choosing ? <MoveDialog {...props} close={() => setChoosing(false)} /> : null}
    </>
  );
}

function moveByKey(
  event: TargetedKeyboardEvent<HTMLButtonElement>,
  { item, moving }: Omit<HandleProps, "where">,
): void {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  event.preventDefault();
  moving.held.current = item.room;
  moving.move(item.room, moving.beside(item.room, event.key === "ArrowUp" ? "up" : "down"));
}

interface Drag {
  readonly hears: {
    readonly onPointerDown: (event: TargetedPointerEvent<HTMLButtonElement>) => void;
    readonly onPointerMove: (event: TargetedPointerEvent<HTMLButtonElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
  /** Whether the press that ends now was a drag. */
  readonly dragged: () => boolean;
}

function useDrag(room: ItemView["room"], { move, setOver }: MoveDialogProps["moving"]): Drag {
  const from = useRef<number | null>(null);
  const place = useRef<ListPlace | null>(null);
  const isDrag = useRef(false);
  const end = (): void => {
    from.current = null;
    place.current = null;
    setOver(null);
  };
  return {
    dragged: () => isDrag.current,
    hears: {
      onPointerDown: ({ clientY, pointerId, currentTarget }) => {
        from.current = clientY;
        isDrag.current = false;
        currentTarget.setPointerCapture(pointerId);
      },
      onPointerMove: ({ clientY }) => {
        if (from.current === null || (!isDrag.current && Math.abs(clientY - from.current) < meant)) return;
        isDrag.current = true;
        scrollAtEdges(clientY);
        place.current = placeAt(clientY, room);
        setOver(place.current);
      },
      onPointerUp: () => {
        if (isDrag.current) move(room, place.current);
        end();
      },
      onPointerCancel: end,
    },
  };
}

const edge = 96;
const stride = 12;

function scrollAtEdges(y: number): void {
  if (y < edge) scrollBy(0, -stride);
  if (y > innerHeight - edge) scrollBy(0, stride);
}
