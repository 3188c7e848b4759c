import type { Life } from "../life.ts";
import type { Standing } from "./standing.ts";

/** What was written from outside, and nobody has dropped, can be read. A hall that went back has lost what came after. */
export async function lettersAreThere(life: Life, { circle, in: here }: Standing): Promise<void> {
  const [reader] = here;
  const owed = life.letters.filter((letter) => letter.circle === circle && !life.erased.has(letter.text));
  if (reader === undefined || owed.length === 0 || life.halls.hasGoneBack) return;
  const looked = await life.scheduler.until(reader.member.letters.look(circle));
  const texts = new Set(looked.ok ? looked.value.letters.map(({ text }) => text) : []);
  for (const { text } of owed)
    if (!texts.has(text))
      life.faults.push(`${life.called(circle)}: ${reader.phone.name} cannot read the letter ${text}`);
}
