import type { At, NamedView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { ReportedAt } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { careText } from "../../messages/care.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { route } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { Report } from "./report.tsx";

interface ToReportProps {
  /** The room of an item, or in which a line was said. */
  readonly at: At;
  readonly about: NamedView;
  readonly line: ReportedAt["line"];
}

/** Among what can be done with something that somebody else made. */
export function ToReport({ at: { circle, room }, about, line }: ToReportProps): VNode | null {
  const view = useMember().circle(circle);
  const [asking, setAsking] = useState(false);
  // Of two, nobody is left to tell.
  if (view === null || view.alone !== null || view.visit !== null) return null;
  return (
    <>
      <Button press={() => setAsking(true)}>{careText().report(isolate(about.name))}</Button>
      {asking ? (
        <Report circle={circle} about={about} at={{ path: pathTo(room), line }} close={() => setAsking(false)} />
      ) : null}
    </>
  );
}

/** As it was come to here. */
function pathTo(room: RoomId): readonly RoomId[] {
  const here = route.value;
  return here.at === "room" && here.path.at(-1) === room ? here.path : [room];
}
