import type {
  CircleCard,
  CircleView,
  Connection,
  DeskView,
  FileSource,
  Member,
  Outcome,
  PreparedVisit,
  ProofWeighed,
  RecoveryReport,
  StewardActs,
  VisitView,
} from "@unionhall/member";
import type { BlobId, CircleId } from "@unionhall/protocol";
import type { Scene } from "./scene.ts";
import { openDesk } from "./open-desk.ts";
import { heldOf } from "./held.ts";
import { scriptedAdvice } from "./scripted-advice.ts";
import { scriptedAccountability } from "./scripted-accountability.ts";
import { scriptedAgreement } from "./scripted-agreement.ts";
import { scriptedAlone } from "./scripted-alone.ts";
import { proofOf, verificationOf } from "./scripted-checks.ts";
import { scriptedCare } from "./scripted-care.ts";
import { scriptedDecisions } from "./scripted-deciding.ts";
import { scriptedDoor } from "./scripted-door.ts";
import { scriptedDrafts } from "./scripted-drafts.ts";
import { scriptedDraws } from "./scripted-draws.ts";
import { scriptedFoundings } from "./scripted-foundings.ts";
import { scriptedLetters } from "./scripted-letters.ts";
import { scriptedHome, scriptedMine } from "./scripted-mine.ts";
import { scriptedMoves } from "./scripted-moves.ts";
import { scriptedPeople } from "./scripted-people.ts";
import { scriptedFile } from "./scripted-picture.ts";
import { type Lent, scriptedRooms, scriptedSchedule, withChat, withHallway } from "./scripted-rooms.ts";
import { scriptedSearch } from "./scripted-search.ts";
import { scriptedStewards } from "./scripted-stewards.ts";
import { scriptedCalls } from "./scripted-calls.ts";
import { scriptedSeats } from "./scripted-seats.ts";
import { scriptedTimeOuts } from "./scripted-time-outs.ts";
import { scriptedVisitors } from "./scripted-visitors.ts";
import { scriptedWaking } from "./scripted-waking.ts";
import { scriptedWalks } from "./scripted-walks.ts";
import { scriptedWishes } from "./scripted-wishes.ts";
import { scriptedYear } from "./scripted-year.ts";

const done: Outcome<void> = { ok: true, value: undefined };
const [twoHours, hall] = [7_200_000, "https://hall.example"];

