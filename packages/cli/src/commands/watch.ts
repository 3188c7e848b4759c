import type { CircleView, LineView, Member } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { atHome, caughtUp } from "../at-home.ts";
import { type Call, type Command, home, json } from "../command.ts";
import { exit } from "../exit.ts";
import { circleMeant } from "../select.ts";
import { lineText } from "../show/circle.ts";
import { jsonText } from "../show/plain.ts";
import { stopped } from "../stage.ts";
import { newest } from "./read.ts";

export const watch: Command = {
  name: "watch",
  summary: "show what is said in a circle as it comes",
  takes: "CIRCLE",
  count: [1, 1],
  about: `Shows lines as they come, until you interrupt it with Ctrl-C. Meanwhile it does what a member's device does:
lets in who comes by an open invitation, renews keys when they are due, and sends what waits. It goes on
by itself when the hall was away. With --json, one value on each line.`,
  options: { limit: { value: "N", help: "how many lines from before to begin with (else 10)" }, ...json, ...home },
  run(call) {
    const limit = call.number("limit", 0, 10_000) ?? 10;
    return atHome(call, async (member) => {
      const reached = await caughtUp(call, member);
      const { id } = circleMeant(member, call.args[0]!);
      const watcher = new Watcher(call, member, id);
      watcher.show(await newest(member, id, limit, reached));
      const unsubscribe = member.subscribe(() => watcher.look());
      watcher.look();
      await stopped(call.stage);
      unsubscribe();
      await member.readTo(id);
      return exit.done;
    });
  },
};

/** Shows each line once, when the hall has it, and says what happens at the door. */
class Watcher {
  readonly #call: Call;
  readonly #member: Member;
  readonly #circle: CircleId;
  readonly #shown: Set<string>;
  #knocks = 0;
  #suspended = 0;
  #state: string;

  constructor(call: Call, member: Member, circle: CircleId) {
    this.#call = call;
    this.#member = member;
    this.#circle = circle;
    const view = member.circle(circle);
    this.#shown = new Set(view?.lines.map(({ id }) => id));
    this.#state = view?.state ?? "out";
  }

  show(lines: readonly LineView[]): void {
    for (const line of lines) {
      this.#shown.add(line.id);
      this.#call.stage.out(`${this.#call.on("json") ? jsonText(line) : lineText(line)}\n`);
    }
  }

  look(): void {
    const view = this.#member.circle(this.#circle);
    if (view === null) return;
    this.show(view.lines.filter(({ id, state }) => state === "sent" && !this.#shown.has(id)));
    this.#door(view);
  }

  #door(view: CircleView): void {
    const { err } = this.#call.stage;
    if (view.knocks.length > this.#knocks) err("Somebody knocks: `hall admit CIRCLE` says who.\n");
    this.#knocks = view.knocks.length;
    if (view.suspended.length > this.#suspended) err("Somebody waits: `hall confirm CIRCLE` says who.\n");
    this.#suspended = view.suspended.length;
    if (view.state !== this.#state && view.state === "out") err("You are no longer in this circle.\n");
    if (view.state !== this.#state && view.state === "held") err("Your key here is on hold for now.\n");
    if (view.state !== this.#state && view.state === "suspended") err("Somebody has to stand by you here first.\n");
    this.#state = view.state;
  }
}
