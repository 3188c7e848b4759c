import type { GroupName, SentenceGroup } from "@unionhall/member/agreement";
import { agreementSentences } from "@unionhall/member/agreement";
import type { SeatId } from "@unionhall/protocol";
import type { Agreement } from "@unionhall/union";
import type { VNode } from "preact";
import { agreementText } from "../../messages/agreement.ts";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";

/** An agreement as people read it, part by part. */
function sentencesOf(agreement: Agreement, seat: SeatCalled = () => agreementText().aCaucus): readonly SentenceGroup[] {
  return agreementSentences(agreement, text().language, { role: isolate, seat });
}

type SeatCalled = (seat: SeatId) => string;

interface SentencesProps {
  readonly of: Agreement;
  /** What seats are called where it holds. */
  readonly seat?: SeatCalled;
  /** How deep its headings stand in the page. */
  readonly under?: "h2" | "h3";
}

/** All that it says; what is rather looked up than read is folded away. */
export function Sentences({ of, seat, under = "h3" }: SentencesProps): VNode {
  return (
    <>
      {sentencesOf(of, seat).map((group) => (
        <Group key={group.group} of={group} under={under} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly of: SentenceGroup;
  readonly under: "h2" | "h3";
}

function Group({ of: { group, title, sentences }, under: Title }: GroupProps): VNode {
  const shown = inSight(group) ?? sentences.length;
  return (
    <section class="stack-s">
      <Title>{title}</Title>
      <SentenceList of={sentences.slice(0, shown)} />
      {shown >= sentences.length ? null : (
        <details>
          <summary>
            {agreementText().allOfIt}
            <span class="unseen">: {title}</span>
          </summary>
          <SentenceList of={sentences.slice(shown)} />
        </details>
      )}
    </section>
  );
}

/** Of how a decision is made, by what it passes; all of it where nothing else is said. */
function inSight(group: GroupName): number | undefined {
  if (group === "can") return 0;
  return group.startsWith("decide-") ? 1 : undefined;
}

interface OfGroupProps {
  readonly of: Agreement;
  readonly group: GroupName;
  /** Of how a decision is made, only by what it passes. */
  readonly short: boolean;
}

/** What one part of it says, read out as it changes. */
export function SentencesOf({ of, group, short }: OfGroupProps): VNode {
  const sentences = sentencesOf(of).find((each) => each.group === group)?.sentences ?? [];
  return (
    <div aria-live="polite">
      <SentenceList of={short ? sentences.slice(0, inSight(group)) : sentences} />
    </div>
  );
}

function SentenceList({ of }: { readonly of: SentenceGroup["sentences"] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <ul class="stack-s">
      {of.map(({ of: what, text: sentence }) => (
        <li key={what}>{sentence}</li>
      ))}
    </ul>
  );
}
