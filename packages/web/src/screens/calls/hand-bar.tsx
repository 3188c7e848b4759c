import { Ellipsis, Hand as HandIcon } from "lucide";
import type { IconNode } from "lucide";
import type { At, CallView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { CallPart, RoomPath } from "../../route/route.ts";
import { callPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { GestureBox } from "./gestures.tsx";
import { MoreInCall } from "./more-in-call.tsx";
import { standsOut } from "./stands-out.ts";
import { TurnLine } from "./turn-line.tsx";

interface HandBarProps {
  readonly at: At;
  readonly path: RoomPath;
  readonly part: CallPart;
  /** Whether this person visits it. */
  readonly visits: boolean;
}

/** In reach of a thumb, whatever of the call is looked at: one's own hand; before that, that one is there. */
export function HandBar({ at, path, part, visits }: HandBarProps): VNode | null {
  const [opened, setOpened] = useState<"more" | "gestures" | null>(null);
  const close = (): void => setOpened(null);
  const say = inCallText();
  const call = useMember().calls.look(at);
  if (call === null || call.over !== null) return null;
  const isHere = call.here.some(({ mine }) => mine);
  return (
    <div class="foot stack-s">
      <TurnLine call={call} heard={part === "now" || part === "agenda"} />
      {isHere ? (
        <div class="hand">
          <Hand call={call} part={part} />
          <Opens label={say.gesture} icon={HandIcon} press={() => setOpened("gestures")} />
          <Opens label={say.more} icon={Ellipsis} press={() => setOpened("more")} />
        </div>
      ) : (
        <Join call={call} path={path} />
      )}
      {opened === "more" ? <MoreInCall call={call} visits={visits} close={close} /> : null}
      {opened === "gestures" ? <GestureBox call={call} close={close} /> : null}
    </div>
  );
}

interface OpensProps {
  readonly label: string;
  readonly icon: IconNode;
  readonly press: () => void;
}

function Opens({ label, icon, press }: OpensProps): VNode {
  return (
    <button type="button" class="btn square" aria-haspopup="dialog" aria-label={label} onClick={press}>
      <Icon of={icon} />
    </button>
  );
}

function Join({ call, path }: Pick<HandBarProps, "path"> & { readonly call: CallView }): VNode {
  const { calls } = useMember();
  const act = useAct();
  const come = (): void =>
    act.run(
      () => calls.come(call, true),
      () => location.assign(callPath(call.circle, path, "now")),
    );
  return (
    <>
      <Trouble of={act.problem} />
      <Button kind="go" wide busy={act.busy} press={come}>
        {callText().join}
      </Button>
    </>
  );
}

/** Raised, lowered; or, of who speaks, that they have spoken. */
function Hand({ call, part }: Pick<HandBarProps, "part"> & { readonly call: CallView }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const raised = call.stack.find(({ mine, for: asked }) => mine && asked === "speak");
  const speaks = call.speaks?.mine === true;
  const isOnItsWay = !speaks && raised?.waiting === true;
  const isFirst = (raised === undefined || speaks) && standsOut(call, part) === "hand";
  const press = (): void =>
    act.run(() => {
      if (speaks) return calls.hush(call);
      return raised === undefined ? calls.ask(call, "speak", false) : calls.leave(call, raised.ask);
    });
  return (
    <div class="grow stack-s">
      <Trouble of={act.problem} />
      <Button kind={isFirst ? "go" : "normal"} wide busy={act.busy} press={press}>
        {speaks ? say.done : raised === undefined ? say.ask.speak : say.lower}
      </Button>
      {isOnItsWay ? <p class="small dim">{roomText().waiting}</p> : null}
    </div>
  );
}
