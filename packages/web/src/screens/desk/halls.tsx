import type { DeskWhere } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { Ways } from "../../parts/ways.tsx";
import { useMember } from "../../state/member.ts";

interface HallsProps {
  readonly where: DeskWhere;
  /** The address of a hall that is listed; null: what is typed. */
  readonly chosen: string | null;
  readonly choose: (hall: string | null) => void;
}

/** The halls that can be named without typing. */
export function hallsToChoose({ movedTo, elsewhere }: DeskWhere): readonly string[] {
  return [...new Set([...(movedTo === null ? [] : [movedTo]), ...elsewhere.map(({ hall }) => hall)])];
}

/** The halls one is in a circle in, and the one it has moved to; or another, by a link. */
export function Halls({ where, chosen, choose }: HallsProps): VNode {
  const { desk } = text();
  const member = useMember();
  const hintOf = (hall: string): string => {
    if (hall === where.movedTo) return desk.movedHere;
    const circles = where.elsewhere.find((each) => each.hall === hall)?.circles ?? [];
    const titles = circles.flatMap((id) => member.circle(id)?.title ?? []);
    return desk.withCircles(titles.map(isolate).join(", "));
  };
  const ways = [
    ...hallsToChoose(where).map((hall) => ({ value: hall, words: isolate(new URL(hall).host), hint: hintOf(hall) })),
    { value: null, words: desk.other, hint: desk.otherHint },
  ];
  return <Ways legend={desk.where} of={ways} chosen={chosen} choose={choose} />;
}