/** A member made of a scene. Deeds change what is shown as the real ones would, and send nothing anywhere. */
export class ScriptedMember implements Member {
  readonly #scene: Scene;
  readonly #listeners = new Set<() => void>();
  readonly #lentAll = { scene: () => this.#scene, deed: (change: () => void) => this.#deed(change) };
  readonly #door = scriptedDoor((id, how) => this.#deed(() => this.#change(id, how)));

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  get desk(): DeskView {
    return this.#scene.desk;
  }
  get visiting(): VisitView | null {
    return this.#scene.visiting;
  }
  get connection(): Connection {
    return this.#scene.connection;
  }
  get keeps(): boolean {
    return this.#scene.keeps ?? true;
  }
  circles = (): readonly CircleCard[] => this.#scene.circles;
  circle(id: CircleId): CircleView | null {
    return withHallway(this.#scene.circles.find((circle) => circle.id === id) ?? null, this.#scene.rooms);
  }
  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }
  get foundings(): Member["foundings"] {
    return scriptedFoundings(this.#scene, (change) => this.#deed(change));
  }
  found = (): Promise<Outcome<CircleId>> => this.#arrive();
  open = (): Promise<Outcome<CircleId>> => this.#arrive();
  join = (): Promise<Outcome<CircleId>> => this.#arrive();
  look: Member["look"] = () => Promise.resolve(this.#scene.invitation);

  say(id: CircleId, text: string): Promise<Outcome<void>> {
    return this.#deed(() => {
      this.#change(id, (circle) => {
        const { id: by, name } = circle.members.find((member) => member.me)!;
        const [said, time] = [`waiting ${text}`, Date.now()];
        const rest = { files: [], before: [], boosts: [], to: null, forMe: false, state: "waiting" } as const;
        const line = { id: said, by, name, mine: true, text, time, ...rest };
        return { ...circle, lines: [...circle.lines, line], lastLine: line };
      });
    });
  }
  erase(id: CircleId, line: string): Promise<Outcome<void>> {
    const day = Math.floor(Date.now() / 86_400_000);
    return this.#deed(() => {
      this.#change(id, (circle) => {
        const at = circle.lines.findIndex((one) => one.id === line);
        const gone = { after: circle.lines[at - 1]?.id ?? null, day, why: "author" } as const;
        return { ...circle, lines: circle.lines.toSpliced(at, 1), gone: [...circle.gone, gone] };
      });
    });
  }
  sendFile = (id: CircleId, { name }: FileSource): Promise<Outcome<BlobId>> =>
    this.say(id, name).then(() => ({ ok: true, value: `blob_${name}` as BlobId }));
  getFile: Member["getFile"] = (_circle, _of, blob, sink) => scriptedFile(blob, sink);
  rename(id: CircleId, name: string): Promise<Outcome<void>> {
    const called = ({ members, ...rest }: CircleView): CircleView => {
      return { ...rest, members: members.map((one) => (one.me ? { ...one, name } : one)) };
    };
    return this.#deed(() => this.#change(id, called));
  }
  describe: Member["describe"] = (id, about) =>
    this.#deed(() => this.#change(id, (circle) => ({ ...circle, ...about })));
  async readBack(id: CircleId): Promise<Outcome<boolean>> {
    this.#change(id, (circle) => ({ ...circle, more: false }));
    return { ok: true, value: false };
  }
  settled = (): Promise<Outcome<void>> => Promise.resolve(done);
  asHeld = heldOf;
  weighProof = (): Promise<ProofWeighed> => Promise.resolve(proofOf(this.#scene.circles[0]!));
  verify: Member["verify"] = (id) => Promise.resolve({ ok: true, value: verificationOf(this.circle(id)) });
  readTo: Member["readTo"] = (id) => this.#deed(() => this.#change(id, (circle) => ({ ...circle, unread: 0 })));
  invite = (): Promise<Outcome<{ readonly link: string }>> => this.#link("join");
  withdraw: Member["withdraw"] = (id, invitation) => this.#door.withdraw(id, invitation);
  vouch: Member["vouch"] = (id, knock) => this.#door.vouch(id, knock);
  object = (): Promise<Outcome<void>> => this.#deed();
  admit: Member["admit"] = (id, knock) => this.#door.admit(id, knock);
  remove = (id: CircleId, gone: string): Promise<Outcome<void>> => this.#state(id, gone, "removed");
  hold = (id: CircleId, held: string): Promise<Outcome<void>> => this.#state(id, held, "held");
  confirm: Member["confirm"] = (id, what) => this.#door.confirm(id, what);
  leave = (id: CircleId): Promise<Outcome<void>> => this.forget(id);
  forget(id: CircleId): Promise<Outcome<void>> {
    return this.#deed(() => void (this.#scene.circles = this.#scene.circles.filter((circle) => circle.id !== id)));
  }
  readonly stewards: StewardActs = scriptedStewards({
    circle: (id) => this.circle(id),
    hasWords: () => !this.#hasConfirmed && this.#scene.words !== null,
    deed: (change) => this.#deed(change),
    change: (id, how) => this.#change(id, how),
  });
  readonly draws: Member["draws"] = scriptedDraws(this.#lentAll);
  readonly accountability = scriptedAccountability(
    () => this.#scene,
    () => this.#deed(),
  );
  readonly year: Member["year"] = scriptedYear(() => this.#scene);
  readonly calls: Member["calls"] = scriptedCalls(this.#lentAll);
  readonly visitors: Member["visitors"] = scriptedVisitors(this.#lentAll);
  readonly seats: Member["seats"] = scriptedSeats(this.#lentAll);
  readonly timeOuts: Member["timeOuts"] = scriptedTimeOuts({
    timeOuts: () => this.#scene.timeOuts ?? [],
    setTimeOuts: (timeOuts) => void (this.#scene.timeOuts = timeOuts),
    deed: (change) => this.#deed(change),
  });
  readonly drafts: Member["drafts"] = scriptedDrafts();
  readonly people: Member["people"] = scriptedPeople((id, how) => this.#deed(() => this.#change(id, how)));
  get alone(): Member["alone"] {
    return scriptedAlone(this.#scene, (change) => this.#deed(change));
  }
  readonly care: Member["care"] = scriptedCare({
    scene: () => this.#scene,
    deed: (change) => this.#deed(change),
    change: (id, how) => this.#change(id, how),
  });
  readonly agreements: Member["agreements"] = scriptedAgreement({
    scene: () => this.#scene,
    deed: (change) => this.#deed(change),
    stepBackAsSteward: (id) => this.stewards.stepBack(id),
  });
  readonly decisions: Member["decisions"] = scriptedDecisions(this.#lentAll);
  readonly advice: Member["advice"] = scriptedAdvice(this.#lentAll);
  readonly letters: Member["letters"] = scriptedLetters(
    () => this.#scene.letters,
    (id, how) => this.#deed(() => this.#change(id, how)),
  );
  readonly mine: Member["mine"] = scriptedMine(this.#lentAll);
  readonly waking = scriptedWaking;
  readonly search: Member["search"] = scriptedSearch(() => this.#scene);
  readonly home: Member["home"] = () => scriptedHome(this.#scene);
  readonly #lent: Lent = {
    circle: (at) => this.circle(at.circle),
    rooms: () => this.#scene.rooms ?? [],
    setRooms: (rooms) => void (this.#scene.rooms = rooms),
    deed: (change) => this.#deed(change),
  };
  readonly rooms: Member["rooms"] = scriptedRooms(this.#lent);
  readonly schedule: Member["schedule"] = scriptedSchedule(this.#lent);
  readonly wishes: Member["wishes"] = scriptedWishes((id, how) => this.#deed(() => this.#change(id, how)));
  readonly moves: Member["moves"] = scriptedMoves(
    () => this.#scene.desk,
    (where) => this.#deed(() => this.#openDesk({ where })),
  );
  readonly walks: Member["walks"] = scriptedWalks({
    circle: (id) => this.circle(id),
    offers: () => this.#scene.offers ?? [],
    setOffers: (offers) => void (this.#scene.offers = offers),
    deed: (change) => this.#deed(change),
    change: (id, how) => this.#change(id, how),
    arrive: () => this.#arrive(),
  });
  words = (): Promise<readonly string[] | null> => Promise.resolve(this.#hasConfirmed ? null : this.#scene.words);
  get #hasConfirmed(): boolean {
    return this.#isOpen() && this.#scene.desk.state === "open" && this.#scene.desk.words === "confirmed";
  }
  askedWords = (): readonly number[] => [2, 6, 10];
  async confirmWords(answers: readonly string[]): Promise<Outcome<void>> {
    const right = this.askedWords().every((position, at) => answers[at] === this.#scene.words?.[position]);
    if (!right) return { ok: false, problem: { type: "words-differ" } };
    return this.#deed(() => this.#openDesk({ words: "confirmed" }));
  }
  remindLater = (): Promise<Outcome<void>> => this.#deed(() => this.#openDesk({ remindAt: Date.now() + 86_400_000 }));

  async prepareVisit(): Promise<Outcome<PreparedVisit>> {
    const made = await this.#link("visit");
    return made.ok ? { ok: true, value: { ...made.value, until: Date.now() + twoHours, leftOut: [] } } : made;
  }
  endVisit = (): Promise<Outcome<void>> => this.#deed();
  visit(): Promise<Outcome<void>> {
    return this.#deed(() => {
      const visiting = { until: Date.now() + twoHours, over: false };
      this.#scene.visiting = visiting;
      this.#scene.circles = [{ ...this.#scene.arrives, state: "in", visit: { ...visiting, keysChanged: false } }];
    });
  }
  linkDevice = (): Promise<Outcome<{ readonly link: string }>> => this.#link("device");
  joinDesk = (): Promise<Outcome<void>> => this.#arrive().then((arrived) => (arrived.ok ? done : arrived));
  async recover(): Promise<Outcome<RecoveryReport>> {
    const arrived = await this.#arrive();
    return arrived.ok ? { ok: true, value: this.#scene.report } : arrived;
  }

  setPassphrase: Member["setPassphrase"] = (passphrase) =>
    this.#deed(() => this.#openDesk({ passphrase: passphrase !== null }));
  async unlock(passphrase: string): Promise<Outcome<void>> {
    if (passphrase !== "four words of ours") return { ok: false, problem: { type: "wrong-passphrase" } };
    this.#scene.desk = openDesk({ passphrase: true });
    this.#tell();
    return done;
  }
  lock(): void {
    if (this.#scene.desk.state === "open" && this.#scene.desk.passphrase) this.#scene.desk = { state: "locked" };
    this.#tell();
  }
  forgetDevice(): Promise<Outcome<void>> {
    return this.#deed(() => {
      this.#scene.desk = { state: "none" };
      this.#scene.circles = [];
    });
  }
  close = async (): Promise<void> => void (this.#scene.circles = []);

  #isOpen(): boolean {
    return this.#scene.desk.state === "open";
  }
  async #deed(change: () => void = () => {}): Promise<Outcome<void>> {
    if (this.#scene.problem !== undefined) return { ok: false, problem: this.#scene.problem };
    change();
    this.#tell();
    return done;
  }
  async #link(kind: string): Promise<Outcome<{ readonly link: string }>> {
    const made = await this.#deed();
    return made.ok ? { ok: true, value: { link: `${hall}/#/${kind}/mjq2k7xw5trz4nbcpa3hvgdeou` } } : made;
  }
  async #arrive(): Promise<Outcome<CircleId>> {
    const { arrives } = this.#scene;
    const made = await this.#deed(() => {
      if (!this.#isOpen()) this.#scene.desk = openDesk({ words: "to-confirm" });
      this.#scene.circles = [arrives, ...this.#scene.circles.filter(({ id }) => id !== arrives.id)];
    });
    return made.ok ? { ok: true, value: arrives.id } : made;
  }
  #state(id: CircleId, whose: string, state: "removed" | "held"): Promise<Outcome<void>> {
    return this.#deed(() => {
      this.#change(id, (circle) => ({
        ...circle,
        members: circle.members.map((one) => (one.id === whose ? { ...one, state } : one)),
      }));
    });
  }
  #openDesk(part: Partial<Extract<DeskView, { readonly state: "open" }>>): void {
    if (this.#scene.desk.state === "open") this.#scene.desk = { ...this.#scene.desk, ...part };
    this.#tell();
  }
  #change(id: CircleId, how: (circle: CircleView) => CircleView): void {
    this.#scene.circles = this.#scene.circles.map((one) => (one.id === id ? how(withChat(one, this.#scene)) : one));
    this.#tell();
  }
  #tell(): void {
    performance.mark("told"); // For who looks from outside the page.
    for (const listener of this.#listeners) listener();
  }
}
