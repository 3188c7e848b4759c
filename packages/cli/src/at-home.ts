import { resolve } from "node:path";
import { KeepsNothing, type Member, MemoryStore, openMember, type Outcome } from "@unionhall/member";
import type { Call } from "./command.ts";
import { exit, type ExitCode, refused, Trouble } from "./exit.ts";
import { environment } from "./node/environment.ts";
import { HomeProblem, HomeStore, isLivedIn } from "./node/home-store.ts";
import { troubleOf } from "./words/problems.ts";

/** Where the member of this call lives: an absolute path. */
function homeOf({ stage, value }: Call): string {
  return resolve(value("home") ?? (stage.env["UNIONHALL_HOME"] || stage.usualHome));
}

/** Runs something as the member who lives here. Throws `Trouble` when nobody does. */
export async function atHome(call: Call, run: (member: Member) => Promise<ExitCode>): Promise<ExitCode> {
  const home = homeOf(call);
  if (!isLivedIn(home)) throw nobodyHome(home);
  return live(call, home, async (member) => {
    if (member.desk.state !== "open") throw nobodyHome(home);
    return run(member);
  });
}

/** Runs something on a computer that keeps nothing of it. */
export async function onVisit(call: Call, run: (member: Member) => Promise<ExitCode>): Promise<ExitCode> {
  const member = await openMember(environment(new MemoryStore(), { offline: false }));
  try {
    return await run(member);
  } finally {
    await member.close();
  }
}

/** Runs something that moves in, if nobody has yet. A home that stays empty is left as it was found. */
export function movingIn(call: Call, run: (member: Member) => Promise<ExitCode>): Promise<ExitCode> {
  return live(call, homeOf(call), async (member) => {
    const passphrase = call.stage.env["UNIONHALL_PASSPHRASE"];
    const movesIn = !isOpen(member);
    const code = await run(member);
    if (movesIn && isOpen(member) && passphrase) good(await member.setPassphrase(passphrase));
    return code;
  });
}

function isOpen({ desk }: Member): boolean {
  return desk.state === "open";
}

/** The value of an outcome; a problem becomes its sentence. */
export function good<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw troubleOf(outcome.problem);
}

async function live(call: Call, home: string, run: (member: Member) => Promise<ExitCode>): Promise<ExitCode> {
  const store = openStore(home);
  let member: Member | null = null;
  let isEmpty = false;
  try {
    member = await openMember(environment(store, { offline: call.on("offline") }));
    await unlock(call, member);
    const code = await run(member);
    // Also where it went unnoticed: what came in while nobody waited for it.
    if (!member.keeps) throw notKept;
    return code;
  } catch (error) {
    throw error instanceof KeepsNothing ? notKept : error;
  } finally {
    isEmpty = member?.desk.state === "none";
    await member?.close();
    store.close({ forget: isEmpty });
  }
}

const notKept = troubleOf({ type: "keeps-nothing" });

function openStore(home: string): HomeStore {
  try {
    return HomeStore.open(home);
  } catch (error) {
    if (error instanceof HomeProblem) throw refused(error.message);
    throw error;
  }
}

async function unlock({ stage }: Call, member: Member): Promise<void> {
  if (member.desk.state !== "locked") return;
  const given = stage.env["UNIONHALL_PASSPHRASE"] || (await stage.ask?.("Passphrase: ", { hidden: true }));
  if (given === undefined || given === "")
    throw refused("This home is under a passphrase. Set $UNIONHALL_PASSPHRASE, or run the command at a terminal.");
  good(await member.unlock(given));
}

function nobodyHome(home: string): Trouble {
  return refused(`Nobody lives in ${home} yet. Come in with \`hall found\`, \`hall join\` or \`hall recover\`.`);
}

/**
 * Waits until this device and the halls have what each other had. False, with a word about it, when a hall cannot
 * be reached: what this device has is still good to show.
 */
export async function caughtUp({ stage }: Call, member: Member): Promise<boolean> {
  const outcome = await member.settled();
  if (outcome.ok) return true;
  if (outcome.problem.type !== "offline") throw troubleOf(outcome.problem);
  stage.err("The hall cannot be reached: this is what this device has.\n");
  return false;
}

/** The same, where nothing can be done without the hall. */
export async function needHall(member: Member): Promise<void> {
  good(await member.settled());
}

/** Waits until what was written went out. It comes back behind its acknowledgement, so once more for that. */
export async function sentOut(member: Member): Promise<void> {
  for (let round = 0; round < 2; round++) await member.settled();
}

export const reachedOrNot = (reached: boolean): ExitCode => (reached ? exit.done : exit.unreachable);
