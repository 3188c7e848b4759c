import type { CircleView, ProposedDeed } from "@unionhall/member";
import type { CopiedDeed } from "@unionhall/union";
import { standings } from "@unionhall/union";
import type { Call, Options } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { memberMeant } from "../select.ts";
import { plain } from "../show/plain.ts";

/** What a proposal would do, as it is typed. */
export const deedOptions: Options = {
  "name-steward": { value: "MEMBER", help: "they would become a steward" },
  "end-steward": { value: "MEMBER", help: "their stewardship would end" },
  "give-role": { value: "MEMBER:ROLE", help: "they would have that role" },
  "end-role": { value: "MEMBER:ROLE", help: "they would have that role no more" },
  standing: { value: "MEMBER:STANDING", help: `they would take part as that: ${standings.join(", ")}` },
  remove: { value: "MEMBER", help: "they would be out" },
};

/** Throws `Trouble`. */
export function typedDeeds({ value }: Call, circle: CircleView): readonly ProposedDeed[] {
  const deeds = Object.keys(deedOptions).map((name) => {
    const typed = value(name);
    return typed === undefined ? null : deedOf(name, typed, circle);
  });
  return deeds.filter((deed) => deed !== null);
}

function deedOf(name: string, typed: string, circle: CircleView): ProposedDeed {
  const colon = typed.indexOf(":");
  const isPair = name.endsWith("role") || name === "standing";
  if (isPair && colon < 1) throw wrongUsage(`Say --${name} as MEMBER:${name === "standing" ? "STANDING" : "ROLE"}.`);
  const member = memberMeant(circle, isPair ? typed.slice(0, colon) : typed).id;
  const what = typed.slice(colon + 1).trim();
  switch (name) {
    case "name-steward":
    case "end-steward":
      return { type: "steward", member, on: name === "name-steward" };
    case "give-role":
    case "end-role":
      return { type: "role", member, role: what, on: name === "give-role" };
    case "standing": {
      const as = standings.find((each) => each === what);
      if (as === undefined) throw wrongUsage(`A standing is one of ${standings.join(", ")}.`);
      return { type: "standing", member, as };
    }
    default:
      return { type: "removal", member };
  }
}

interface Named {
  readonly members: readonly Pick<CircleView["members"][number], "id" | "name">[];
}

/** The same of a deed that was copied from another circle, as whoever copied it calls whom it concerns. */
export function copiedText({ deed, name }: CopiedDeed): string {
  if (deed.type === "agreement" || deed.type === "rules") return changesAgreement;
  if (deed.type === "seat") return seatText({ name, opened: deed.opened !== null });
  return deedText({ members: [{ id: deed.member, name }] }, deed);
}

const changesAgreement = "the circle goes by another agreement";

/** As a sentence without a full stop. */
export function deedText({ members }: Named, deed: ProposedDeed): string {
  if (deed.type === "agreement") return changesAgreement;
  if (deed.type === "seat") return seatText({ name: deed.name, opened: deed.opened !== null });
  const who = plain(members.find(({ id }) => id === deed.member)?.name ?? "") || "somebody unknown";
  switch (deed.type) {
    case "steward":
      return deed.on ? `${who} becomes a steward` : `${who} is a steward no more`;
    case "role":
      return deed.on ? `${who} becomes ${plain(deed.role)}` : `${who} is ${plain(deed.role)} no more`;
    case "standing":
      return `${who} takes part as ${deed.as}`;
    case "removal":
      return `${who} is out of the circle`;
  }
}

function seatText({ name, opened }: { readonly name: string; readonly opened: boolean }): string {
  const of = name === "" ? "a seat" : `the seat of ${plain(name)}`;
  return opened ? `${of} is opened, for which its own people speak` : `${of} is closed`;
}
