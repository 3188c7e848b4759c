import type { ComponentType, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../messages/messages.ts";
import { Trouble } from "./trouble.tsx";

/** A part of the app that is fetched when it is first drawn: who never sees it does not pay for it. */
export function fetched<P extends object>(fetch: () => Promise<ComponentType<P>>): (props: P) => VNode {
  return function Fetched(props: P): VNode {
    const [part, setPart] = useState<{ readonly Part: ComponentType<P> } | null>(null);
    const [failed, setFailed] = useState(false);
    useEffect(
      () =>
        void fetch().then(
          (Part) => setPart({ Part }),
          () => setFailed(true),
        ),
      [],
    );
    if (failed) return <Trouble of={{ type: "offline" }} />;
    return part === null ? <p class="opening later">{text().common.opening}</p> : <part.Part {...props} />;
  };
}
