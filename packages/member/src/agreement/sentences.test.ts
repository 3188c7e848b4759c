import type { SeatId } from "@unionhall/protocol";
import type { Agreement } from "@unionhall/union";
import { attendances, faultsOf, powerNames, starterAgreements, starters } from "@unionhall/union";
import { expect, test } from "vitest";
import { sentenceChanges } from "./changes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { agreementSentences, roleName, sentencesOfTwo } from "./sentences.ts";

const named = { role: (name: string) => name, seat: () => "the caucus of those who use" };
const { team, large, council, chapter } = starterAgreements;

const page = (agreement: Agreement, language: "en" | "es" = "en"): string =>
  agreementSentences(agreement, language, named)
    .map(({ title, sentences }) => [title, ...sentences.map(({ text }) => `  ${text}`)].join("\n"))
    .join("\n");

test("a large circle reads its agreement", () => {
  expect(page(large)).toMatchInlineSnapshot(`
    "Who stewards
      Five of us at most are stewards, for six months each, chosen by consent.
      A decision makes somebody a steward, and a decision ends it; until three have stewarded, those who do name others. Most of the stewards then sign it at the door.
      Stewards open and close the door. They have no power over what anybody says.
      A term ends by itself on its last day. Who steps back before owes no reason.
    Who comes in, and who goes
      Every member invites.
      One of us at least knows whoever comes in, and says so: or all of us but one, where we are fewer.
      Whoever comes in is a member, unless the invitation says otherwise.
      Only a decision puts somebody out, and nobody who is a steward.
      Whoever wants to go, goes, and owes no reason.
    Roles that we hand on
      Four of us at most are facilitators, for three months each, drawn from those who are willing and had it least.
    What is kept of our calls
      When a call is over, how many came to it is kept, and nobody's name.
    How we change this agreement
      By a large majority: it passes when two thirds (66 in 100) of those who say yes or no say yes.
      At least five of us have to take part, or all of us where we are fewer, and at least two in five of those who can.
      There is at least a week to ask, a week to say what we think and two weeks to decide.
      It stands at once when enough of all of us have counted it. Otherwise, for a week, one member for every ten who did can have it counted again.
      Only who was in when it was opened takes part.
      It began as the agreement of a large circle.
    How we choose stewards and give roles
      By consent: an objection, with its reason, stops it until whoever raised it says that it is met, or until four in five of those who take part go along despite it.
      At least five of us have to take part, or all of us where we are fewer, and at least one in four of those who can.
      There is at least a week to say what we think and a week to decide.
      It stands at once when enough of all of us have counted it. Otherwise, for a week, one member for every ten who did can have it counted again.
      Only who was in when it was opened takes part.
    How we decide about one of us
      By a large majority: it passes when two thirds (66 in 100) of those who say yes or no say yes.
      At least five of us have to take part, or all of us where we are fewer, and at least one in four of those who can.
      There is at least a week to say what we think and a week to decide.
      It stands at once when enough of all of us have counted it. Otherwise, for a week, one member for every ten who did can have it counted again.
      What each of us says is hidden until it closes: by courtesy of the app, not sealed.
      Whoever takes part says why.
      Only who was in when it was opened takes part.
    How we decide everything else
      By majority: it passes when more of us say yes than say no.
      At least five of us have to take part, or all of us where we are fewer, and at least one in five of those who can.
      There is at least a week to say what we think and a week to decide.
      It stands at once when enough of all of us have counted it. Otherwise, for a week, one member for every ten who did can have it counted again.
      Whoever comes in meanwhile takes part, too.
    Who can do what
      Everyone who is in can leave.
      Every member can invite, vouch for somebody or object to a return, let in who was invited, propose something, object or block, end a round early together with all others who take part, challenge an outcome, take part in the draw of a role and give a guest who came muted the floor.
      Two members can put somebody on hold whose phone may be taken.
      Members can, several of them together, say what was decided, as they have counted it.
      A steward can renew the keys, open or close the letterbox and stop all clocks.
      Two stewards can give somebody a time-out of seven days at most, or end it.
      It takes a decision to put somebody out, name a steward or end a stewardship, open or close a chapter's seat, have the circle go by newer rules of the app, change this agreement and which caucuses have a seat here, give or end a role and make somebody a member, an adviser or a guest.
    Who may not
      An adviser answers what they are asked. Of all this they can leave, and nothing else.
      A guest is here for what they were asked to. Of all this they can leave, and nothing else.
      Having begun the circle gives nobody more than what every member can do.
      Running the hall gives nobody any of it.
    What never is
      This circle is for organizing and mutual support. It has no listings, prices, ads, ratings, matching or payments for drugs or sexual services, and none is ever added.
      An ask or an offer is a gift between members.
      What somebody does beyond this agreement is void on every device, and shown with its reason.
      Whoever will not be bound by it can be left behind: everyone else walks out and goes on without them."
  `);
});

