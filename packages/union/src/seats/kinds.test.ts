import { choice, id, list, struct, text, uint } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { subjects } from "../agreement/agreement.ts";
import { lastDay } from "../days.ts";
import { readAs, write } from "../item.ts";
import { entry } from "../room.fixture.ts";
import { decisionCopied } from "./kinds.ts";

test("a decision is not copied with a last day that no calendar has", () => {
  const anyDay = {
    ...decisionCopied,
    payload: struct({
      subject: id("entry"),
      asOf: uint(),
      after: uint(),
      title: text(100),
      text: text(100),
      deeds: list(uint(), 0),
      about: choice(...subjects),
      may: choice("pause", "consent"),
      lastDay: uint(),
      answer: choice("none", "yes", "no", "pause"),
    }),
  };
  const copied = {
    subject: entry(1),
    asOf: 1,
    after: 0,
    title: "Phones",
    text: "",
    deeds: [],
    about: "other",
    may: "pause",
    answer: "none",
  } as const;
  expect(readAs(decisionCopied, write(anyDay, { ...copied, lastDay: lastDay + 1 }))).toBeNull();
  expect(readAs(decisionCopied, write(anyDay, { ...copied, lastDay }))).toMatchObject({ lastDay });
});
