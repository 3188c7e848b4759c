import type { Answer, Key, Request, SignedAddresses } from "@unionhall/protocol";
import { Malformed, protocolVersion } from "@unionhall/protocol";
import type { Whereabouts } from "./whereabouts.ts";

export type Welcome = Extract<Answer, { type: "welcome" }>;

/** Who answered at an address. */
export type Met =
  | { readonly is: "hall"; readonly welcome: Welcome }
  /** The hall was here. `isNews`: this device did not know where it is now. */
  | { readonly is: "moved"; readonly hall: Key; readonly isNews: boolean }
  /** Another than the hall of the key. */
  | { readonly is: "another" }
  /** Nobody who goes on with this device now. */
  | { readonly is: "nobody" };

export interface Greeting {
  readonly whereabouts: Whereabouts;
  /** The only key to go on with; null until somebody knows. */
  readonly pinned: Key | null;
  readonly ask: (hello: Request) => Promise<Answer>;
}

/**
 * Greets whoever answers at an address. One who knows less of where the hall is than this device is told; if they
 * still do not know then, they are a copy of the hall that is not the hall. Throws `Malformed`.
 */
export async function greet(greeting: Greeting): Promise<Met> {
  const { whereabouts } = greeting;
  const first = await hello(greeting);
  if (first.is !== "hall" || !isBehind(whereabouts, first.welcome)) return first;
  const second = await hello(greeting, whereabouts.of(first.welcome.hall) ?? undefined);
  return second.is === "hall" && isBehind(whereabouts, second.welcome) ? { is: "nobody" } : second;
}

function isBehind(whereabouts: Whereabouts, { hall, addresses }: Welcome): boolean {
  return whereabouts.isBehind(hall, addresses);
}

async function hello({ whereabouts, pinned, ask }: Greeting, addresses?: SignedAddresses): Promise<Met> {
  const brought = addresses === undefined ? {} : { addresses };
  const answer = await ask({ type: "hello", versions: [protocolVersion], ...brought });
  if (answer.type === "refuse" && answer.addresses === undefined) return { is: "nobody" };
  if (answer.type !== "welcome" && answer.type !== "refuse")
    throw new Malformed(`the hall answered ${answer.type}, not welcome`);
  const hall = answer.type === "welcome" ? answer.hall : answer.addresses!.statement.hall;
  if (pinned !== null && hall !== pinned) return { is: "another" };
  const isNewer = answer.addresses?.statement.hall === hall && (await whereabouts.learn(answer.addresses));
  if (answer.type === "welcome") return { is: "hall", welcome: answer };
  return { is: "moved", hall, isNews: isNewer || pinned === null };
}
