import type { Drill } from "@unionhall/drill";
import type { Member } from "@unionhall/member";
import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import { good } from "../journeys/headless.ts";

/** Where things are in the drill's union, for whoever is shown its app; and the links by which people come there. */
export class Places {
  readonly everyone: CircleId;
  readonly support: CircleId;
  readonly harbour: CircleId;
  readonly welcome: CircleId;
  readonly council: CircleId;
  readonly #drill: Drill;
  readonly #member: Member;

  private constructor(drill: Drill, member: Member) {
    this.#drill = drill;
    this.#member = member;
    const [everyone, , support, harbour, welcome, , , , council] = drill.circles;
    [this.everyone, this.support, this.harbour, this.welcome] = [everyone!, support!, harbour!, welcome!];
    this.council = council!;
  }

  static async of(drill: Drill): Promise<Places> {
    return new Places(drill, await drill.phone("Marisol"));
  }

  readonly circle = (id: CircleId, part = ""): string => `#/circle/${id}/${part}`.replace(/\/$/, "");

  readonly person = (id: CircleId, name: string): string => `#/circle/${id}/person/${this.#memberIn(id, name)}`;

  /** A tool of a circle, then what stands first in it of a kind, and in that. */
  readonly room = async (id: CircleId, tool: string, ...kinds: readonly string[]): Promise<string> => {
    const path = [this.#tool(id, tool)];
    for (const kind of kinds) path.push(await this.#firstIn(id, path.at(-1)!, kind));
    return `#/circle/${id}/room/${path.join("/")}`;
  };

  /** The newest of what a circle decides on. */
  readonly open = (id: CircleId): string =>
    `#/circle/${id}/room/${this.#tool(id, "decisions")}/${must(this.#member.decisions.open(id)[0]).at.room}`;

  readonly invite = async (): Promise<string> => {
    return (await good(this.#member.invite(this.harbour, { vouches: 0 }))).link;
  };

  readonly device = (): Promise<string> => this.#drill.linkForYou();

  readonly visit = async (): Promise<string> => (await good(this.#member.prepareVisit())).link;

  readonly recover = (): string => `${this.#drill.hall.url}/#/recover`;

  readonly found = async (): Promise<string> => (await this.#drill.another()).found;

  /** A letterbox that is opened for it, by a steward there. */
  readonly letter = async (): Promise<string> => {
    const steward = await this.#drill.phone("Luz");
    await good(steward.letters.open(this.welcome, { daily: 20, stamped: 5 }));
    return must((await good(steward.letters.look(this.welcome))).link);
  };

  /** Somebody walks out without another. */
  readonly offer = async (): Promise<string> => {
    const luz = await this.#drill.phone("Luz");
    const without = [this.#memberIn(this.welcome, "Teo")];
    const { link } = await good(luz.walks.out(this.welcome, { without, to: "here" }));
    return new URL(link).hash;
  };

  #tool(id: CircleId, tool: string): RoomId {
    return must(this.#view(id).dock.find(({ what }) => what === tool)).room;
  }

  async #firstIn(circle: CircleId, room: RoomId, kind: string): Promise<RoomId> {
    const { rooms } = this.#member;
    await good(rooms.read({ circle, room }));
    return must(rooms.look({ circle, room })?.items.find(({ what }) => what === kind)).room;
  }

  #memberIn(circle: CircleId, name: string): MemberId {
    return must(this.#view(circle).members.find((each) => each.name === name)).id;
  }

  #view(circle: CircleId): NonNullable<ReturnType<Member["circle"]>> {
    return must(this.#member.circle(circle));
  }
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("the drill's union has none of that");
  return value;
}
