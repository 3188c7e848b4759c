import type { Problem } from "@unionhall/member";

type WithMore = "refused" | "bad-words" | "would-not-count" | "no-walk";
/** The problems whose name says it all. */
export type PlainProblem = Exclude<Problem["type"], WithMore>;
export type NoWalk = Extract<Problem, { readonly type: "no-walk" }>["reason"];
export type BadWords = Extract<Problem, { readonly type: "bad-words" }>["reason"];
