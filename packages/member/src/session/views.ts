import type { RoomEntry, Standing } from "@unionhall/kernel";
import { isHalted, membersIn, stewards, thoseWithVoice } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { bytesOf, entryId } from "@unionhall/protocol";
import type { SentFile } from "@unionhall/union";
import { consentsTo, fileOf, lineOf, lineSaid, readAs } from "@unionhall/union";
import type {
  CircleCard,
  CircleView,
  DeskView,
  DeviceView,
  FileView,
  Finding,
  GoneView,
  KnockView,
  LineView,
  MemberView,
} from "../api.ts";
import type { Circle } from "../circle/circle.ts";
import { erasedBy, wishOn } from "../circle/gone.ts";
import type { Waiting } from "../circle/outbox.ts";
import { objectionToAdmit } from "../circle/deeds.ts";
import { standingOf } from "../circle/standing.ts";
import { neededToChange } from "../circle/stewards.ts";
import type { AskedView } from "../stewards.ts";
import { isOver } from "./asked.ts";
import { isSteward } from "./is-steward.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";
import { nameOf } from "./name-of.ts";
import { suspendedOf } from "./suspended.ts";
import { neededVouches } from "./tend.ts";

export function cardOf(person: Person, session: Session): CircleCard {
  const lines = linesOf(session);
  const { readTo = 0 } = person.device.note(session.circle.id);
  const { chat } = session;
  const unread =
    chat === null ? 0 : session.circle.rooms.entries(chat).filter((item) => isUnread(session, item, readTo)).length;
  const { id } = session.circle;
  return { id, title: session.hallway.title, state: session.state, lastLine: lines.at(-1) ?? null, unread };
}

function isUnread(session: Session, item: RoomEntry, readTo: number): boolean {
  return lineOf(item) !== null && item.type === "said" && item.entry.seq > readTo && item.by.id !== session.me;
}

export function viewOf(person: Person, session: Session): CircleView {
  const { circle, me } = session;
  const { seq, head } = circle.log.chain;
  const first = session.chat === null ? undefined : circle.rooms.entries(session.chat)[0];
  return {
    ...cardOf(person, session),
    lines: linesOf(session),
    gone: goneOf(session),
    more: session.state === "in" && first !== undefined && !session.beginningReached,
    members: membersOf(session),
    me,
    visit: circle.me.visit === undefined ? null : { until: circle.me.visit.until },
    steward: isSteward(session),
    knocks: knocksOf(session),
    asked: askedOf(session),
    stewards: { count: stewards(circle.book).length, needed: neededToChange(circle) },
    invitations: [...circle.book.invitations.values()]
      .filter(({ state }) => state === "open")
      .map(({ key, by, until }) => ({ key, by, mine: by === me, until })),
    suspended: suspendedOf(session),
    headWords: { seq, words: headWords(bytesOf(head)) },
    findings: findingsOf(session),
    trouble: session.trouble?.reason ?? circle.lost,
  };
}

function linesOf(session: Session): readonly LineView[] {
  const { chat, me, circle } = session;
  if (chat === null) return [];
  const said = circle.rooms.entries(chat).flatMap((item): LineView[] => {
    const line = lineOf(item);
    if (line === null) return [];
    const { id, by, text, time, file } = line;
    const shown = { id, by, name: nameOf(session, by), mine: by === me, text, time, state: "sent" } as const;
    const wish = item.type === "said" ? wishOf(session, item) : {};
    return [file === null ? { ...shown, ...wish } : { ...shown, ...wish, file: fileView(file) }];
  });
  return [...said, ...waitingLines(session)];
}

/** Whom it concerns sees it: who may object. */
function wishOf(session: Session, { entry, by: author }: Extract<RoomEntry, { type: "said" }>): Pick<LineView, "wish"> {
  const { circle, me } = session;
  const wish = author.id === me || isSteward(session) ? wishOn(circle, entry) : undefined;
  if (wish === undefined) return {};
  const { by, day } = wish;
  return { wish: { by, name: nameOf(session, by), mine: by === me, day } };
}

function waitingLines({ circle, me, chat, hallway }: Session): readonly LineView[] {
  if (me === null) return [];
  return circle.outbox.items.flatMap((item): LineView[] => {
    const line = item.room === chat ? readAs(lineSaid, item) : null;
    const file = item.room === chat ? fileOf(item, item.blobs) : null;
    if (line === null && file === null) return [];
    const state = circle.outbox.isPlaced(item.n) ? "sent" : "waiting";
    const name = hallway.names.get(me) ?? "";
    const shown = {
      id: waitingId(item),
      by: me,
      name,
      mine: true,
      text: line?.text ?? "",
      time: item.time,
      state,
    } as const;
    return [file === null ? shown : { ...shown, file: fileView(file) }];
  });
}

function fileView({ name, type, ref }: SentFile): FileView {
  return { name, type, length: ref.length, blob: ref.blob };
}

/** What a line is called that the hall has not placed yet. */
export function waitingId({ n, sealed }: Waiting): string {
  return sealed === undefined ? `waiting ${n}` : entryId(sealed.header);
}

