import type { Deed } from "../deed.ts";

export const goAway: Deed = (life) => {
  const phone = life.some(life.phones.filter(({ isAway, isLost }) => !isAway && !isLost));
  if (phone === undefined) return;
  life.journal.push(`   ${phone.name} has no line`);
  phone.setAway(true);
};

export const comeBack: Deed = (life) => {
  const phone = life.some(life.phones.filter(({ isAway }) => isAway));
  if (phone === undefined) return;
  life.journal.push(`   ${phone.name} has a line again`);
  phone.setAway(false);
};

/** To a network that breaks sockets, or away from one. */
export const changeNetwork: Deed = (life) => {
  const phone = life.some(life.phones.filter(({ isLost }) => !isLost));
  if (phone === undefined) return;
  life.journal.push(`   ${phone.name} has ${phone.hasSockets ? "no sockets" : "sockets again"}`);
  phone.setSockets(!phone.hasSockets);
};

export const cut: Deed = (life) => {
  const phone = life.some(life.on);
  if (phone === undefined) return;
  const [nth, lost] = [1 + life.dice(8), life.dice(2) === 0 ? "request" : "answer"] as const;
  life.journal.push(`   ${phone.name}'s line will be cut: ${lost} ${nth} from now is lost`);
  life.halls.cutAt(phone.runs, nth, lost);
};

export const slow: Deed = (life) => {
  const phone = life.some(life.on);
  if (phone === undefined) return;
  const steps = 1 + life.dice(2_000);
  life.journal.push(`   ${phone.name} does nothing for ${steps} steps`);
  life.scheduler.slow(phone.runs, steps);
};

/** A process of the hall ends as by a loss of power, and starts again. */
export const restartHall: Deed = (life) => {
  const at = life.dice(life.halls.count);
  const restarting = async (): Promise<string> => {
    await life.halls.end(at);
    await life.halls.start(at);
    return "on again";
  };
  if (life.halls.isOn(at)) life.follow(null, "the hall is started anew", restarting());
};
