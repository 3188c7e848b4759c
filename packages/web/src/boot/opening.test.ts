import type { Member } from "@unionhall/member";
import { KeepsNothing } from "@unionhall/member";
import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Around } from "./opening.ts";
import { NotFetched } from "./not-fetched.ts";
import { Opening } from "./opening.ts";
import type { Stage } from "./stage.ts";

/** A tab whose member comes when told to, and that loses its place when told to. */
class Tab {
  readonly stage: Signal<Stage> = signal({ at: "opening", isNew: false });
  readonly said: string[] = [];
  comes!: (member: Member) => void;
  fails!: (error: unknown) => void;
  lose!: () => Promise<void>;
  readonly opening: Opening;

  constructor(isNew = false) {
    const mine = async (lost: () => Promise<void>): Promise<"mine"> => ((this.lose = lost), "mine");
    const around: Around = {
      isNewHere: async () => isNew,
      openMember: () => new Promise((resolve, reject) => ((this.comes = resolve), (this.fails = reject))),
      takePlace: mine,
      takeOver: mine,
      cameHome: () => (this.said.push("home"), () => void this.said.push("hence")),
    };
    this.opening = new Opening(this.stage, around);
  }

  member(name: string): Member {
    const fake = { subscribe: () => () => {}, close: async () => void this.said.push(`${name} closed`) };
    return fake as unknown as Member;
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("a member who comes after the tab was taken over is let go, before the other may begin", async () => {
  const tab = new Tab();
  const begun = tab.opening.begin();
  await settled();
  let gone = false;
  const lost = tab.lose().then(() => (gone = true));
  await settled();
  expect([tab.stage.value.at, gone]).toEqual(["other-tab", false]);
  tab.comes(tab.member("ash"));
  await Promise.all([begun, lost]);
  expect([tab.stage.value.at, tab.said]).toEqual(["other-tab", ["ash closed"]]);
});

test("a tab that comes back has one member at a time", async () => {
  const tab = new Tab();
  void tab.opening.begin();
  await settled();
  void tab.lose();
  const stage = tab.stage.value;
  if (stage.at === "other-tab") stage.useHere();
  await settled();
  tab.comes(tab.member("first"));
  await settled();
  tab.comes(tab.member("second"));
  await settled();
  expect([tab.stage.value.at, tab.said]).toEqual(["home", ["first closed", "home"]]);
  await tab.lose();
  expect(tab.said.slice(2)).toEqual(["hence", "second closed"]);
});

test("where the browser keeps nothing, it says so; but not over the words of a lost place", async () => {
  const [kept, lost] = [new Tab(), new Tab()];
  for (const tab of [kept, lost]) void tab.opening.begin();
  await settled();
  void lost.lose();
  for (const tab of [kept, lost]) tab.fails(new KeepsNothing());
  await settled();
  expect([kept.stage.value, lost.stage.value]).toMatchObject([{ at: "broken", why: "store" }, { at: "other-tab" }]);
});

test("where nobody was before, the first screen need not wait; and who was elsewhere meanwhile waits as everyone", async () => {
  const tab = new Tab(true);
  void tab.opening.begin();
  await settled();
  expect(tab.stage.value).toEqual({ at: "opening", isNew: true });
  void tab.lose();
  const stage = tab.stage.value;
  if (stage.at === "other-tab") stage.useHere();
  await settled();
  expect(tab.stage.value).toEqual({ at: "opening", isNew: false });
});

test("where a part of the app does not come, it says that, and not that the browser cannot", async () => {
  const tab = new Tab();
  void tab.opening.begin();
  await settled();
  tab.fails(new NotFetched());
  await settled();
  expect(tab.stage.value).toEqual({ at: "broken", why: "unfetched" });
});
