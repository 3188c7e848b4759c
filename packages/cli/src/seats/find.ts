import type { HomeSeatView, SeatView } from "@unionhall/member";
import { meant, only } from "../select.ts";
import { quoted } from "../show/plain.ts";

/** The one that was meant: by its name, by the title of the circle in which it stands, or by an id. Throws `Trouble`. */
export function seatMeant(all: readonly HomeSeatView[], typed: string): HomeSeatView {
  const byName = meant(
    all,
    typed,
    ({ seat }) => seat,
    ({ name }) => name,
  );
  const fitting =
    byName.length > 0
      ? byName
      : meant(
          all,
          typed,
          ({ at }) => at.room,
          ({ in: other }) => other.title,
        );
  return only(
    fitting,
    `That circle has no seat ${quoted(typed)}. \`hall seat CIRCLE\` lists what it has.`,
    (count) => `${count} seats fit ${quoted(typed)}. Give an id; \`hall seat CIRCLE\` shows them.`,
  );
}

/** The one that was meant among those that stand in a circle, by its name or an id. Throws `Trouble`. */
export function standingMeant(all: readonly SeatView[], typed: string): SeatView {
  const fitting = meant(
    all,
    typed,
    ({ seat }) => seat,
    ({ name }) => name,
  );
  return only(
    fitting,
    `No seat ${quoted(typed)} stands there. \`hall seat CIRCLE\` lists those that do.`,
    (count) => `${count} seats fit ${quoted(typed)}. Give an id; \`hall seat CIRCLE --json\` shows them.`,
  );
}
