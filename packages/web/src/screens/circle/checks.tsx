import type { CircleView, Finding, PastView, Verification, Whose } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Messages } from "../../messages/messages.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

/** Whether everybody sees the same circle, and what does not fit. */
export function Checks({ view }: { readonly view: CircleView }): VNode {
  const messages = text();
  const { circle } = messages;
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
        <Verify circle={view.id} />
      </section>
      <section class="stack">
        <h2>{circle.findingsTitle}</h2>
        {view.findings.length === 0 ? (
          <p class="note good">{circle.noFindings}</p>
        ) : (
          <p class="dim">{circle.findingsText}</p>
        )}
        <ul class="list">
          {view.findings.map((finding) => (
            <li key={keyOf(finding)} class="item">
              {"seq" in finding ? <span class="tag none">{circle.at(finding.seq)}</span> : null}
              <p class="grow">{words(finding, messages)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What this device has not seen for itself yet. That it is another past stands among what was found. */
function Past({ past }: { readonly past: PastView | null }): VNode | null {
  if (past === null || past.differs) return null;
  const percent = Math.floor((100 * past.read) / past.seq);
  return <p class="note">{text().circle.pastUnread(past.seq, percent)}</p>;
}

function Verify({ circle: id }: { readonly circle: CircleId }): VNode {
  const { circle } = text();
  const member = useMember();
  const act = useAct();
  const [told, setTold] = useState<Verification | null>(null);
  const fits = told !== null && told.ours.same;
  return (
    <div class="stack">
      <Trouble of={act.problem} />
      <div role="status">
        {told === null ? null : (
          <p class={fits ? "note good" : "note trouble"}>
            {fits ? circle.verified(told.entries) : circle.verifiedElse}
          </p>
        )}
      </div>
      <div>
        <Button press={() => act.run(() => member.verify(id), setTold)} busy={act.busy} busyWords={circle.verifying}>
          {circle.verify}
        </Button>
      </div>
    </div>
  );
}

function keyOf(finding: Finding): string {
  return "seq" in finding ? `${finding.type} ${finding.seq}` : finding.type;
}

function words(finding: Finding, { findings }: Messages): string {
  switch (finding.type) {
    case "void":
      return findings.voidEntries(finding.count, whoOf(finding.by), findings.voids[finding.reason]);
    case "seen-differs":
      return findings.seenOtherwise(whoOf(finding.by));
    case "unlawful-latch":
      return findings.unlawfulKeys(finding.count);
    case "missing-latch":
      return findings.missingKeys(finding.count);
    case "day-off":
      return findings.dayOff(finding.days);
    default:
      return findings.findings[finding.type];
  }
}

function whoOf(by: Whose | null): string | null {
  if (by === null) return null;
  return by.name === "" ? "" : isolate(by.name);
}
