import type { CircleView } from "@unionhall/member";
import { roleName, sentenceChanges } from "@unionhall/member/agreement";
import type { Agreement } from "@unionhall/union";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { Diff } from "../../parts/diff.tsx";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";

interface AgreementChangeProps {
  readonly view: CircleView;
  readonly to: Agreement;
}

/** What reads otherwise in the agreement that is proposed than in the one that holds, sentence by sentence. */
export function AgreementChange({ view, to }: AgreementChangeProps): VNode | null {
  const now = useMember().agreements.look(view.id)?.agreement ?? null;
  const { language } = text();
  if (now === null) return null;
  const named = {
    role: (name: string): string => isolate(roleName(name, language)),
    seat: (): string => decisionText().caucus,
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
