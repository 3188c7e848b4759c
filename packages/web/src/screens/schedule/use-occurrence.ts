import type { ItemView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { Occurrence, OccurrenceChange } from "@unionhall/union";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

interface Becoming {
  readonly act: Act;
  readonly become: (change: OccurrenceChange, done?: () => void) => void;
}

/** To have one occurrence of an event called off, moved, or as all others again. */
export function useOccurrence(circle: CircleId, { event, day }: Pick<Occurrence<ItemView>, "event" | "day">): Becoming {
  const { schedule } = useMember();
  const act = useAct();
  const at = { circle, room: event.in };
  return { act, become: (change, done) => act.run(() => schedule.changeOccurrence(at, event.room, day, change), done) };
}
