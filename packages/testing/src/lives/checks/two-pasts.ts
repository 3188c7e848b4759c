import { second } from "../deed.ts";
import type { Life } from "../life.ts";
import type { At, Standing } from "./standing.ts";
import { standing } from "./standing.ts";

/** The hall shows one of them another past for a while. In the end everybody can prove it. */
export async function twoPastsAreTold(life: Life, { circle, in: here }: Standing): Promise<void> {
  const [one] = here;
  const other = here.find((at) => at.view.me !== one?.view.me && at.phone.person.phones.length === 1);
  if (one === undefined || other === undefined || life.elsewhere.has(circle)) return;
  other.phone.setSockets(true);
  const { runs } = other.phone;
  await life.scheduler.until(life.halls.fork(runs));
  await pass(life);
  for (const at of [one, other]) await speak(life, at, circle);
  // The hall signs to whoever comes in; what it signed to nobody is let go.
  life.halls.cutOff(runs);
  life.halls.restore(runs);
  await pass(life);
  life.halls.unite(runs);
  await pass(life);
  for (const at of [one, other]) await speak(life, at, circle);
  await pass(life);
  for (const { phone, view } of standing(life, circle).in)
    if (view.fork === null)
      life.faults.push(`${life.called(circle)}: ${phone.name} cannot prove that there are two pasts`);
}

async function speak(life: Life, { member }: At, circle: Standing["circle"]): Promise<void> {
  await life.scheduler.until(member.say(circle, life.words()));
  await life.scheduler.quiet();
}

async function pass(life: Life): Promise<void> {
  await life.scheduler.quiet();
  await life.passInSteps(8, 20 * second);
}
