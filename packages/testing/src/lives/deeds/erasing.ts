import type { LineView } from "@unionhall/member";
import type { Deed } from "../deed.ts";
import { type Inside, type Life, saying } from "../life.ts";

function aLine(life: Life, at: Inside | undefined, fits: (line: LineView) => boolean): LineView | undefined {
  return life.some(at?.view.lines.filter(fits) ?? []);
}

export const takeBack: Deed = (life) => {
  const at = life.inside();
  const line = aLine(life, at, ({ mine }) => mine);
  if (at === undefined || line === undefined) return;
  life.erased.add(saying(line));
  life.begin(at.phone, `${at.who} takes back ${saying(line)}`, at.member.erase(at.circle, line.id));
};

export const wish: Deed = (life) => {
  const at = life.inside(({ steward }) => steward);
  const line = aLine(life, at, ({ mine, state }) => !mine && state === "sent");
  if (at === undefined || line === undefined) return;
  life.erased.add(saying(line));
  life.begin(at.phone, `${at.who} wishes ${saying(line)} gone`, at.member.wishes.make(at.circle, line.id));
};

export const object: Deed = (life) => {
  const at = life.inside();
  const line = aLine(life, at, (each) => each.wish !== undefined);
  if (at === undefined || line === undefined) return;
  life.begin(at.phone, `${at.who} has ${saying(line)} stay`, at.member.wishes.object(at.circle, line.id));
};
