import type { Problem } from "@unionhall/member";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { text } from "../messages/messages.ts";
import { Button } from "./button.tsx";
import { Trouble } from "./trouble.tsx";

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A native dialog that is open as long as it is drawn. Escape, the browser's own gestures and whatever leads to another screen close it. */
export function Dialog({ title, close, children }: DialogProps): VNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const cameFrom = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);
  useEffect(() => {
    addEventListener("hashchange", close);
    return () => removeEventListener("hashchange", close);
  }, [close]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

interface AskProps {
  readonly title: string;
  readonly does: string;
  /** What cannot be undone. */
  readonly cannot: string;
  readonly go: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly yes: () => void;
  readonly close: () => void;
}

/** Asks before an act that takes something away. Staying as it is comes first and is what Enter does. */
export function Ask({ title, does, cannot, go, busy, problem, yes, close }: AskProps): VNode {
  return (
    <Dialog title={title} close={close}>
      <p>{does}</p>
      <p class="note wait">{cannot}</p>
      <Trouble of={problem} />
      <div class="row">
        <Button press={close}>{text().common.cancel}</Button>
        <Button press={yes} busy={busy}>
          {go}
        </Button>
      </div>
    </Dialog>
  );
}
