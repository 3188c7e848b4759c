import type { CircleView, DecisionView, RoomView } from "@unionhall/member";
import { Vote } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { ErasedHere } from "../room/erased.tsx";
import { toolName } from "../room/tool-name.ts";
import { Log } from "./log.tsx";
import { OpenOnes } from "./open-ones.tsx";
import { Propose } from "./propose.tsx";
import { Unproposed } from "./unproposed.tsx";

interface DecisionsProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly reading: boolean;
}

/** What is to be decided, what is asked of whoever looks first; then what was. */
export function Decisions({ view, room, reading }: DecisionsProps): VNode {
  const say = decisionText();
  const { decisions, agreements } = useMember();
  const [proposing, setProposing] = useState(false);
  const open = decisions.open(view.id);
  // The book names them at once; what each is called comes with what stands in this room.
  const listed = [...open, ...decisions.decided(view.id, { words: "", most: 1 }).decisions];
  const areComing = reading && listed.length > 0 && listed.every(({ title }) => title === "");
  const path = ({ at }: DecisionView): string => roomPath(view.id, [room.room, at.room]);
  if (proposing) return <Propose view={view} tool={room.room} close={() => setProposing(false)} />;
  return (
    <>
      <h1 dir="auto">{room.item === null ? roomText().tools["decisions"] : toolName(room.item)}</h1>
      {agreements.look(view.id)?.may.propose === true ? (
        <Button kind="go" wide press={() => setProposing(true)}>
          <Icon of={Vote} />
          {say.propose}
        </Button>
      ) : null}
      <Unproposed view={view} room={room} />
      {areComing ? (
        <p class="dim" />
      ) : (
        <>
          <OpenOnes of={open} path={path} />
          <Log view={view} path={path} />
        </>
      )}
      <ErasedHere room={room} way={[room.room]} />
    </>
  );
}
