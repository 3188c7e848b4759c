import type { BlobId, CircleId, MemberId } from "@unionhall/protocol";
import type { CircleCard, CircleView, DeskView, Member } from "./api.ts";
import type { RecoveryReport } from "./moves.ts";
import type { Outcome } from "./outcome.ts";
import { adviceActs } from "./advice/acts.ts";
import { callActs } from "./calls/acts.ts";
import { visitorActs } from "./calls/visitors.ts";
import { accountabilityActs } from "./accountability/acts.ts";
import { agreementActs } from "./session/agreement-acts.ts";
import { careActs } from "./care/acts.ts";
import { aloneActs } from "./alone/acts.ts";
import { WouldNotCount } from "./circle/would-not-count.ts";
import { decisionActs } from "./decisions/acts.ts";
import { getFile } from "./files/get-file.ts";
import { sendFile } from "./files/send-file.ts";
import { bareKey, lockState, setLock } from "./device/key-lock.ts";
import { homeOf } from "./home/home.ts";
import { searchActs } from "./search/acts.ts";
import { mineActs } from "./mine/acts.ts";
import { Opened } from "./opened.ts";
import { attempt, problem, Stopped } from "./problems.ts";
import type { Environment } from "./ports.ts";
import * as acts from "./session/acts.ts";
import { asHeld } from "./session/as-held.ts";
import { moveActs } from "./move/acts.ts";
import * as chat from "./session/chat-acts.ts";
import * as deskActs from "./session/desk-acts.ts";
import { describeCircle } from "./session/describe-circle.ts";
import { drawActs } from "./session/draw-acts.ts";
import { draftActs } from "./session/draft-acts.ts";
import { erase, wishActs } from "./session/erase-acts.ts";
import { foundingActs } from "./session/founding-acts.ts";
import { letterActs } from "./session/letter-acts.ts";
import { peopleActs } from "./session/people-acts.ts";
import type { Person } from "./session/person.ts";
import { roomActs } from "./session/rooms.ts";
import { scheduleActs } from "./session/schedule-acts.ts";
import { settled } from "./session/settled.ts";
import { seatActs } from "./seats/acts.ts";
import { stewardActs } from "./session/steward-acts.ts";
import { timeOutActs } from "./session/time-out-acts.ts";
import { cardsOf, deskOf, viewOf } from "./session/views.ts";
import { wakingActs } from "./session/waking-acts.ts";
import * as waysIn from "./session/ways-in.ts";
import { verifyCircle } from "./verify/verify-circle.ts";
import { weighProof } from "./verify/weigh-proof.ts";
import { openVisit } from "./visit/open-visit.ts";
import { endVisit, prepareVisit } from "./visit/prepare-visit.ts";
import { walkActs } from "./walk/acts.ts";
import { WatchedStore } from "./store/watched-store.ts";
import { yearActs } from "./year/acts.ts";

/** The member at this device, over a platform's store, line, clock and randomness. */
export async function openMember(env: Environment): Promise<Member> {
  const member = new LocalMember(env);
  await member.wake();
  return member;
}

