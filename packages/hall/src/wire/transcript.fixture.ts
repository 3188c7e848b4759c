import type { Answer, Bytes, Id, IdKind, Push, Request } from "@unionhall/protocol";
import type { Caller } from "./wire.fixture.ts";

/** A conversation as a reader follows it: who asked what, what the hall said, what it pushed to whom. */
export class Transcript {
  readonly lines: string[] = [];
  readonly #names = new Map<string, string>();
  readonly #heard = new Map<Caller, number>();
  readonly #who = new Map<Caller, string>();

  join(name: string, caller: Caller): void {
    this.#who.set(caller, name);
    this.#heard.set(caller, caller.pushes.length);
  }

  /** From now on these bytes or this id are shown by name. */
  call(name: string, what: Bytes | Id<IdKind>): void {
    this.#names.set(typeof what === "string" ? what : hex(what), name);
  }

  async ask(caller: Caller, request: Request): Promise<Answer> {
    const answer = await caller.ask(request);
    this.lines.push(`${this.#who.get(caller) ?? "someone"}: ${this.#show(request)}`);
    this.lines.push(`  hall: ${this.#show(answer)}`);
    for (const [each, name] of this.#who)
      for (const push of this.#news(each)) this.lines.push(`  → ${name}: ${this.#show(push)}`);
    return answer;
  }

  #news(caller: Caller): readonly Push[] {
    const from = this.#heard.get(caller) ?? 0;
    this.#heard.set(caller, caller.pushes.length);
    return caller.pushes.slice(from);
  }

  #show({ type, ...rest }: Request | Answer | Push): string {
    const fields = Object.entries(rest).map(([name, value]) => `${name} ${this.#value(value)}`);
    return [type, ...fields].join(", ");
  }

  #value(value: unknown): string {
    if (value instanceof Uint8Array) return this.#names.get(hex(value)) ?? `${value.length} bytes`;
    if (typeof value === "string") return this.#names.get(value) ?? value.replace(/^([a-z]+)_[a-z2-7]{20,}$/, "a $1");
    if (Array.isArray(value)) return `[${value.map((each) => this.#value(each)).join("; ")}]`;
    if (typeof value !== "object" || value === null) return String(value);
    return `(${Object.entries(value)
      .map(([name, each]) => `${name} ${this.#value(each)}`)
      .join(", ")})`;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
