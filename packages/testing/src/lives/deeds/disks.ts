import type { Deed } from "../deed.ts";

export const fillPhone: Deed = (life) => {
  const phone = life.some(life.phones.filter(({ store, isLost }) => store.state === "well" && !isLost));
  if (phone === undefined) return;
  const state = life.dice(3) === 0 ? "broken" : "full";
  life.journal.push(`   ${phone.name}'s disk is ${state}`);
  phone.setDisk(state);
};

export const mendPhone: Deed = (life) => {
  const phone = life.some(life.phones.filter(({ store }) => store.state !== "well"));
  if (phone === undefined) return;
  life.journal.push(`   ${phone.name}'s disk is well again`);
  phone.setDisk("well");
};

/** What did not start, as its disk did not let it, is tried again. */
export const tryToStart: Deed = (life) => {
  const phone = life.some(life.phones.filter(({ isStuck }) => isStuck));
  if (phone === undefined) return;
  const starting = phone.start().then(() => (phone.isStuck ? "not yet" : "on again"));
  life.follow(phone, `${phone.name} is tried again`, starting);
};

export const fillHall: Deed = (life) => {
  const state = life.dice(2) === 0 ? "full" : "low";
  life.journal.push(`   the hall's disk is ${state}`);
  life.halls.setDisk(state);
};

export const mendHall: Deed = (life) => {
  if (life.halls.disk === "well") return;
  life.journal.push("   the hall's disk is well again");
  life.halls.setDisk("well");
};
