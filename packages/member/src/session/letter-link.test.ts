import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { readLetterLink, writeLetterLink } from "./letter-link.ts";

const address = {
  hall: "https://hall.example",
  circle: idOf("circle", new Uint8Array(20).fill(1)),
  letterbox: idOf("letterbox", new Uint8Array(32).fill(2)),
} as const;
const stamp = new Uint8Array(16).fill(3);

test("an address is read as it was written, with a stamp and without", () => {
  for (const link of [address, { ...address, stamp }]) {
    const text = writeLetterLink(link);
    expect(readLetterLink(` ${text}\n`)).toEqual(link);
    expect(text.split("#")[0]).toBe("https://hall.example/");
  }
  expect(writeLetterLink({ ...address, stamp }).length).toBeLessThan(150);
});

test("anything else is no address", () => {
  const text = writeLetterLink({ ...address, stamp });
  const bare = writeLetterLink(address);
  for (const odd of [
    "",
    "https://hall.example/#/letter/",
    bare.slice(0, -1),
    `${bare}a`,
    `${bare}/`,
    `${text}a`,
    text.replace("/letter/", "/join/"),
    text.replace("https:", "ftp:"),
    text.toUpperCase(),
  ])
    expect(readLetterLink(odd)).toBeNull();
});
