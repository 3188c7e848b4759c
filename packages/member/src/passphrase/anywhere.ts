import type { Stretch } from "./cost.ts";

/** Where the platform does it, else here: the key is the same. What does it here is only fetched when it has to. */
export function stretchAnywhere(elsewhere: Stretch | undefined): Stretch {
  const here: Stretch = async (...given) => (await import("./stretch.ts")).stretch(...given);
  if (elsewhere === undefined) return here;
  // Workers may be missing, forbidden or stopped, and nobody is shut out for that.
  return (...given) => elsewhere(...given).catch(() => here(...given));
}
