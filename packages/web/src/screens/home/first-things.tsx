import type { VNode } from "preact";
import { templateText } from "../../messages/templates.ts";
import { Button } from "../../parts/button.tsx";
import { emptyHall } from "../../state/empty-hall.ts";
import { useMember } from "../../state/member.ts";
import { Newcomer } from "./newcomer.tsx";

/** What somebody does first who has just come in, or has just founded a hall. One thing at a time. */
export function FirstThings(): VNode | null {
  const member = useMember();
  const within = emptyHall(member);
  if (within !== null) return <EmptyHall leave={() => void member.mine.begun(within.id)} />;
  const card = member.circles().find(({ newHere }) => newHere === "newcomer");
  const view = card === undefined ? null : member.circle(card.id);
  return view === null ? null : <Newcomer view={view} atHome />;
}

function EmptyHall({ leave }: { readonly leave: () => void }): VNode {
  const say = templateText();
  return (
    <section class="card">
      <h2>{say.hall}</h2>
      <p class="dim">{say.hallText}</p>
      <div class="row">
        <a class="btn" href="#/founding">
          {say.hallGo}
        </a>
        <Button kind="plain" press={leave}>
          {say.hallLeave}
        </Button>
      </div>
    </section>
  );
}
