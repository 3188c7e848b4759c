import type { At } from "@unionhall/member";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { nameableIn, shownOf } from "../../naming/naming.ts";
import { draftOf } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";

/** In the place of the composer, on a visit whose keys are of before a turn. What was being written can be copied. */
export function KeysChanged({ at }: { readonly at: At }): VNode {
  const { circle, problems } = text();
  const draft = useId();
  const member = useMember();
  const written = shownOf(draftOf(`${at.circle} ${at.room}`), nameableIn(member.circle(at.circle)));
  return (
    <aside class="foot stack-s" aria-label={circle.unsent}>
      <p class="note wait" role="alert">
        {problems.problems["visit-keys-changed"]}
      </p>
      {written === "" ? null : (
        <div class="growing" data-text={written}>
          <label class="unseen" for={draft}>
            {circle.unsentDraft}
          </label>
          <textarea id={draft} rows={1} dir="auto" value={written} readOnly />
        </div>
      )}
    </aside>
  );
}
