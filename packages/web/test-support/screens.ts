import { idOf } from "@unionhall/protocol";
import { screensOfAgreement } from "./screens-of-agreement.ts";
import { screensOfCalls } from "./screens-of-calls.ts";
import { screensOfDecisions } from "./screens-of-decisions.ts";
import { screensOfSeats } from "./screens-of-seats.ts";
import { screensOfPeople } from "./screens-of-people.ts";

const team = idOf("circle", new Uint8Array(20).fill(2));
const everyone = idOf("circle", new Uint8Array(20).fill(1));
const board = idOf("room", new Uint8Array(16).fill(41));
const driving = idOf("room", new Uint8Array(16).fill(46));
const schedule = idOf("room", new Uint8Array(16).fill(48));
const event = idOf("room", new Uint8Array(16).fill(110));
const message = idOf("room", new Uint8Array(16).fill(50));
const checkIns = idOf("room", new Uint8Array(16).fill(43));
const question = idOf("room", new Uint8Array(16).fill(60));
const lists = idOf("room", new Uint8Array(16).fill(44));
const list = idOf("room", new Uint8Array(16).fill(70));
const toDo = idOf("room", new Uint8Array(16).fill(80));
const inDocs = (seed: number) => idOf("room", new Uint8Array(16).fill(seed));
const docs = inDocs(89);
const moreOf = ["main > details > summary"];
const changesOf = [...moreOf, "main details details summary"];
const waiting = idOf("circle", new Uint8Array(20).fill(4));

/** A screen of the app: the scene it is in, its address, and what to press to get there; then what to write, and to press after that. */
export interface ScreenShown {
  readonly name: string;
  readonly scene: string;
  readonly hash: string;
  readonly press?: readonly string[];
  readonly write?: { readonly into: string; readonly words: string; readonly after: readonly string[] };
  readonly userAgent?: string;
}

const instagram =
  "Mozilla/5.0 (Linux; Android 10; SM-A105M; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Instagram 300.0";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1";

const secret = "mjq2k7xw5trz4nbcpa3hvgdeou";
const acts = 'button[aria-haspopup="dialog"].square';

const address = `#/letter/${"abcdefghijklmnopqrstuvwxyz234567".repeat(3).slice(0, 84)}`;
const closeButton = ".card .stack:last-child .row .btn:last-child";
const stampsButton = ".card .stack:last-child .row .btn:first-child";

const onCy = `.list > li:nth-child(3) ${acts}`;
const walk = `#/circle/${team}/walk`;
const walkingOut = ["main > .btn.go", "dialog .row .btn:last-child", ".qr"];
const nth = (at: number): string => `dialog .btn.wide:nth-of-type(${at})`;
const myself = "section.stack-s > .row > .btn";

/** What somebody outside has sent, and the hall did not get. */
const written = (words: string): Omit<ScreenShown, "name"> => ({
  scene: "welcome",
  hash: address,
  write: { into: "textarea", words, after: [".btn.go", ".note.trouble"] },
});

