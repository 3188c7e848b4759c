import { idOf } from "@unionhall/protocol";
import type { Method } from "@unionhall/union";
import { betweenOptions, choices, methods, starterAgreements, starters, withMethod } from "@unionhall/union";
import { seededRandom } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { Language } from "../api.ts";
import type { ProposedDeed } from "../decisions.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { Asked, LetterPart, Sending } from "./letter.ts";
import { cut, plainLetter, unsaidIn, withoutNames } from "./letter.ts";
import { blank } from "./without-names.ts";
import { foldedFrom } from "./folded.ts";

const bo = idOf("member", new Uint8Array(16).fill(7));
const unsaid = unsaidIn([{ title: "Night Shift" }, { title: "Harbour Street" }], {
  title: "Night Shift",
  members: [
    { name: "Bo" },
    { name: "Rosa de la Vega" },
    { name: "Will" },
    { name: "" },
    { name: "C. (kitchen, she/her)" },
    { name: "José" },
    { name: "Ilse O’Neil" },
  ],
});

const deeds: readonly ProposedDeed[] = [
  { type: "agreement", agreement: starterAgreements.team },
  ...[true, false].flatMap((on) => [
    { type: "steward", member: bo, on } as const,
    { type: "role", member: bo, role: "facilitator", on } as const,
    { type: "role", member: bo, role: "driver for Night Shift", on } as const,
  ]),
  ...(["member", "adviser", "guest"] as const).map((as) => ({ type: "standing", member: bo, as }) as const),
  { type: "removal", member: bo },
];

function asked(method: Method, over: Partial<Asked> = {}): Asked {
  const rule = { ...withMethod(starterAgreements.large.rules.other, method), reasons: true };
  const objection = {
    by: bo,
    name: "Bo",
    mine: false,
    block: false,
    reason: "Rosa knows why.",
    time: 0,
    resolved: false,
  };
  return {
    title: "The van stays where it is",
    text: "From Monday on.\n\nThen we see.",
    rule: { ...rule, aside: method === "consent" || method === "consensus" ? 75 : null },
    options: betweenOptions.includes(method) ? ["The kitchen", "Will's garage"] : [],
    deeds,
    objections: [objection, { ...objection, reason: "That is met.", resolved: true }],
    reasons: [{ by: bo, name: "Bo", choice: "yes", options: [], reason: "Bo said so on https://hall.example/#/x" }],
    round: "decide",
    // 10 December 2026, a Thursday.
    lastDay: 20_797,
    ...over,
  };
}

const sending: Sending = { language: "en", to: "", objections: true, reasons: true, unsaid };

const written = (of: Asked, over: Partial<Sending> = {}): readonly LetterPart[] =>
  plainLetter({ ...of, options: of.options.map((option) => withoutNames(option, unsaid)) }, { ...sending, ...over })!;
const textOf = (parts: readonly LetterPart[]): string => parts.map(({ text }) => text).join("\n");

/** What would tell whoever opens it whom it is from, and what kind of thing they are in. */
const telling: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:union\w*|hall|circles?|stewards?|members?|vot\w+|ballot\w*|proposals?|caucus\w*|advisers?|meetings?|sealed|keys?|app|device\w*)\b/iu,
  es: /(?<!\p{L})(?:sindicat\p{L}*|uni[oó]n|casa|círculos?|responsables?|integrantes?|vot\p{L}+|boletas?|propuestas?|asesor\p{L}*|reuni\p{L}+|sellad\p{L}*|llaves?|claves?|aplicaci\p{L}*|aparatos?)(?!\p{L})/iu,
};
const named = /Bo\b|Rosa|Vega|Will|Night|Harbour|Unionhall|hall\.example|\w+_[a-z2-7]{16}|[\da-f]{16}/u;