test("un consejo lee su acuerdo", () => {
  expect(page(council, "es")).toMatchInlineSnapshot(`
    "Quiénes son responsables
      Cinco personas como máximo son responsables, por un año cada una, elegidas por consentimiento.
      Una decisión hace responsable a alguien, y otra le quita el cargo; hasta que tres personas lo hayan sido, nombran a otras quienes lo son. Después la mayoría de las personas responsables lo firma en la puerta.
      Las personas responsables abren y cierran la puerta. No mandan sobre lo que nadie dice.
      Un periodo termina solo en su último día. Quien lo deja antes no debe explicaciones.
    Quién entra y quién se va
      Invitan las personas responsables.
      Una invitación puede dejar entrar sin que nadie responda por quien llega.
      Quien entra es integrante, si la invitación no dice otra cosa.
      Solo una decisión saca a alguien, y nunca a quien es responsable.
      Quien quiere irse se va, y no debe explicaciones.
    Cargos que vamos pasando
      Dos personas como máximo tienen el cargo de facilitación, por tres meses cada una, por sorteo entre quienes quieren y menos lo han tenido.
    Qué se guarda de nuestras llamadas
      Cuando termina una llamada, se guarda el nombre de quien lo aceptó durante la llamada, y de nadie más.
    Cómo cambiamos este acuerdo
      Por consenso: dos bloqueos la detienen hasta que se retira uno.
      Tienen que participar al menos cinco personas, o todas si somos menos, y al menos dos tercios (66 de cada 100) de las que pueden.
      Hay al menos una semana para preguntar, dos semanas para opinar y dos semanas para decidir.
      Vale al momento si la contó una parte suficiente de todo el círculo. Si no, durante dos semanas, una persona por cada diez que la contaron puede pedir que se cuente otra vez.
      Solo participa quien ya estaba cuando se abrió.
      Empezó como el acuerdo de un consejo de personas delegadas.
    Cómo elegimos responsables y damos cargos
      Por consentimiento: una objeción, con su razón, la detiene hasta que quien objetó dice que está atendida, o hasta que cuatro de cada cinco de las personas que participan aceptan a pesar de eso.
      Tienen que participar al menos cinco personas, o todas si somos menos, y al menos la mitad de las que pueden.
      Hay al menos una semana para opinar y dos semanas para decidir.
      Vale al momento si la contó una parte suficiente de todo el círculo. Si no, durante una semana, una persona por cada diez que la contaron puede pedir que se cuente otra vez.
      Solo participa quien ya estaba cuando se abrió.
    Cómo decidimos sobre alguien del círculo
      Por mayoría amplia: se aprueba si dos tercios (66 de cada 100) de las personas que dicen sí o no dicen que sí.
      Tienen que participar al menos cinco personas, o todas si somos menos, y al menos la mitad de las que pueden.
      Hay al menos una semana para opinar y dos semanas para decidir.
      Vale al momento si la contó una parte suficiente de todo el círculo. Si no, durante una semana, una persona por cada diez que la contaron puede pedir que se cuente otra vez.
      Lo que dice cada quien queda oculto hasta que se cierra: por cortesía de la app, no sellado.
      Quien participa dice por qué.
      Solo participa quien ya estaba cuando se abrió.
    Cómo decidimos todo lo demás
      En una escala del 1 al 5: se aprueba si siete de cada diez de las personas que participan dicen 3 o más.
      Tienen que participar al menos cinco personas, o todas si somos menos, y al menos la mitad de las que pueden.
      Hay al menos dos semanas para opinar y dos semanas para decidir.
      Vale al momento si la contó una parte suficiente de todo el círculo. Si no, durante una semana, una persona por cada diez que la contaron puede pedir que se cuente otra vez.
      Quien participa dice por qué.
      Solo participa quien ya estaba cuando se abrió.
    Quién puede qué
      Quien está en el círculo puede irse.
      Cualquier integrante puede responder por alguien u oponerse a que alguien vuelva, abrirle a quien está invitado, proponer algo, objetar o bloquear, cerrar antes una ronda junto con todas las demás personas que participan, pedir que se cuente otra vez, participar en el sorteo de un cargo y dejar escribir a un huésped que llegó en silencio.
      Dos integrantes pueden poner en pausa a alguien a quien quizá le quitaron el teléfono.
      Varias personas que integran el círculo pueden, juntas, decir qué se decidió, según lo que contaron.
      Una persona responsable puede invitar, renovar las llaves, abrir o cerrar el buzón y parar los relojes.
      Dos personas responsables pueden darle un tiempo fuera de siete días como máximo a alguien, o terminarlo.
      Hace falta una decisión para sacar a alguien, hacer responsable a alguien o quitarle el cargo, abrir o cerrar el asiento de un capítulo, pasar el círculo a reglas más nuevas de la app, cambiar este acuerdo y qué grupos propios tienen aquí un asiento, dar o quitar un cargo y cambiar si alguien es integrante, asesora o es huésped.
    Quién no puede
      Quien asesora responde a lo que se le pregunta. De todo esto puede irse, y nada más.
      Huésped es quien está para algo en particular. De todo esto puede irse, y nada más.
      Haber empezado el círculo no da más de lo que puede cualquier integrante.
      Cuidar la casa no da nada de esto.
    Lo que nunca hay
      Este círculo es para organizarse y apoyarse. No tiene anuncios, listas, precios, calificaciones, contactos ni pagos por drogas o servicios sexuales, y nunca los tendrá.
      Lo que se pide o se ofrece es un regalo entre integrantes.
      Lo que alguien haga fuera de este acuerdo no vale en ningún aparato, y se muestra con su razón.
      A quien no quiera atenerse se le puede dejar atrás: las demás personas se van juntas y siguen sin ella."
  `);
});

