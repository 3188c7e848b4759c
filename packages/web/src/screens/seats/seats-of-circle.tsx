import type { CircleView, HomeSeatView, Member, SeatView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { seatText } from "../../messages/seats.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import type { Prepared } from "./propose-seat.tsx";
import { PrepareSeat } from "./prepare-seat.tsx";
import { delegateWords, stateWords } from "./words.ts";

interface SeatsProps {
  readonly view: CircleView;
  readonly mayPropose: boolean;
  /** What is to be proposed. */
  readonly propose: (all: Prepared) => void;
}

/** Whose seats stand in a circle; and in which others it has one. */
export function SeatsOfCircle({ view, mayPropose, propose }: SeatsProps): VNode {
  const member = useMember();
  const standing = member.seats.standing(view.id);
  const [first, ...rest] = mayPropose ? preparedFor(member, view) : [];
  return (
    <>
      {standing.length === 0 && first === undefined ? null : (
        <section class="stack-s">
          <h2>{seatText().here}</h2>
          <p class="dim">{seatText().hereText}</p>
          <ul class="list">
            {standing.map((each) => (
              <li key={each.seat} class="item">
                <Standing view={view} of={each} mayPropose={mayPropose} />
              </li>
            ))}
          </ul>
          {first === undefined ? null : (
            <div class="row">
              <Button press={() => propose([first, ...rest])}>{seatText().openOne}</Button>
            </div>
          )}
        </section>
      )}
      <Ours view={view} />
    </>
  );
}

/** What this person's other circles have prepared for this one. */
function preparedFor(member: Member, { id }: CircleView): readonly HomeSeatView[] {
  const all = member.circles().flatMap((circle) => member.seats.ofHome(circle.id));
  return all.filter(({ in: there, may, state }) => there.circle === id && may.propose && state !== "proposed");
}

interface StandingProps {
  readonly view: CircleView;
  readonly of: SeatView;
  readonly mayPropose: boolean;
}

function Standing({ view, of, mayPropose }: StandingProps): VNode {
  const say = seatText();
  return (
    <div class="grow stack-s">
      <p class="row">
        <b>
          <bdi>{of.name}</bdi>
        </b>
        <span class="tag">{say.kinds[of.of]}</span>
      </p>
      {of.of === "chapter" ? <p class="small dim">{delegateWords(of.delegates)}</p> : null}
      {of.home === null && !mayPropose ? null : (
        <div class="row">
          {of.home === null ? null : (
            <a class="btn" href={roomPath(of.home.circle, [of.home.room])}>
              {say.toHome}
            </a>
          )}
          {mayPropose ? <Close view={view} of={of} /> : null}
        </div>
      )}
    </div>
  );
}

function Close({ view, of: { seat, name: called } }: Omit<StandingProps, "mayPropose">): VNode {
  const say = seatText();
  const [asking, setAsking] = useState(false);
  const name = isolate(called);
  return (
    <>
      <Button kind="plain" press={() => setAsking(true)} label={`${say.close}: ${name}`}>
        {say.close}
      </Button>
      {asking ? (
        <Sure
          title={say.closeTitle(name)}
          does={say.closeText}
          cannot={say.closeCannot}
          go={say.closeGo}
          deed={({ seats }) => seats.proposeToClose(view.id, seat, { title: say.closeProposal(called), text: "" })}
          done={() => tell(say.proposed)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

/** At home: each seat has its page; whoever is in another circle as well can prepare one. */
function Ours({ view }: { readonly view: CircleView }): VNode | null {
  const say = seatText();
  const member = useMember();
  const [preparing, setPreparing] = useState(false);
  const ours = member.seats.ofHome(view.id);
  const others = member.circles().filter(({ id, state, alone }) => id !== view.id && state === "in" && alone === null);
  const mayPrepare = view.state === "in" && view.alone === null && others.length > 0;
  if (ours.length === 0 && !mayPrepare) return null;
  return (
    <section class="stack-s">
      <h2>{say.ours}</h2>
      <p class="dim">{say.oursText}</p>
      <ul class="list">
        {ours.map((each) => (
          <li key={each.seat}>
            <a class="item middle" href={roomPath(view.id, [each.at.room])}>
              <span class="grow stack-s">
                <b>{say.inCircle(isolate(each.in.title))}</b>
                <span class="small dim">{stateWords(each)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {mayPrepare ? (
        <div class="row">
          <Button press={() => setPreparing(true)}>{say.prepare}</Button>
        </div>
      ) : null}
      {preparing ? <PrepareSeat view={view} others={others} close={() => setPreparing(false)} /> : null}
    </section>
  );
}