test("by every method and in both languages, a letter tells nobody whom it is from, and has every answer in it", () => {
  for (const language of ["en", "es"] as const)
    for (const method of methods) {
      const parts = written(asked(method), { language });
      const text = textOf(parts);
      expect(text).not.toMatch(telling[language]);
      expect(text).not.toMatch(named);
      const { choices: say } = { en, es }[language];
      const boxes = parts.flatMap((part) => (part.is === "box" || part.is === "place" ? [part.text] : []));
      const offered = choices[method].flatMap((choice) => {
        if (choice === "advice") return [];
        return choice === "options" ? ["The ________", "________'s garage"] : [say[choice]];
      });
      expect(boxes).toEqual(offered);
      const isStoppedByOne = method === "consent" || method === "consensus";
      expect(parts.filter(({ is }) => is === "room").length).toBe(isStoppedByOne ? 3 : 2);
    }
  // As it stands in any starter, too.
  for (const starter of starters) {
    const { rules } = starterAgreements[starter];
    for (const rule of Object.values(rules))
      expect(textOf(written(asked("consent", { rule })))).not.toMatch(telling.en);
  }
});

test("a letter reads as somebody would write it", () => {
  const one = asked("consent", { deeds: [{ type: "removal", member: bo }], objections: [], reasons: [] });
  expect(textOf(written(one, { to: " Cy " }))).toMatchInlineSnapshot(`
    "Dear Cy,
    There is something that we want to decide together. What you say to it counts as much as what anybody else says.
    The van stays where it is
    From Monday on.
    Then we see.
    What would come of it
    ________ takes part in nothing of ours any more.
    I need your answer by Thursday, December 10, 2026. What comes later I would like to read all the same.
    Your answer
    Tick one.
    I consent. It is good enough for now, and safe enough to try.
    I abstain, and leave it to the others.
    Why? Please write something.
    If it would do harm: what harm, and what would make it good enough? I bring that before the others.
    I pass on your answer as you give it. If you think otherwise later, write to me again.
    Send it back to:"
  `);
  const inSpanish = asked("gradients", { deeds: [], reasons: [], objections: [] });
  expect(textOf(written(inSpanish, { language: "es" }))).toMatchInlineSnapshot(`
    "Hola, ________:
    Hay algo que queremos decidir en conjunto. Lo que digas cuenta tanto como lo que diga cualquiera.
    The van stays where it is
    From Monday on.
    Then we see.
    Necesito tener tu respuesta a más tardar el jueves 10 de diciembre de 2026. Lo que llegue después, de todos modos me gustaría leerlo.
    Tu respuesta
    Marca una.
    1: para nada
    2: más bien no
    3: puedo vivir con eso
    4: me gusta
    5: todo que sí
    ¿Por qué? Escribe algo, por favor.
    Paso tu respuesta tal como la des. Si después piensas otra cosa, escríbeme otra vez.
    Envíala de vuelta a:"
  `);
});

test("between options that are ranked, a letter has room for a number beside each", () => {
  const parts = written(asked("ranked"));
  expect(parts.flatMap(({ is, text }) => (is === "place" ? [text] : []))).toEqual([
    "The ________",
    "________'s garage",
  ]);
  expect(textOf(parts)).toContain("1 for what you like best");
});

test("what others have against it and their reasons go with it only where that is asked for", () => {
  const text = textOf(written(asked("majority"), { objections: false, reasons: false }));
  expect(text).not.toContain("knows why");
  expect(text).not.toContain("said so");
  expect(textOf(written(asked("majority")))).toContain("________ knows why.");
  expect(textOf(written(asked("majority")))).not.toContain("That is met.");
});

test("a letter that goes off early says until when the words can change, and by when an answer is late", () => {
  const { rule } = asked("consent");
  const early = asked("consent", { round: "clarify", rule: { ...rule, days: { clarify: 3, react: 4, decide: 7 } } });
  const text = textOf(written(early));
  expect(text).toContain("Until Monday, December 14, 2026 its words can still change.");
  expect(text).toContain("by Monday, December 21, 2026.");
  for (const round of ["counting", "closed", "withdrawn"] as const)
    expect(plainLetter(asked("consent", { round, lastDay: null }), sending)).toBe(null);
});