test("in each starter stands the line, in both languages", () => {
  for (const starter of starters) {
    expect(page(starterAgreements[starter])).toContain("no listings, prices, ads, ratings, matching or payments");
    expect(page(starterAgreements[starter], "es")).toContain("precios, calificaciones, contactos ni pagos");
  }
  expect(sentencesOfTwo("en").join(" ")).toContain("no listings, prices, ads, ratings, matching or payments");
  expect(sentencesOfTwo("es").join(" ")).toContain("precios, calificaciones, contactos ni pagos");
});

/** One for each thing that an agreement can say otherwise. */
function others(agreement: Agreement): readonly Agreement[] {
  const { stewards, roles, rules } = agreement;
  const seat = "seat_aaaaaaaaaaaaaaaaaaaaaaaaaa" as SeatId;
  const asked = { seat, may: "pause", on: ["people"], days: 7 } as const;
  const ofRules = (["agreement", "roles", "people", "other"] as const).flatMap((subject) => {
    const rule = rules[subject];
    const to = [
      ...[
        { method: "consensus", blocks: 1, pass: 50 },
        { method: "consensus", blocks: 2, pass: 50 },
        { method: "gradients", pass: 51, blocks: 0, aside: null },
        { method: "gradients", pass: 60, blocks: 0, aside: null },
        { method: "supermajority", pass: 60, blocks: 0, aside: null },
        { method: "approval", pass: 60, blocks: 0, aside: null },
        { method: "ranked", pass: 60, blocks: 0, aside: null },
        { method: "majority", pass: 50, blocks: 0, aside: null },
        { method: "advice", pass: 50, blocks: 0, aside: null, share: 0, floor: 1, challenge: 0, hidden: false },
        { method: "consent", pass: 50, blocks: 0, aside: 77 },
      ].map((over) => ({ ...rule, ...over })),
      { ...rule, share: 61 },
      { ...rule, floor: 9 },
      { ...rule, days: { ...rule.days, clarify: 5 } },
      { ...rule, days: { ...rule.days, react: 5 } },
      { ...rule, days: { ...rule.days, decide: 8 } },
      { ...rule, challenge: 5 },
      { ...rule, hidden: !rule.hidden },
      { ...rule, reasons: !rule.reasons },
      { ...rule, late: !rule.late },
    ];
    return to.map((each) => ({ ...agreement, rules: { ...rules, [subject]: each } }) as Agreement);
  });
  const role = roles[0]!;
  const ofRoles = [
    [],
    [{ ...role, name: "notes" }],
    [{ ...role, most: 7 }],
    [{ ...role, days: 8 }],
    [{ ...role, by: "decision" }],
    [{ ...role, by: "decision", days: null }],
  ] as const;
  return [
    agreement,
    { ...agreement, began: agreement.began === "caucus" ? "team" : "caucus" },
    { ...agreement, newcomers: agreement.newcomers === "member" ? "adviser" : "member" },
    { ...agreement, stewards: { ...stewards, who: "chosen", most: 9 } },
    { ...agreement, stewards: { ...stewards, by: stewards.by === "decision" ? "stewards" : "decision" } },
    { ...agreement, stewards: { ...stewards, days: 183 } },
    { ...agreement, inviting: agreement.inviting === "everyone" ? "stewards" : "everyone" },
    { ...agreement, vouches: 9 },
    { ...agreement, newcomers: "guest" },
    { ...agreement, guests: agreement.guests === "heard" ? "muted" : "heard" },
    { ...agreement, removing: agreement.removing === "decision" ? "stewards" : "decision" },
    ...attendances.map((attendance) => ({ ...agreement, attendance })),
    ...ofRoles.map((each) => ({ ...agreement, roles: each })),
    { ...agreement, caucuses: [asked] },
    { ...agreement, caucuses: [{ ...asked, may: "consent" }] },
    { ...agreement, caucuses: [{ ...asked, on: ["people", "roles"] }] },
    { ...agreement, caucuses: [{ ...asked, days: 8 }] },
    ...ofRules,
  ].filter((each) => faultsOf(each as Agreement).length === 0) as readonly Agreement[];
}

