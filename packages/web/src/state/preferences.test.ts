import { expect, test } from "vitest";
import { firstLanguage } from "./preferences.ts";

test("what was chosen here goes before what the browser wishes", () => {
  expect(firstLanguage("es", ["en-US", "en"])).toBe("es");
  expect(firstLanguage(null, ["fr-CA", "es-MX", "en"])).toBe("es");
  expect(firstLanguage(null, ["en-GB", "es"])).toBe("en");
  expect(firstLanguage("xx", ["fr"])).toBe("en");
  expect(firstLanguage(null, [])).toBe("en");
});
