import type { CircleView, HomeSeatView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { seatText } from "../../messages/seats.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";
import { Asked } from "./asked.tsx";
import { Delegates } from "./delegates.tsx";
import { ProposeSeat } from "./propose-seat.tsx";
import { Speakers } from "./speakers.tsx";
import { stateWords } from "./words.ts";

interface SeatPageProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** A seat at home: what it is for, who learns what, who speaks for it, and what is asked of it. */
export function SeatPage({ view, room }: SeatPageProps): VNode | null {
  const of = useMember()
    .seats.ofHome(view.id)
    .find(({ at }) => at.room === room.room);
  const [proposing, setProposing] = useState(false);
  if (of === undefined) return null;
  if (proposing) return <ProposeSeat all={[of]} close={() => setProposing(false)} />;
  return (
    <>
      <Heading of={of} propose={() => setProposing(true)} />
      {of.state === "stands" ? <Asked of={of} /> : null}
      {of.of === "chapter" && of.state === "stands" ? <Delegates of={of} /> : null}
      <Speakers of={of} />
      <Trusted of={of} />
    </>
  );
}

interface OfSeat {
  readonly of: HomeSeatView;
}

function Heading({ of, propose }: OfSeat & { readonly propose: () => void }): VNode {
  const say = seatText();
  const circle = isolate(of.in.title);
  return (
    <section class="stack-s">
      <h1 dir="auto">{say.title(circle)}</h1>
      <p>{say.what[of.of](circle)}</p>
      <p class="dim">{stateWords(of)}</p>
      {of.may.propose && of.state !== "proposed" ? (
        <div class="row">
          <Button kind="go" press={propose}>
            {say.propose}
          </Button>
        </div>
      ) : null}
      {of.state === "preparing" && !of.may.propose ? <p class="dim">{say.proposeNeeds}</p> : null}
    </section>
  );
}

/** What a screen in another circle does not show, and what it could. */
function Trusted({ of }: OfSeat): VNode {
  const say = seatText();
  return (
    <section class="stack-s">
      <h2>{say.trust}</h2>
      <ul class="stack">
        {say.trusted[of.of](isolate(of.in.title)).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
