import type { CircleView, PastView, Verification, Warning } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { BringingNote } from "../walk/bringing.tsx";
import { OneWarning } from "../warnings/warning.tsx";
import { Proof } from "./proof.tsx";

/** Whether everybody sees the same circle, and what does not fit. */
export function Checks({ view }: { readonly view: CircleView }): VNode {
  const { circle } = text();
  return (
    <>
      <section class="card">
        <h2>{circle.compareTitle}</h2>
        <p class="dim">{circle.compareText}</p>
        <p class="head-words" translate={false}>
          {view.headWords.words.join(" ")}
        </p>
        <p class="small dim">{circle.compareAt(view.headWords.seq)}</p>
        <p class="small dim">{circle.compareDiffer}</p>
        <Past past={view.past} />
        <BringingNote of={view.bringing} />
        <Verify view={view} />
      </section>
      <Found warnings={view.warnings} circle={view.id} />
      <Proof view={view} />
    </>
  );
}

/** Everything that was found, the gravest first. */
function Found({ warnings, circle }: { readonly warnings: readonly Warning[]; readonly circle: CircleId }): VNode {
  const { checks } = text();
  return (
    <section class="stack">
      <h2>{checks.title}</h2>
      {warnings.length === 0 ? <p class="note good">{checks.none}</p> : <p class="dim">{checks.text}</p>}
      {warnings.map((warning) => (
        <OneWarning key={keyOf(warning)} warning={warning} circle={circle} part="checks" />
      ))}
    </section>
  );
}

/** What this device has not seen for itself yet. That it is another past stands among what was found. */
function Past({ past }: { readonly past: PastView | null }): VNode | null {
  if (past === null || past.differs) return null;
  const percent = Math.floor((100 * past.read) / past.seq);
  return <p class="note">{text().circle.pastUnread(past.seq, percent)}</p>;
}

/** Reads it all again; what shows only then is told here. */
function Verify({ view }: { readonly view: CircleView }): VNode {
  const { circle } = text();
  const member = useMember();
  const act = useAct();
  const [told, setTold] = useState<Verification | null>(null);
  const known = new Set(view.warnings.map(keyOf));
  const more = told?.warnings.filter((warning) => !known.has(keyOf(warning))) ?? [];
  return (
    <div class="stack">
      <Trouble of={act.problem} />
      <div role="status" class="stack">
        {told?.ours.same === true ? <p class="note good">{circle.verified(told.entries)}</p> : null}
        {told?.brought == null ? null : (
          <p class="small dim">{circle.broughtChecked(told.brought.count, told.brought.of)}</p>
        )}
        {more.map((warning) => (
          <OneWarning key={keyOf(warning)} warning={warning} circle={view.id} part="checks" />
        ))}
      </div>
      <div>
        <Button
          press={() => act.run(() => member.verify(view.id), setTold)}
          busy={act.busy}
          busyWords={circle.verifying}
        >
          {circle.verify}
        </Button>
      </div>
    </div>
  );
}

function keyOf({ of, places }: Warning): string {
  return `${of.type} ${"by" in of ? of.by?.id : ""} ${"reason" in of ? of.reason : ""} ${places[0]?.seq}`;
}
