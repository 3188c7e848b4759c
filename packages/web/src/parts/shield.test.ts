import { expect, test } from "vitest";
import { openLink } from "../route/route.ts";
import { Shield } from "./shield.tsx";

test("where a screen cannot be drawn another stands, until the person goes elsewhere", () => {
  const children = "the screen";
  const shield = new Shield({ children });
  expect(shield.render({ children }, shield.state)).toBe(children);
  const broken = Shield.getDerivedStateFromError();
  expect(shield.render({ children }, broken)).not.toBe(children);
  openLink("https://hall.example/#/join/elsewhere");
  expect(shield.render({ children }, broken)).toBe(children);
});
