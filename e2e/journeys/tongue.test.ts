import { expect, test } from "vitest";
import { translator } from "./translator.ts";

const english = {
  back: "Back",
  paper: { send: "Change it", rule: "Change it" },
  objects: (name: string) => `${name} objects`,
  pressed: (name: string, day: string) => `${name} stopped it. It goes on on ${day}, and not before.`,
  found: (count: number) => (count === 1 ? "One fits." : `${count} fit.`),
  until: (day: string) => `until ${day}`,
  heading: "Change this",
};
const spanish: typeof english = {
  back: "Volver",
  paper: { send: "Cambiarla", rule: "Cambiarlo" },
  objects: (name) => `${name} objeta`,
  pressed: (name, day) => `Lo paró ${name}. Sigue el ${day}, y no antes.`,
  found: (count) => (count === 1 ? "Una coincide." : `Coinciden ${count}.`),
  until: (day) => `hasta el ${day}`,
  heading: "Cambiar esto",
};
const inSpanish = translator(english, spanish);

test.each([
  ["a word", "Back", ["Volver"]],
  ["a word that the other language has several of", "Change it", ["Cambiarla", "Cambiarlo"]],
  ["a name in a sentence", "Luz objects", ["Luz objeta"]],
  ["one of a thing", "One fits.", ["Una coincide."]],
  ["many of it", "12 fit.", ["Coinciden 12."]],
  ["one sentence of two", "Ash stopped it.", ["Lo paró Ash."]],
  ["what comes before a day", "It goes on on", ["Sigue el"]],
  ["two together", "Change this: Back", ["Cambiar esto: Volver"]],
  ["what somebody wrote", "The kitchen closes at ten", ["The kitchen closes at ten"]],
  ["what somebody wrote with a word of the app in it", "until both consent", ["until both consent"]],
])("a journey reads %s in the other language", (_, said, read) => {
  expect(inSpanish(said)).toEqual(read);
});
