import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { write } from "../item.ts";
import { fileOf, fileSent } from "./file.ts";

const blob = idOf("blob", new Uint8Array(32).fill(1));
const other = idOf("blob", new Uint8Array(32).fill(2));
const file = { name: "minutes.pdf", type: "application/pdf", ref: { blob, key: new Uint8Array(32), length: 9 } };

test("a file is one only where the entry's header names its blob, or the blob would stay when the entry goes", () => {
  const written = write(fileSent, file);
  expect(fileOf(written, [other, blob])).toEqual(file);
  expect([fileOf(written, [other]), fileOf(written, []), fileOf(written)]).toEqual([null, null, null]);
  expect(fileOf({ ...written, version: 2 }, [blob])).toBeNull();
});
