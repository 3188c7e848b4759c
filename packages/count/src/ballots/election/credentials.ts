import { jsonOf, list, text } from "../format/json.ts";
import { type Fault, Refusal } from "../format/refusal.ts";
import { elementOf } from "../group/element.ts";

/** Who may vote: for each public credential, as it is written, how many votes its ballot counts as. */
export type Credentials = ReadonlyMap<string, number>;

/** What is wrong with credentials that stand in the list from this place on. */
export function credentialFaults(credentials: readonly string[], from: number): Fault[] {
  return credentials.flatMap((credential, i) => {
    const key = elementOf(credential);
    const what = `This is no element of the group: ${typeof key === "string" ? key : ""}.`;
    return typeof key === "string" ? [{ where: `credential ${from + i + 1}`, what }] : [];
  });
}

/** Reads the list. Whether each credential is in the group, `credentialFaults` says. */
export function credentialsOf(json: string): Credentials {
  const where = "the list of credentials";
  const weights = new Map<string, number>();
  const lines = list(text)(jsonOf(json, where), where);
  for (const [i, line] of lines.entries()) {
    const at = `credential ${i + 1}`;
    const parts = /^([0-9a-f]{64})(?:,([1-9][0-9]{0,11}))?$/.exec(line);
    if (parts === null) throw new Refusal(at, "This is not a credential, or one and its weight.");
    if (weights.has(parts[1]!)) throw new Refusal(at, "This credential stands in the list twice.");
    weights.set(parts[1]!, Number(parts[2] ?? 1));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (total > 1e11) throw new Refusal(where, "The weights are larger together than a result can be.");
  return weights;
}