/** Where something was said that was taken back, or is no longer kept. */
function goneOf({ circle, chat }: Session): readonly GoneView[] {
  const gone: GoneView[] = [];
  let after: string | null = null;
  for (const item of chat === null ? [] : circle.rooms.entries(chat)) {
    if (item.type === "tombstone") gone.push({ after, day: item.entry.day, why: whyGone(circle, item.entry) });
    after = lineOf(item)?.id ?? after;
  }
  return gone;
}

function whyGone(circle: Circle, entry: Standing): GoneView["why"] {
  const by = erasedBy(circle, entry);
  if (by === undefined) return "keep";
  return "secret" in by ? "author" : by.rule;
}

function membersOf(session: Session): readonly MemberView[] {
  return [...session.circle.book.members.values()].map((member) => {
    const { id, steward } = member;
    const state = standingOf(member, session.circle.next);
    return { id, name: nameOf(session, id), me: id === session.me, steward, state };
  });
}

function knocksOf(session: Session): readonly KnockView[] {
  const { book } = session.circle;
  return session.knocks.flatMap((knock): KnockView[] => {
    const { invitation: key, keys } = knock.signed.letter;
    const invitation = book.invitations.get(key);
    const { me } = session;
    if (invitation === undefined || me === null) return [];
    const vouchers = invitation.vouchedBy.get(keys.signing) ?? new Set<MemberId>();
    const may = {
      vouch: !vouchers.has(me) && neededVouches(book, invitation) > 0,
      admit: objectionToAdmit(session.circle, knock) === null,
    };
    return [
      {
        key: keys.signing,
        invitation: key,
        invitedBy: nameOf(session, invitation.by),
        returning: invitation.returning,
        vouches: thoseWithVoice(book, vouchers, session.circle.next).length,
        needed: neededVouches(book, invitation),
        may,
      },
    ];
  });
}

function askedOf(session: Session): readonly AskedView[] {
  const { hallway, me, state } = session;
  const mayAct = state === "in" && isSteward(session);
  return session.asked.map((asked) => {
    const { deed, member, by, standing, until } = asked;
    const over = isOver(session, asked);
    const stands = consentsTo(hallway.consents, asked).some((each) => each.by === me);
    const may = { agree: mayAct && !over && !stands && member !== me, takeBack: mayAct && stands };
    return { deed, member, by, agreed: standing.length, until, state: over ? "over" : "open", may };
  });
}

function findingsOf({ circle, chat, strangers, otherHall }: Session): readonly Finding[] {
  const inBook = [...circle.book.voids].map(([seq, reason]): Finding => ({ type: "void", seq, reason }));
  const rooms = chat === null ? [] : circle.rooms.entries(chat);
  const inChat = rooms.flatMap((item): readonly Finding[] => (item.type === "void" ? unreadFinding(item) : []));
  const ofChain = circle.findings.map((finding): Finding => {
    return { type: finding.type, seq: finding.type === "head-differs" ? finding.signed.statement.seq : finding.seq };
  });
  const { seq } = circle.log.chain;
  const ofHall: readonly Finding[] = otherHall ? [{ type: "other-hall", seq }] : [];
  const { waitsAt } = circle;
  const ofBook: readonly Finding[] = waitsAt === null ? [] : [{ type: "withheld", seq: waitsAt }];
  const ofRules: readonly Finding[] = isHalted(circle.book) ? [{ type: "newer-rules", seq }] : [];
  const atTheDoor: readonly Finding[] = strangers === 0 ? [] : [{ type: "unlawful-latch", count: strangers }];
  return [...ofHall, ...ofBook, ...ofRules, ...atTheDoor, ...ofChain, ...inBook, ...inChat].sort(
    (a, b) => ("seq" in a ? a.seq : 0) - ("seq" in b ? b.seq : 0),
  );
}

/** Nobody is to blame for what is from before this member came. */
function unreadFinding({ seq, reason }: Extract<RoomEntry, { type: "void" }>): readonly Finding[] {
  if (reason === "no-key") return [];
  return [reason === "withheld" ? { type: "withheld", seq } : { type: "void", seq, reason }];
}

export function deskOf(person: Person, passphrase: boolean): DeskView {
  const { place, words } = person.device;
  if (place === null) return { state: "none" };
  const isConfirmed = words === null;
  const remindAt = words?.remindAt ?? null;
  return {
    state: "open",
    words: isConfirmed ? "confirmed" : "to-confirm",
    remindAt,
    passphrase,
    devices: devicesOf(person),
  };
}

function devicesOf(person: Person): readonly DeviceView[] {
  const { desk } = person;
  const founder = desk?.circle.book.statement?.founder.signing;
  if (desk === null) return [];
  return membersIn(desk.circle.book)
    .filter(({ keys }) => keys.signing !== founder)
    .map(({ keys, since }) => ({
      key: keys.signing,
      tag: null,
      since,
      here: keys.signing === desk.circle.me.secrets.keys.signing,
    }));
}

/**
 * Eight groups of digits from a head, about 106 bits: the same on two phones, or somebody is being shown
 * another past. Fewer would let a hall search for two pasts that look alike.
 */
function headWords(head: Uint8Array): readonly string[] {
  const view = new DataView(head.buffer, head.byteOffset);
  return [0, 4, 8, 12, 16, 20, 24, 28].map((at) => String(view.getUint32(at) % 10_000).padStart(4, "0"));
}
