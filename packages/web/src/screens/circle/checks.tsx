import type { CircleView, Finding } from "@unionhall/member";
import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { text } from "../../messages/messages.ts";

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
              {finding.type === "unlawful-latch" ? null : <span class="tag none">{circle.at(finding.seq)}</span>}
              <p class="grow">{words(finding, messages)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function keyOf(finding: Finding): string {
  return finding.type === "unlawful-latch" ? finding.type : `${finding.type} ${finding.seq}`;
}

function words(finding: Finding, { findings }: Messages): string {
  switch (finding.type) {
    case "void":
      return findings.voidEntry(findings.voids[finding.reason]);
    case "unlawful-latch":
      return findings.unlawfulKeys(finding.count);
    default:
      return findings.findings[finding.type];
  }
}
