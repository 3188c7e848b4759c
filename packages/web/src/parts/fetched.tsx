import type { ComponentType, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../messages/messages.ts";
import { Button } from "./button.tsx";

/** A part of the app that is fetched when it is first drawn: who never sees it does not pay for it. */
export function fetched<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
  Instead: () => VNode = NotFetched,
  Meanwhile: () => VNode = Opening,
): (props: P) => VNode {
  // Drawn again, it is there at once.
  let Part: ComponentType<P> | null = null;
  return function Fetched(props: P): VNode {
    const [state, setState] = useState<"coming" | "here" | "failed">("coming");
    useEffect(() => {
      if (Part !== null) return;
      fetch().then(
        (part) => {
          Part = part;
          setState("here");
        },
        () => setState("failed"),
      );
    }, []);
    if (Part !== null) return <Part {...props} />;
    return state === "failed" ? <Instead /> : <Meanwhile />;
  };
}

/** A browser may remember that a script did not come: a page that is opened anew asks again. */
export function NotFetched(): VNode {
  const { common } = text();
  return (
    <div class="stack">
      <p class="note trouble" role="alert">
        {common.notFetched}
      </p>
      <Button press={() => location.reload()}>{common.tryAgain}</Button>
    </div>
  );
}

export function Opening(): VNode {
  return <p class="opening later">{text().common.opening}</p>;
}
