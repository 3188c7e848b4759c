import type { CircleView, ProposedDeed } from "@unionhall/member";
import { roleName, sentenceChanges } from "@unionhall/member/agreement";
import type { SeatId } from "@unionhall/protocol";
import type { Agreement } from "@unionhall/union";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Diff } from "../../parts/diff.tsx";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";
import { seatNames } from "../seats/words.ts";

interface AgreementChangeProps {
  readonly view: CircleView;
  readonly to: Agreement;
  /** All that the proposal would do: seats are called in it as they would be. */
  readonly deeds: readonly ProposedDeed[];
}

/** What reads otherwise in the agreement that is proposed than in the one that holds, sentence by sentence. */
export function AgreementChange({ view, to, deeds }: AgreementChangeProps): VNode | null {
  const member = useMember();
  const now = member.agreements.look(view.id)?.agreement ?? null;
  const { language } = text();
  if (now === null) return null;
  const named = {
    role: (name: string): string => isolate(roleName(name, language)),
    seat: seatNames(member, view.id, proposedNames(deeds)),
  };
  return (
    <>
      {sentenceChanges([now, to], language, named).map(({ group, title, changes }) => (
        <section key={group} class="stack-s">
          <h3>{title}</h3>
          {changes.map(({ before, after }, at) => (
            <Diff key={at} before={before ?? ""} after={after ?? ""} />
          ))}
        </section>
      ))}
    </>
  );
}

function proposedNames(deeds: readonly ProposedDeed[]): ReadonlyMap<SeatId, string> {
  return new Map(deeds.flatMap((each) => (each.type === "seat" ? [[each.seat, each.name] as const] : [])));
}
