import type { LineView } from "@unionhall/member";
import { day } from "../deed.ts";
import { type Life, type Said, saying } from "../life.ts";
import type { At, Standing } from "./standing.ts";
import { standing } from "./standing.ts";

/** Devices let go of what was said two weeks ago. */
const kept = 13 * day;

/** Nothing that was written is missing where it can be read, and those who read of the same time read the same. */
export async function nothingIsMissing(life: Life, { circle, in: here }: Standing): Promise<void> {
  for (const { member } of here) while (await readsMore(life, member.readBack(circle)));
  const now = standing(life, circle).in;
  const longest = now.map(({ view }) => view.lines).reduce((a, b) => (b.length > a.length ? b : a), []);
  for (const at of now) {
    isTheEndOf(life, at, longest);
    for (const said of life.said)
      if (said.circle === circle && isOwed(life, said, at, now))
        life.faults.push(
          `${life.called(circle)}: ${at.phone.name} does not have ${said.text}, said by ${said.by.name}`,
        );
  }
}

async function readsMore(life: Life, reading: Promise<{ ok: boolean; value?: boolean }>): Promise<boolean> {
  const outcome = await life.scheduler.until(reading);
  if (!outcome.ok) life.faults.push(`reading back: ${JSON.stringify(outcome)}`);
  return outcome.ok && outcome.value === true;
}

/** Whoever came later has all that there is since then. */
function isTheEndOf(life: Life, { phone, view }: At, longest: readonly LineView[]): void {
  // Whoever has said nothing here is called what they were where the others come from, if one has that.
  const asked = new Set(view.members.flatMap(({ id, state }) => (state === "asked" ? [id] : [])));
  const shown = (line: LineView): string =>
    [line.id, line.by, asked.has(line.by) ? "" : line.name, saying(line), line.time, line.state].join(" ");
  const own = view.lines.map(shown);
  const expected = own.length === 0 ? [] : longest.map(shown).slice(-own.length);
  if (own.join("\n") !== expected.join("\n"))
    life.faults.push(
      `${life.called(view.id)}: ${phone.name} has other lines: ${own.join(", ")} and not ${expected.join(", ")}`,
    );
  const texts = view.lines.map(saying);
  if (new Set(texts).size < texts.length) life.faults.push(`${life.called(view.id)}: ${phone.name} has a line twice`);
  if (view.lines.some(({ state }) => state !== "sent"))
    life.faults.push(`${life.called(view.id)}: something still waits at ${phone.name}`);
}

/** Whether something should be there, and is not. */
function isOwed(life: Life, { text, at, by, me, readers, circle }: Said, { view }: At, now: readonly At[]): boolean {
  if (life.erased.has(text) || life.clock.now() - at > kept || view.lines.some((line) => saying(line) === text))
    return false;
  if (view.me === null || !readers.includes(view.me) || life.disturbed.has(`${circle} ${view.me}`)) return false;
  // Whoever was held, removed or lost their phone may not have been heard.
  return !by.isLost && !life.disturbed.has(`${circle} ${me}`) && now.some(({ phone }) => phone === by);
}