/** Every screen there is. A test looks at each. */
export const screens: readonly ScreenShown[] = [
  { name: "welcome", scene: "welcome", hash: "#/" },
  { name: "found", scene: "founding", hash: `#/found/${secret}` },
  { name: "join", scene: "welcome", hash: `#/join/${secret}` },
  { name: "join, link spent", scene: "spent-link", hash: `#/join/${secret}` },
  { name: "join, home screen first", scene: "welcome", hash: `#/join/${secret}`, userAgent: iphone },
  { name: "messenger", scene: "welcome", hash: `#/join/${secret}`, userAgent: instagram },
  { name: "device", scene: "welcome", hash: `#/device/${secret}` },
  { name: "visit", scene: "welcome", hash: `#/visit/${secret}` },
  { name: "visit, home", scene: "visit", hash: "#/" },
  { name: "visit, keys changed", scene: "visit, keys changed", hash: `#/circle/${team}/chat` },
  { name: "visit, people", scene: "visit", hash: `#/circle/${team}/people` },
  { name: "visit, me", scene: "visit", hash: "#/me" },
  { name: "visit, over", scene: "visit-over", hash: "#/" },
  { name: "recover", scene: "welcome", hash: "#/recover" },
  { name: "lock", scene: "locked", hash: "#/" },
  { name: "nowhere", scene: "welcome", hash: "#/kitchen" },
  { name: "words", scene: "reminder", hash: "#/words" },
  { name: "words, shared computer", scene: "reminder", hash: "#/words", press: ["main .btn.wide:not(.go)"] },
  { name: "words, asked", scene: "reminder", hash: "#/words", press: ["main .btn.go"] },
  { name: "words, confirmed", scene: "home", hash: "#/words" },
  { name: "home", scene: "home", hash: "#/" },
  { name: "home, reminder", scene: "reminder", hash: "#/" },
  { name: "home, offline", scene: "offline", hash: "#/" },
  { name: "home, nothing kept", scene: "full", hash: "#/" },
  { name: "home, what is mine alone", scene: "home", hash: "#/", press: [".one .square", "dialog h2"] },
  { name: "home, to do", scene: "some of mine", hash: "#/" },
  { name: "hey", scene: "home", hash: "#/hey" },
  { name: "search", scene: "home", hash: "#/search", write: { into: "main input", words: "rosa", after: ["main h2"] } },
  { name: "bookmarks", scene: "some of mine", hash: "#/bookmarks" },
  { name: "my circles", scene: "some of mine", hash: "#/mine" },
  { name: "new circle, of a template", scene: "home", hash: "#/new", press: ["main form details summary"] },
  { name: "a hall begins", scene: "lonely", hash: "#/founding", press: ["main fieldset details summary"] },
  { name: "circle, new here", scene: "newcomer", hash: `#/circle/${team}` },
  { name: "chat", scene: "home", hash: `#/circle/${team}/chat` },
  { name: "chat, muted", scene: "some of mine", hash: `#/circle/${team}/chat`, press: ["summary.small"] },
  { name: "chat, recording", scene: "home", hash: `#/circle/${team}/chat`, press: [".composer button", "dialog h2"] },
  { name: "chat with a file", scene: "home", hash: `#/circle/${everyone}/chat` },
  { name: "chat, nothing said", scene: "lonely", hash: `#/circle/${team}/chat` },
  { name: "chat, waiting", scene: "home", hash: `#/circle/${waiting}` },
  { name: "chat, held", scene: "held", hash: `#/circle/${team}/chat` },
  { name: "chat, suspended", scene: "suspended", hash: `#/circle/${team}/chat` },
  { name: "chat, out", scene: "out", hash: `#/circle/${team}/chat` },
  { name: "chat, forget", scene: "out", hash: `#/circle/${team}/chat`, press: [".foot .btn"] },
  { name: "chat, troubled", scene: "troubled", hash: `#/circle/${team}/chat` },
  { name: "circle", scene: "home", hash: `#/circle/${team}` },
  { name: "circle, another tool", scene: "home", hash: `#/circle/${team}`, press: [".dock + .row .btn", "dialog h2"] },
  { name: "circle, its tools changed", scene: "home", hash: `#/circle/${team}`, press: [".dock + .row .plain"] },
  { name: "another chat", scene: "home", hash: `#/circle/${team}/room/${driving}` },
  { name: "board", scene: "home", hash: `#/circle/${team}/room/${board}` },
  { name: "board, nothing on it", scene: "empty board", hash: `#/circle/${team}/room/${board}` },
  { name: "board, what is put away", scene: "home", hash: `#/circle/${team}/room/${board}`, press: ["main summary"] },
  {
    name: "board, writing",
    scene: "home",
    hash: `#/circle/${team}/room/${board}`,
    press: ["main .btn.go", ".writing"],
  },
  { name: "schedule", scene: "home", hash: `#/circle/${team}/room/${schedule}` },
  {
    name: "event, changing",
    scene: "home",
    hash: `#/circle/${team}/room/${schedule}/${event}`,
    press: ["main > details + details > summary", "main > details + details .btn", "form"],
  },
  { name: "event", scene: "home", hash: `#/circle/${team}/room/${schedule}/${event}` },
  {
    name: "event, one time moved",
    scene: "home",
    hash: `#/circle/${team}/room/${schedule}/${event}`,
    press: [".time summary", ".time details .btn", ".time form"],
  },
  { name: "message", scene: "home", hash: `#/circle/${team}/room/${board}/${message}` },
  {
    name: "message, more",
    scene: "home",
    hash: `#/circle/${team}/room/${board}/${message}`,
    press: ["main > details > summary"],
  },
  { name: "message, a link", scene: "home", hash: `#/circle/${team}/room/${board}/${message}`, press: [".prose a"] },
  { name: "docs", scene: "home", hash: `#/circle/${team}/room/${docs}` },
  { name: "docs, a folder", scene: "home", hash: `#/circle/${team}/room/${docs}/${inDocs(90)}`, press: moreOf },
  { name: "docs, a document", scene: "home", hash: `#/circle/${team}/room/${docs}/${inDocs(91)}`, press: changesOf },
  { name: "docs, a file", scene: "home", hash: `#/circle/${team}/room/${docs}/${inDocs(92)}`, press: moreOf },
  { name: "message, out", scene: "out", hash: `#/circle/${team}/room/${board}/${message}` },
  { name: "check-ins", scene: "home", hash: `#/circle/${team}/room/${checkIns}` },
  {
    name: "check-ins, asking",
    scene: "home",
    hash: `#/circle/${team}/room/${checkIns}`,
    press: ["main .btn.go", "form > .ways:last-of-type label:nth-of-type(2)"],
  },
  {
    name: "question",
    scene: "home",
    hash: `#/circle/${team}/room/${checkIns}/${question}`,
    press: ["main > details > summary", ".answer .btn.plain"],
  },
  { name: "lists", scene: "home", hash: `#/circle/${team}/room/${lists}` },
  {
    name: "list",
    scene: "home",
    hash: `#/circle/${team}/room/${lists}/${list}`,
    press: ["section > details > summary", ".tick-box input"],
  },
  {
    name: "list, adding",
    scene: "home",
    hash: `#/circle/${team}/room/${lists}/${list}`,
    press: ["main .btn.go", "form input"],
  },
  {
    name: "list, moving",
    scene: "home",
    hash: `#/circle/${team}/room/${lists}/${list}`,
    press: [".handle", "dialog h2"],
  },
  {
    name: "list, acts on a group",
    scene: "home",
    hash: `#/circle/${team}/room/${lists}/${list}`,
    press: ["h2 + .square", "dialog h2"],
  },
  { name: "to-do", scene: "home", hash: `#/circle/${team}/room/${lists}/${list}/${toDo}` },
  {
    name: "to-do, editing",
    scene: "home",
    hash: `#/circle/${team}/room/${lists}/${list}/${toDo}`,
    press: ["article > .row .btn", ".writing"],
  },
  {
    name: "chat, naming somebody",
    scene: "home",
    hash: `#/circle/${team}/chat`,
    write: { into: ".composer textarea", words: "Thank you, @", after: [".composer textarea"] },
  },
  { name: "people", scene: "home", hash: `#/circle/${team}/people` },
  { name: "people, confirming", scene: "confirming", hash: `#/circle/${team}/people` },
  { name: "people, invite", scene: "home", hash: `#/circle/${team}/people`, press: ["main > section > .btn.wide"] },
  {
    name: "people, link",
    scene: "home",
    hash: `#/circle/${team}/people`,
    press: ["main > section > .btn.wide", "dialog .btn.go", "dialog .qr"],
  },
  { name: "people, acts", scene: "home", hash: `#/circle/${team}/people`, press: [acts] },
  { name: "people, acts on one who is no steward", scene: "home", hash: `#/circle/${team}/people`, press: [onCy] },
  { name: "people, remove", scene: "home", hash: `#/circle/${team}/people`, press: [onCy, nth(4)] },
  { name: "people, ask for a steward", scene: "home", hash: `#/circle/${team}/people`, press: [onCy, nth(3)] },
  { name: "people, name by words", scene: "sole", hash: `#/circle/${team}/people`, press: [onCy, nth(3)] },
  { name: "people, end of two", scene: "home", hash: `#/circle/${team}/people`, press: [acts, nth(3)] },
  { name: "people, end of three", scene: "asked", hash: `#/circle/${team}/people`, press: [acts, nth(3)] },
  { name: "care", scene: "care", hash: `#/circle/${team}/care` },
  ...screensOfPeople,
  ...screensOfAgreement,
  ...screensOfCalls,
  ...screensOfDecisions,
  ...screensOfSeats,
  { name: "people, remember", scene: "home", hash: `#/circle/${team}/people`, press: [onCy, nth(5), "dialog h2"] },
  { name: "people, walk out", scene: "home", hash: walk, press: [".ways label:nth-of-type(2)"] },
  {
    name: "people, walk out, elsewhere",
    scene: "home",
    hash: walk,
    press: ["main div > .ways label:nth-of-type(2)"],
  },
  {
    name: "people, walk out, by an invitation",
    scene: "home",
    hash: walk,
    press: ["main div > .ways label:nth-of-type(2)"],
    write: {
      into: "main .field input",
      words: `https://hall.example/#/join/${secret}`,
      after: ["main > .btn.go", ".note.trouble"],
    },
  },
  { name: "people, walk out, sure", scene: "home", hash: walk, press: ["main > .btn.go"] },
  { name: "people, walked out", scene: "home", hash: walk, press: walkingOut },
  { name: "people, walked out elsewhere", scene: "two halls", hash: walk, press: walkingOut },
  { name: "home, offers", scene: "offered", hash: "#/", press: ["main details summary"] },
  { name: "offer, by a link", scene: "offered", hash: "#/offer/abcd" },
  { name: "offer, of another circle", scene: "home", hash: "#/offer/abcd" },
  { name: "chat, being brought", scene: "bringing", hash: `#/circle/${everyone}/chat` },
  { name: "chat, walked out", scene: "walked out", hash: `#/circle/${team}/chat` },
  { name: "people, asked", scene: "asked", hash: `#/circle/${team}/people` },
  { name: "people, step back", scene: "home", hash: `#/circle/${team}/people`, press: [`${myself}:first-child`] },
  { name: "people, step back, last", scene: "sole", hash: `#/circle/${team}/people`, press: [`${myself}:first-child`] },
  { name: "people, leave, last", scene: "sole", hash: `#/circle/${team}/people`, press: [`${myself}:last-child`] },
  { name: "chat, line opened", scene: "home", hash: `#/circle/${team}/chat`, press: [".theirs summary"] },
  {
    name: "chat, have erased",
    scene: "home",
    hash: `#/circle/${team}/chat`,
    press: [".theirs summary", ".theirs .btn"],
  },
  { name: "chat, wished gone", scene: "wished", hash: `#/circle/${team}/chat` },
  { name: "circle, asked", scene: "asked", hash: `#/circle/${team}` },
  { name: "people, a letter came", scene: "letters", hash: `#/circle/${team}/people` },
  { name: "letters, closed", scene: "home", hash: `#/circle/${team}/letters` },
  { name: "letters", scene: "letters", hash: `#/circle/${team}/letters`, press: [".card .qr"] },
  { name: "letters, drop", scene: "letters", hash: `#/circle/${team}/letters`, press: ["article .btn", "dialog h2"] },
  { name: "letters, close", scene: "letters", hash: `#/circle/${team}/letters`, press: [closeButton, "dialog h2"] },
  { name: "letters, sheet", scene: "letters", hash: `#/circle/${team}/letters`, press: [stampsButton, ".sheet"] },
  { name: "letter, outside", scene: "welcome", hash: address, press: ["textarea"] },
  { name: "letter, of nothing", ...written(" ") },
  { name: "letter, too long", ...written("They took my brother on Friday, and nobody says where he is. ".repeat(150)) },
  { name: "letter, with a stamp", scene: "letter, stamped", hash: address, press: ["textarea"] },
  { name: "letter, paused", scene: "letter, paused", hash: address, press: [".note.wait"] },
  { name: "letter, moved", scene: "letter, moved", hash: address, press: [".note.trouble"] },
  { name: "checks", scene: "home", hash: `#/circle/${team}/checks` },
  { name: "checks, nothing found", scene: "clean", hash: `#/circle/${team}/checks` },
  { name: "checks, read again", scene: "clean", hash: `#/circle/${team}/checks`, press: ["main .card .btn"] },
  { name: "checks, everything found", scene: "warned", hash: `#/circle/${team}/checks` },
  { name: "checks, where and when", scene: "warned", hash: `#/circle/${team}/checks`, press: [".warning summary"] },
  { name: "chat, warned", scene: "warned", hash: `#/circle/${team}/chat` },
  { name: "chat, what to do", scene: "warned", hash: `#/circle/${team}/chat`, press: [".banner summary"] },
  { name: "chat, behind", scene: "behind", hash: `#/circle/${team}/chat`, press: [".banner summary"] },
  { name: "home, warned", scene: "warned", hash: "#/" },
  { name: "me", scene: "some of mine", hash: "#/me" },
  { name: "me, visit prepared", scene: "home", hash: "#/me", press: ["section:nth-of-type(4) .btn", "dialog h2"] },
  { name: "me, what the hall has", scene: "home", hash: "#/me", press: ["details:has(.truth) summary", ".truth .btn"] },
  { name: "me, desk gone", scene: "desk, gone", hash: "#/me" },
  { name: "me, desk moved", scene: "desk, moved", hash: "#/me" },
  { name: "home, desk gone", scene: "desk, gone", hash: "#/" },
  { name: "home, desk moved", scene: "desk, moved", hash: "#/" },
  { name: "home, hall moved", scene: "hall moved", hash: "#/" },
  { name: "hall moved, by link", scene: "home", hash: "#/moved/abc" },
  { name: "hall moved here", scene: "welcome", hash: "#/moved/abc" },
  { name: "desk", scene: "two halls", hash: "#/desk" },
  { name: "desk, hall gone", scene: "desk, gone", hash: "#/desk" },
  { name: "desk, moved", scene: "desk, moved", hash: "#/desk" },
  { name: "desk, another hall", scene: "two halls", hash: "#/desk", press: [".ways label:last-of-type"] },
  { name: "desk, no other hall", scene: "home", hash: "#/desk" },
  { name: "me, passphrase", scene: "passphrase", hash: "#/me" },
];
