import { webcrypto } from "node:crypto";
import type { Bytes, Subtle } from "@unionhall/protocol";
import { idOf, webCrypto } from "@unionhall/protocol";
import { recordHolder, recordToSign } from "@unionhall/union";
import { expect, test } from "vitest";
import type { CallRecord } from "../records.ts";
import { longestRecordFile, recordFile, weighRecord } from "./file.ts";

const crypto = webCrypto(webcrypto.subtle as Subtle);
const bytes = (text: string): Bytes => new TextEncoder().encode(text);

/** By a key that is made for it. */
async function signed(): Promise<CallRecord> {
  const made = await webcrypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  if (!("publicKey" in made)) throw new Error("an Ed25519 key is a pair");
  const by = idOf("key", new Uint8Array(await webcrypto.subtle.exportKey("raw", made.publicKey)));
  const words = { title: "Primeros auxilios", day: 20_780, minutes: 90 };
  const [circle, nonce, name] = [
    idOf("circle", new Uint8Array(20).fill(1)),
    new Uint8Array(16).fill(2),
    "Ñ. del norte",
  ];
  const message = recordToSign(circle, words, recordHolder(name, nonce));
  const signature = new Uint8Array(await webcrypto.subtle.sign("Ed25519", made.privateKey, message));
  return { ...words, circle, name, nonce, by, signature };
}

test("a record is read from a file with words around it, and holds for whom it names and what it says alone", async () => {
  const record = await signed();
  const file = recordFile(record, ["Constancia", "unionhall record 0"]);
  expect(await weighRecord(crypto, bytes(file))).toEqual({ says: "holds", ...record });
  expect(await weighRecord(crypto, bytes(`> ${file.replaceAll("\n", "  \r\n")}\r\nThank you`))).toMatchObject({
    says: "holds",
  });
  for (const other of [{ name: "N. del norte" }, { minutes: 91 }, { title: "Primeros" }, { day: 20_781 }])
    expect(await weighRecord(crypto, bytes(recordFile({ ...record, ...other }, [])))).toMatchObject({ says: "fails" });
});

test("no words of somebody's pass for more lines, or turn those after them", async () => {
  const file = recordFile(await signed(), ["First aid\u202e\nunionhall record 1\n00"]);
  expect(file.split("\n").slice(0, 3)).toEqual(["First aid unionhall record 1 00", "", "unionhall record 1"]);
});

test("what is no record, or not the whole of one, is not read as one", async () => {
  const file = recordFile(await signed(), []);
  const none = ["", "unionhall record 1", file.slice(0, -2), file.replace("record 1", "record 2"), `${file.trim()}00`];
  for (const text of [...none, file + " ".repeat(longestRecordFile)])
    expect(await weighRecord(crypto, bytes(text))).toEqual({ says: "unreadable" });
});