test("two agreements that differ in anything do not read alike, in either language", () => {
  for (const language of ["en", "es"] as const) {
    const all = starters.flatMap((starter) => others(starterAgreements[starter]));
    const read = new Map<string, string>();
    for (const each of all) {
      const text = page(each, language);
      expect(read.get(text) ?? JSON.stringify(each)).toBe(JSON.stringify(each));
      read.set(text, JSON.stringify(each));
    }
    expect(read.size).toBeGreaterThan(300);
  }
});

test("each power stands on the page, once", () => {
  const words = { en, es };
  for (const starter of starters)
    for (const language of ["en", "es"] as const) {
      const groups = agreementSentences(starterAgreements[starter], language, named);
      const can = groups.find(({ group }) => group === "can")!.sentences.map(({ text }) => text.slice(0, -1));
      const read = can.flatMap((text) => powerNames.filter((power) => says(text, words[language].powers[power])));
      expect(read.toSorted()).toEqual(powerNames.toSorted());
    }
});

/** As one of several: "invite" does not stand in "invited". */
function says(text: string, power: string): boolean {
  return text.endsWith(` ${power}`) || [", ", "; ", " and ", " y "].some((next) => text.includes(` ${power}${next}`));
}

test("what changes between two is told sentence by sentence: what goes, what comes, what says something else", () => {
  const after: Agreement = {
    ...chapter,
    stewards: { ...chapter.stewards, most: 7 },
    roles: chapter.roles.slice(0, 1),
    rules: { ...chapter.rules, other: { ...chapter.rules.other, reasons: true } },
  };
  const told = sentenceChanges([chapter, after], "en", named);
  expect(told.map(({ group, changes }) => [group, ...changes.map(({ before, after }) => [before, after])])).toEqual([
    [
      "stewards",
      [
        "Five of us at most are stewards, for six months each, chosen by majority.",
        "Seven of us at most are stewards, for six months each, chosen by majority.",
      ],
    ],
    ["roles", ["Two of us at most are delegates, for a year each, chosen by majority.", null]],
    ["decide-other", [null, "Whoever takes part says why."]],
  ]);
  expect(sentenceChanges([chapter, { ...chapter, roles: [] }], "en", named).map(({ title }) => title)).toEqual([
    "Roles that we hand on",
  ]);
  expect(sentenceChanges([chapter, chapter], "es", named)).toEqual([]);
});

test("a role that people made up is called as they call it", () => {
  expect([roleName("facilitator", "es"), roleName("notes", "es")]).toEqual(["facilitación", "notes"]);
  expect(page({ ...team, roles: [{ name: "notes", most: 1, days: null, by: "decision" }] })).toContain(
    "One of us at most has the role “notes”, until it is given to somebody else, chosen by consent.",
  );
});
