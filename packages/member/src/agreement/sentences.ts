import type { SeatId } from "@unionhall/protocol";
import type { Agreement, May, Power, Rule, Standing, Subject } from "@unionhall/union";
import { may, powerNames, subjects } from "@unionhall/union";
import type { Language } from "../api.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { AgreementWords, GroupName, WhoCan } from "./words.ts";
import { groupNames } from "./words.ts";

/** One sentence of the page, by what it is about: in another agreement the same says something else of it. */
export interface AgreementSentence {
  readonly of: string;
  readonly text: string;
}

export interface SentenceGroup {
  readonly group: GroupName;
  readonly title: string;
  readonly sentences: readonly AgreementSentence[];
}

/** Makes what people have named fit to stand in a sentence. */
export interface Named {
  readonly role: (name: string) => string;
  readonly seat: (seat: SeatId) => string;
}

const words: Readonly<Record<Language, AgreementWords>> = { en, es };

/** An agreement as people read it: all that it says, and nothing else. */
export function agreementSentences(agreement: Agreement, language: Language, named: Named): readonly SentenceGroup[] {
  const say = words[language];
  const all = {
    ...bySubject(agreement, say),
    ...byGroup(agreement, say, named),
    ...ofPowers(say, powersBy(agreement)),
  };
  return groupNames.flatMap((group) => {
    const sentences = all[group];
    return sentences.length === 0 ? [] : [{ group, title: say.titles[group], sentences }];
  });
}

/** Who can do what, and who may not. */
export function powerSentences(language: Language, can: PowersBy): Readonly<Record<"can" | "may-not", Said>> {
  return ofPowers(words[language], can);
}

/** What holds in a circle of two, in which there is nothing to agree on. */
export function sentencesOfTwo(language: Language): readonly string[] {
  return words[language].ofTwo;
}

/** What a role is called, where every starter has it; else as people named it. */
export function roleName(role: string, language: Language): string {
  return words[language].roles[role] ?? role;
}

/** How things are decided by a rule, in a sentence. */
export function ruleSentence(rule: Rule, language: Language): string {
  return words[language].method(rule);
}

type Said = readonly AgreementSentence[];

/** What each can do, as the table has it or as it was tried. */
export type PowersBy = (who: "steward" | Standing, power: Power) => May;

function powersBy(agreement: Agreement): PowersBy {
  return (who, power) => may(agreement, who, power);
}

function said(of: string, text: string | null): Said {
  return text === null ? [] : [{ of, text }];
}

type OwnGroup = "stewards" | "coming" | "roles" | "calls" | "caucuses" | "never";

function byGroup(agreement: Agreement, say: AgreementWords, { role, seat }: Named): Record<OwnGroup, Said> {
  const { stewards, inviting, vouches, newcomers, removing, roles, attendance, rules, caucuses, guests } = agreement;
  const chosenBy = rules.roles.method;
  return {
    stewards: [
      ...said("stewards", say.stewardsAre(stewards, chosenBy)),
      ...said("stewards.by", say.stewardsBy[stewards.by]),
      ...said("stewards.door", say.stewardsDoor),
      ...said("stewards.days", stewards.days === null ? null : say.termsEnd),
    ],
    coming: [
      ...said("inviting", say.inviting[inviting]),
      ...said("vouches", say.vouches(vouches)),
      ...said("newcomers", say.newcomers[newcomers]),
      ...said("guests", guests === "muted" ? say.guestsMuted : null),
      ...said("removing", say.removing[removing]),
      ...said("going", say.going),
    ],
    roles: roles.flatMap((rule) => said(`role.${rule.name}`, say.role(rule, role(rule.name), chosenBy))),
    calls: said("attendance", say.attendance[attendance]),
    caucuses: caucuses.flatMap(({ seat: id, may: can, on, days }) =>
      said(`caucus.${id}`, say.caucus[can](seat(id), on, days)),
    ),
    never: Object.entries(say.never).flatMap(([of, text]) => said(`never.${of}`, text)),
  };
}

function bySubject({ rules, began }: Agreement, say: AgreementWords): Record<`decide-${Subject}`, Said> {
  const all = subjects.map((subject) => {
    const first = subject === "agreement" ? said("began", say.began[began]) : [];
    return [`decide-${subject}`, [...ofRule(subject, rules[subject], say), ...first]] as const;
  });
  return Object.fromEntries(all) as Record<`decide-${Subject}`, Said>;
}

function ofRule(subject: Subject, rule: Rule, say: AgreementWords): Said {
  return [
    ...said(`${subject}.method`, say.method(rule)),
    ...said(`${subject}.quorum`, say.quorum(rule)),
    ...said(`${subject}.days`, say.days(rule.days)),
    ...said(`${subject}.challenge`, say.challenge(rule.challenge)),
    ...said(`${subject}.hidden`, rule.hidden ? say.hidden : null),
    ...said(`${subject}.reasons`, rule.reasons ? say.reasons : null),
    ...said(`${subject}.late`, say.late[rule.late ? "yes" : "no"]),
  ];
}

function ofPowers(say: AgreementWords, can: PowersBy): Record<"can" | "may-not", Said> {
  const those = (which: (power: Power) => boolean): readonly string[] =>
    powerNames.filter(which).map((power) => say.powers[power]);
  const ofKind = (who: WhoCan): Said => {
    const what = those((power) => whoCan(can, power) === who);
    return said(`can.${who}`, what.length === 0 ? null : say.can[who](what));
  };
  const kinds = Object.keys(say.can) as WhoCan[];
  return {
    can: kinds.flatMap(ofKind),
    "may-not": [
      ...said("adviser", say.adviser(those((power) => can("adviser", power) !== "no"))),
      ...said("guest", say.guest(those((power) => can("guest", power) !== "no"))),
      ...said("founder", say.founder),
      ...said("operator", say.operator),
    ],
  };
}

function whoCan(can: PowersBy, power: Power): WhoCan {
  const steward = can("steward", power);
  if (steward === "decision") return "decision";
  if (can("guest", power) === "yes") return "everyone";
  const member = can("member", power);
  if (member === "decision") return steward === "together" ? "stewards-together-or-decision" : "stewards-or-decision";
  const all = member === "no" ? "stewards" : "members";
  return steward === "two" || steward === "together" ? `${all}-${steward}` : all;
}
