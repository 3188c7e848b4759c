import type { Deed } from "../deed.ts";

export const setPassphrase: Deed = (life) => {
  const phone = life.some(life.on);
  if (phone === undefined) return;
  const passphrase = life.dice(4) === 0 ? null : phone.passphrase;
  const words = passphrase === null ? "under no passphrase" : "under a passphrase";
  life.begin(phone, `${phone.name} is put ${words}`, phone.member.setPassphrase(passphrase));
};

export const lock: Deed = (life) => {
  const phone = life.some(life.on.filter(({ member: { desk } }) => desk.state === "open" && desk.passphrase));
  if (phone === undefined) return;
  life.journal.push(`   ${phone.name} is locked`);
  phone.lock();
};

export const unlock: Deed = (life) => {
  const phone = life.some(life.on.filter(({ isLocked }) => isLocked));
  if (phone !== undefined) life.begin(phone, `${phone.name} is unlocked`, phone.member.unlock(phone.passphrase));
};