test("names, addresses and ids become lines, and what only looks alike stays", () => {
  const told: readonly (readonly [string, string])[] = [
    ["Bo's van, Bob's bike", "________'s van, Bob's bike"],
    ["Ask Rosa or vega. ROSA, from la Vera?", "Ask ________ or ________. ________, from la Vera?"],
    ["We will ask Will, willingly", "We ________ ask ________, willingly"],
    ["C. (kitchen, she/her) has her key", "________ has her key"],
    [
      "rosa and jose, JOSÉ, Jose\u0301, ro\u200bsa, of the vegas",
      "________ and ________, ________, ________, ________, of the vegas",
    ],
    ["@rosadelavega, ilse.oneil, Neil's", "@________, ________, ________'s"],
    ["the night shift at harbour street, a night, no street", "the ________ at ________, a ________, no ________"],
    ["Write to me@there.example, or see there.example/x.", "Write to ________, or see ________"],
    ["[our page](https://hall.example/#/join/abc) and ![the van](blob_x)", "our page and [the van]"],
    [`in ${bo}: 0123456789abcdef`, "in ________: ________"],
    ["At 203.0.113.7:8443/x, or 203.0.113.7.", "At ________, or ________."],
    ["[2001:db8::7]:443, fe80::1%eth0, ::1 and 2001:db8:0:0:0:0:0:7", "________, ________, ________ and ________"],
    ["At 10:30:15 on 10.12.2026, twice: 3 of 4.", "At 10:30:15 on 10.12.2026, twice: 3 of 4."],
    ["At 10.30 it closes, e.g. on Mondays.", "At 10.30 it closes, e.g. on Mondays."],
  ];
  for (const [before, after] of told) expect(withoutNames(before, unsaid)).toBe(after);
  expect(withoutNames("Unionhall, Bo", [])).toBe("Unionhall, Bo");
});

test("whoever writes is told what went, as it was typed, and can put back what was only a word", () => {
  expect(cut("Will you ask rosa? She will.", unsaid)).toEqual({
    text: "________ you ask ________? She ________.",
    names: ["Will", "rosa", "will"],
  });
});

test("no part of any name stays in a text, however it is typed; and all that is nobody's does", () => {
  const random = seededRandom("plain letters");
  const dice = (below: number): number => new DataView(random(4).buffer).getUint32(0) % below;
  const one = <T>(all: readonly T[]): T => all[dice(all.length)]!;
  const syllables = ["jo", "sé", "ña", "lu", "Ø", "ma", "rí", "ş", "ko", "日", "бо", "ül", "ß"];
  const named = (): string => Array.from({ length: 2 + dice(2) }, () => one(syllables)).join("");
  const typings: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.normalize("NFD"),
    (name) => foldedFrom(name).text,
    (name) => `(${name})`,
    (name) => `${name}'s`,
    (name) => [...name].join("\u200d"),
  ];
  const common = ["Where", "do", "they", "go", "at", "7,", "and", "why?"];
  for (let round = 0; round < 40; round++) {
    const [first, last] = [named(), named()];
    const hidden = unsaidIn([], { title: "", members: [{ name: `${first} de ${last}` }] });
    const text = [one(common), one(typings)(first), one(common), one(typings)(last), one(common)].join(" ");
    const { text: left, names } = cut(text, hidden);
    const words = foldedFrom(left).text.split(/[^\p{L}\p{N}]+/u);
    for (const each of [first, last]) expect(words).not.toContain(foldedFrom(each).text);
    expect(
      left
        .replaceAll(/[()]|'s/g, "")
        .split(" ")
        .filter((word) => word !== blank),
    ).toEqual(text.split(" ").filter((word) => common.includes(word)));
    expect(names.length).toBeGreaterThan(0);
  }
});

test("names go that look like small words, stand in one, are typed without marks or beside a number", () => {
  const names = [
    "Mai Her",
    "Thi Le",
    "Kim Do",
    "Joos Van",
    "Mary Ella",
    "Ilse O’Neil",
    "Jean-Luc Picard",
    "Νίκος",
    "Bo (she/her)",
  ];
  const members = [...names, "Rosa de la Vega", "María José Pérez"].map((name) => ({ name }));
  const of = unsaidIn([], { title: "Unit 7", members });
  const text = "Her Le Do Van Ella Oneil jeanluc ΝΙΚΟΣ @rosavega delavega mariajose Rosa1 2Rosa";
  expect(withoutNames(text, of)).toBe(
    "________ ________ ________ ________ ________ ________ ________ ________ @________ ________ ________ ________1 2________",
  );
  // What is no name stays, and reads on.
  const plain = "Whoever comes from the sea of sand, and in 17 days";
  expect(withoutNames(plain, of)).toBe(plain);
});
