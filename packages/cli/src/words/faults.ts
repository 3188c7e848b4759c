import type { Fault, FaultName } from "@unionhall/union";

/** Why nobody could be bound by an agreement. */
const faults: Readonly<Record<FaultName, string>> = {
  "method-warrants-nothing":
    "what changes the circle is decided by most or by objections, not by advice or by choosing",
  "one-decides": "one person alone would decide it; at least two have to take part",
  "no-day-to-decide": "there is no day to decide on",
  "takes-too-long": "all days together come to more than ninety",
  "no-day-to-challenge": "a day at least has to be left in which somebody can ask for another count",
  "less-than-most": "it takes more than half",
  "not-of-the-method": "what else is said does not go with how it is decided",
  "no-block-possible": "a block has to be possible, by no more people than have to take part",
  "everyone-and-not": "stewards.who is everyone, with 5000 at most, or chosen, with fewer",
  "too-few-stewards": "three people at least have to be able to steward",
  "ends-at-once": "a term lasts a day at least",
  "role-without-name": "a role has no name",
  "role-named-twice": "two roles have the same name",
  "role-for-nobody": "a role is for nobody",
  "drawn-for-good": "who is drawn for a role has it for a time",
  "seat-named-twice": "a caucus stands in it twice",
  "asked-on-nothing": "a caucus is asked about nothing",
  "no-day-for-a-caucus": "a caucus has no day to answer on",
};

export function faultText({ fault, subject }: Fault): string {
  return subject === null ? faults[fault] : `rules.${subject}: ${faults[fault]}`;
}