class LocalMember implements Member {
  readonly #who = (): Person | null => this.#person;
  readonly stewards: Member["stewards"] = stewardActs((run) => this.#try(run));
  readonly draws: Member["draws"] = drawActs((run) => this.#try(run), this.#who);
  readonly accountability: Member["accountability"] = accountabilityActs((run) => this.#try(run), this.#who);
  readonly seats: Member["seats"] = seatActs((run) => this.#try(run), this.#who);
  readonly timeOuts: Member["timeOuts"] = timeOutActs((run) => this.#try(run), this.#who);
  readonly foundings: Member["foundings"] = foundingActs((run) => this.#try(run), this.#who);
  readonly people: Member["people"] = peopleActs((run) => this.#try(run));
  readonly alone: Member["alone"] = aloneActs((run) => this.#try(run), this.#who);
  readonly agreements: Member["agreements"] = agreementActs((run) => this.#try(run), this.#who);
  readonly care: Member["care"] = careActs((run) => this.#try(run), this.#who);
  readonly rooms: Member["rooms"] = roomActs((run) => this.#talk(run), this.#who);
  readonly decisions: Member["decisions"] = decisionActs((run) => this.#try(run), this.#who);
  readonly advice: Member["advice"] = adviceActs((run) => this.#try(run), this.#who);
  readonly calls: Member["calls"] = callActs((run) => this.#try(run), this.#who);
  readonly visitors: Member["visitors"] = visitorActs((run) => this.#try(run), this.#who);
  readonly drafts: Member["drafts"] = draftActs(this.#who);
  readonly mine: Member["mine"] = mineActs((run) => this.#try(run), this.#who);
  readonly search: Member["search"] = searchActs((run) => this.#talk(run));
  readonly waking: Member["waking"] = wakingActs((run) => this.#try(run), this.#who);
  readonly schedule: Member["schedule"] = scheduleActs((run) => this.#talk(run));
  readonly home: Member["home"] = () => homeOf(this.#person);
  readonly year: Member["year"] = yearActs((run) => this.#talk(run), this.#who);
  readonly look: Member["look"] = (link) => this.#try((person) => waysIn.look(person, link));
  readonly readTo: Member["readTo"] = (...ask) => this.#talk((person) => chat.readTo(person, ...ask));
  readonly wishes: Member["wishes"] = wishActs((run) => this.#try(run));
  readonly walks: Member["walks"] = walkActs((run) => this.#try(run), this.#who);
  readonly moves: Member["moves"] = moveActs((run) => this.#try(run));
  readonly settled: Member["settled"] = () => this.#talk(settled);
  readonly rename: Member["rename"] = (...ask) => this.#try((person) => acts.rename(person, ...ask));
  readonly invite: Member["invite"] = (...ask) => this.#try((person) => acts.invite(person, ...ask));
  readonly vouch: Member["vouch"] = (...ask) => this.#try((person) => acts.vouch(person, ...ask));
  readonly object: Member["object"] = (...ask) => this.#try((person) => acts.object(person, ...ask));
  readonly admit: Member["admit"] = (...ask) => this.#try((person) => acts.letIn(person, ...ask));
  readonly withdraw: Member["withdraw"] = (...ask) => this.#try((person) => acts.withdraw(person, ...ask));
  readonly describe: Member["describe"] = (...ask) => this.#try((person) => describeCircle(person, ...ask));
  readonly remindLater: Member["remindLater"] = () => this.#try(deskActs.remindLater);
  readonly prepareVisit: Member["prepareVisit"] = () => this.#try(prepareVisit);
  readonly endVisit: Member["endVisit"] = () => this.#try(endVisit);
  readonly weighProof: Member["weighProof"] = (file) => weighProof(this.#env.crypto, file);
  readonly letters: Member["letters"] = letterActs((run) => this.#try(run));
  readonly #env: Environment;
  readonly #store: WatchedStore;
  readonly #opened: Opened;
  readonly #listeners = new Set<() => void>();
  #passphrase = false;

  constructor(env: Environment) {
    this.#store = new WatchedStore(env.store, (keeps) => {
      if (!keeps) this.#person?.storeFailed();
      this.#changed();
    });
    this.#env = { ...env, store: this.#store };
    this.#opened = new Opened(this.#env, this.#store, () => this.#changed());
  }

  get #person(): Person | null {
    return this.#opened.person;
  }

  /** Opens what is at rest, unless it is under a passphrase. */
  async wake(): Promise<void> {
    this.#passphrase = (await lockState(this.#env)) === "passphrase";
    const bare = await bareKey(this.#env);
    if (bare !== null) await this.#opened.with(bare.key, bare.store);
  }

  get desk(): DeskView {
    return this.#person === null ? { state: "locked" } : deskOf(this.#person, this.#passphrase);
  }

  get visiting(): Member["visiting"] {
    return this.#person?.visiting ?? null;
  }

  get connection(): Member["connection"] {
    return this.#person?.halls.connection ?? "offline";
  }

  get keeps(): boolean {
    return this.#store.keeps;
  }

  circles(): readonly CircleCard[] {
    return this.#person === null ? [] : cardsOf(this.#person);
  }

  circle(id: CircleId): CircleView | null {
    const session = this.#person?.sessions.get(id);
    return session === undefined ? null : viewOf(session);
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  found(ask: Parameters<Member["found"]>[0]): Promise<Outcome<CircleId>> {
    return this.#try((person) => waysIn.foundHall(person, ask));
  }

  open(ask: Parameters<Member["open"]>[0]): Promise<Outcome<CircleId>> {
    return this.#try((person) => waysIn.openCircle(person, ask));
  }

  join(ask: Parameters<Member["join"]>[0]): Promise<Outcome<CircleId>> {
    return this.#try((person) => waysIn.join(person, ask));
  }

  say(circle: CircleId, text: string): Promise<Outcome<void>> {
    return this.#talk((person) => chat.say(person, circle, text));
  }

  erase(...ask: Parameters<Member["erase"]>): Promise<Outcome<void>> {
    return this.#talk((person) => erase(person, ...ask));
  }

  asHeld(...ask: Parameters<Member["asHeld"]>): ReturnType<Member["asHeld"]> {
    return this.#talk((person) => asHeld(person, ...ask));
  }

  sendFile(...ask: Parameters<Member["sendFile"]>): Promise<Outcome<BlobId>> {
    return this.#talk((person) => sendFile(person, ...ask));
  }

  getFile(...ask: Parameters<Member["getFile"]>): Promise<Outcome<void>> {
    return this.#talk((person) => getFile(person, ...ask));
  }

  readBack(circle: CircleId): Promise<Outcome<boolean>> {
    return this.#talk((person) => chat.readBack(person, circle));
  }

  verify(...[circle, report]: Parameters<Member["verify"]>): ReturnType<Member["verify"]> {
    return this.#talk((person) => verifyCircle(acts.inside(person, circle), report));
  }

  remove(circle: CircleId, member: MemberId): Promise<Outcome<void>> {
    return this.#try((person) => acts.remove(person, circle, member));
  }

  hold(circle: CircleId, member: MemberId): Promise<Outcome<void>> {
    return this.#try((person) => acts.hold(person, circle, member));
  }

  confirm(circle: CircleId, what: Parameters<Member["confirm"]>[1]): Promise<Outcome<void>> {
    return this.#try((person) => acts.confirm(person, circle, what));
  }

  leave(circle: CircleId): Promise<Outcome<void>> {
    return this.#try((person) => acts.leave(person, circle));
  }

  forget(circle: CircleId): Promise<Outcome<void>> {
    return this.#try((person) => acts.forget(person, circle));
  }

  async words(): Promise<readonly string[] | null> {
    return this.#person === null ? null : deskActs.pendingWords(this.#person);
  }

  askedWords(): readonly number[] {
    return this.#person === null ? [] : deskActs.askedPlaces(this.#person);
  }

  confirmWords(answers: readonly string[]): Promise<Outcome<void>> {
    return this.#try((person) => deskActs.confirmWords(person, answers));
  }

  linkDevice(): Promise<Outcome<{ link: string }>> {
    return this.#try((person) => deskActs.linkDevice(person));
  }

  joinDesk(link: string): Promise<Outcome<void>> {
    return this.#try((person) => waysIn.joinDesk(person, link));
  }

  visit(link: string): Promise<Outcome<void>> {
    return this.#try(async (person) => {
      if (person.device.place !== null) throw new Stopped("already-in");
      const visiting = await openVisit(this.#env, link, () => this.#changed());
      await person.close();
      this.#opened.person = visiting;
    });
  }

  recover(ask: { hall: string; words: string }): Promise<Outcome<RecoveryReport>> {
    return this.#try((person) => waysIn.recover(person, ask));
  }

  async setPassphrase(passphrase: string | null): Promise<Outcome<void>> {
    const { key } = this.#opened;
    if (key === null) return problem("locked");
    if (passphrase?.trim() === "") return problem("empty");
    return attempt(async () => {
      // A copy: this takes a while, and who locks meanwhile has the key overwritten.
      await setLock(this.#env, key.slice(), passphrase);
      this.#passphrase = passphrase !== null;
      this.#changed();
    });
  }

  unlock(passphrase: string): Promise<Outcome<void>> {
    return attempt(() => this.#opened.unlock(passphrase));
  }

  lock(): void {
    if (this.#passphrase) void this.#opened.forget();
  }

  async forgetDevice(): Promise<Outcome<void>> {
    await this.#opened.forget();
    const cleared = await attempt(() => this.#store.clear());
    const woken = await attempt(() => this.wake());
    return cleared.ok ? woken : cleared;
  }

  close(): Promise<void> {
    return this.#opened.forget();
  }

  /** What a visit may do too. */
  async #talk<T>(run: (person: Person) => Promise<T>): Promise<Outcome<T>> {
    const person = this.#person;
    if (person === null) return problem("locked");
    if (person.visiting?.over === true) return problem("visit-is-over");
    const outcome = await attempt(() => run(person));
    this.#changed();
    return outcome;
  }

  #try<T>(run: (person: Person) => Promise<T>): Promise<Outcome<T>> {
    const isVisit = this.#person?.visiting?.over === false;
    return this.#talk(isVisit ? () => Promise.reject(new WouldNotCount("visits-only-talk")) : run);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
