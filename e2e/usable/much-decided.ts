import { fork } from "node:child_process";
import { once } from "node:events";
import { inRoot } from "../../bin/lib/root.mjs";

/** A hall in which a circle has decided much, in a process of its own. */
export interface MuchDecided extends AsyncDisposable {
  readonly url: string;
  /** By which a browser becomes another device of somebody who is in the circle. */
  readonly link: string;
  readonly circle: string;
  /** The room of its decisions. */
  readonly tool: string;
}

/** The same that `npm run bench` verifies. It takes some minutes to be decided. */
export async function muchDecided(size: {
  readonly people: number;
  readonly decisions: number;
  readonly signers: number;
}): Promise<MuchDecided> {
  const main = inRoot("packages", "cli", "dist", "bench", "child-main.js");
  const child = fork(main, ["decided"], { execArgv: [], serialization: "advanced" });
  const ended = once(child, "exit");
  child.send({ type: "decide", app: inRoot("packages", "web", "dist"), ...size });
  const early = ended.then(() => {
    throw new Error("nobody has decided anything; what they said stands above");
  });
  const [decided] = (await Promise.race([once(child, "message"), early])) as [Omit<MuchDecided, symbol>];
  early.catch(() => undefined);
  return {
    ...decided,
    async [Symbol.asyncDispose]() {
      child.disconnect();
      await ended;
    },
  };
}
