import { readId } from "@unionhall/protocol";
import type { RoomId } from "@unionhall/protocol";
import type { ListPlace } from "@unionhall/union";

/** Where in the list that is shown something would stand if it were let go at this height of the window. */
export function placeAt(y: number, dragged: RoomId): ListPlace | null {
  const sections = [...document.querySelectorAll<HTMLElement>("[data-section]")];
  const section = sections.findLast((each) => each.getBoundingClientRect().top <= y) ?? sections[0];
  if (section === undefined) return null;
  const rows = [...section.querySelectorAll<HTMLElement>("[data-to-do]")];
  const next = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return row.dataset["toDo"] !== dragged && y < top + height / 2;
  });
  return {
    group: readId("room", section.dataset["section"] ?? ""),
    before: next === undefined ? null : readId("room", next.dataset["toDo"] ?? ""),
  };
}
