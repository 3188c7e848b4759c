import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { dockText } from "../../messages/dock.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { AboutCircle } from "./about-circle.tsx";

/** What the circle is for, what it was for before, and for a steward the way to change it. */
export function Purpose({ view }: { readonly view: CircleView }): VNode | null {
  const say = dockText();
  const [writing, setWriting] = useState(false);
  const may = view.steward && view.state === "in" && view.visit === null && view.hallway !== null;
  if (view.purpose === "" && view.purposesBefore.length === 0 && !may) return null;
  return (
    <div class="stack-s">
      {view.purpose === "" ? null : <p class="said">{view.purpose}</p>}
      {view.purposesBefore.length === 0 ? null : <Before of={view.purposesBefore} />}
      {may ? (
        <div class="row">
          <Button kind="plain" press={() => setWriting(true)}>
            {say.about}
          </Button>
        </div>
      ) : null}
      {writing ? <AboutCircle view={view} close={() => setWriting(false)} /> : null}
    </div>
  );
}

function Before({ of }: { readonly of: CircleView["purposesBefore"] }): VNode {
  const messages = text();
  const say = dockText();
  return (
    <details>
      <summary>{say.purposeBefore}</summary>
      <ul class="list">
        {of.toReversed().map(({ by, name, mine, time, text: purpose }) => (
          <li key={`${by} ${time}`} class="stack-s">
            <span class="said">{purpose === "" ? say.purposeNone : purpose}</span>
            <span class="meta">
              {mine ? messages.home.you : isolate(name)} · <When time={time} words={ago(time, Date.now(), messages)} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
