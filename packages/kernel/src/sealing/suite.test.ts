import { MLKEM768X25519 } from "@noble/post-quantum/hybrid.js";
import * as noble from "@panva/hpke-noble";
import * as hpke from "hpke";
import { describe, expect, test } from "vitest";
import { fromHex, readVectors } from "../../../../vectors/read.ts";
import { webSealing } from "./sealing.ts";

interface XWingRow {
  readonly seed: string;
  readonly eseed: string;
  readonly pk: string;
  readonly ct: string;
  readonly ss: string;
}

interface HpkeRow {
  readonly aead_id: number;
  readonly info: string;
  readonly skRm: string;
  readonly pkRm: string;
  readonly enc: string;
  readonly aad: string;
  readonly pt: string;
  readonly ct: string;
}

interface PqRow extends HpkeRow {
  readonly shared_secret: string;
  readonly encryptions: readonly { readonly aad: string; readonly pt: string; readonly ct: string }[];
}

const subtle = globalThis.crypto.subtle;
const aeads: Record<number, hpke.AEADFactory> = {
  1: hpke.AEAD_AES_128_GCM,
  2: hpke.AEAD_AES_256_GCM,
  3: noble.AEAD_ChaCha20Poly1305,
};

describe.each(readVectors<XWingRow>("xwing/xwing.json"))("X-Wing draft, seed $seed", (row) => {
  test("gives its public key", async () => {
    const key = await webSealing(subtle, { native: false }).boxKey(fromHex(row.seed));
    expect(key).toEqual(fromHex(row.pk));
    expect(webSealing(subtle).isLawfulBoxKey(key)).toBe(true);
  });

  test("encapsulates and opens to its shared secret", async () => {
    const made = MLKEM768X25519.encapsulate(fromHex(row.pk), fromHex(row.eseed));
    expect(new Uint8Array(made.cipherText)).toEqual(fromHex(row.ct));
    const kem = noble.KEM_MLKEM768_X25519();
    const mine = await kem.DeserializePrivateKey(fromHex(row.seed), false);
    expect(new Uint8Array(await kem.Decap(fromHex(row.ct), mine, undefined))).toEqual(fromHex(row.ss));
  });
});

describe.each<[string, hpke.KEMFactory<hpke.Key>]>([
  ["the engine's X25519", hpke.KEM_DHKEM_X25519_HKDF_SHA256 as unknown as hpke.KEMFactory<hpke.Key>],
  ["X25519 in script", noble.KEM_DHKEM_X25519_HKDF_SHA256],
])("RFC 9180 with %s", (_, kem) => {
  test.each(readVectors<HpkeRow>("hpke/rfc9180.json"))("opens $enc", async (row) => {
    const suite = new hpke.CipherSuite(kem, hpke.KDF_HKDF_SHA256, aeads[row.aead_id]!);
    const mine = await suite.DeserializePrivateKey(fromHex(row.skRm), true);
    const options = { info: fromHex(row.info), aad: fromHex(row.aad) };
    const opened = await suite.Open(mine, fromHex(row.enc), fromHex(row.ct), options);
    expect(new Uint8Array(opened)).toEqual(fromHex(row.pt));
  });
});

test.each(readVectors<PqRow>("hpke/pq-draft.json"))("HPKE PQ draft: X-Wing opens $enc", async (row) => {
  const suite = new hpke.CipherSuite(noble.KEM_MLKEM768_X25519, hpke.KDF_HKDF_SHA256, aeads[row.aead_id]!);
  const mine = await suite.DeserializePrivateKey(fromHex(row.skRm));
  const opener = await suite.SetupRecipient(mine, fromHex(row.enc), { info: fromHex(row.info) });
  for (const { aad, ct, pt } of row.encryptions)
    expect(new Uint8Array(await opener.Open(fromHex(ct), fromHex(aad)))).toEqual(fromHex(pt));
  expect(await webSealing(subtle, { native: false }).boxKey(fromHex(row.skRm))).toEqual(fromHex(row.pkRm));
});
