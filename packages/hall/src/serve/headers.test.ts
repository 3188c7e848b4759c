import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { echoWire, testHall } from "./hall.fixture.ts";
import { strictHeaders } from "./headers.ts";

describe("strict headers", () => {
  test("what they say", () => {
    const headers = strictHeaders(["https://hall.example"], ["https://other.example:8443"]);
    expect(Object.fromEntries(headers)).toMatchInlineSnapshot(`
      {
        "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src blob:; font-src 'self'; connect-src 'self' https://hall.example wss://hall.example https://other.example:8443 wss://other.example:8443; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types unionhall",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "accelerometer=(), browsing-topics=(), display-capture=(), encrypted-media=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), midi=(), payment=(), picture-in-picture=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=(), camera=(self), microphone=(self)",
        "referrer-policy": "no-referrer",
        "strict-transport-security": "max-age=63072000",
        "x-content-type-options": "nosniff",
      }
    `);
  });

  test("no HSTS where there is no HTTPS", () => {
    expect(strictHeaders(["http://127.0.0.1:7300"], []).has("strict-transport-security")).toBe(false);
  });

  test("nothing inline, nothing evaluated, nobody else's", () => {
    const policy = strictHeaders(["https://hall.example"], []).get("content-security-policy");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  test.each(["/", "/nothing.js", "/wire", "/.well-known/unionhall", "/a\\b"])(
    "stand on the answer for %s",
    async (path) => {
      await using hall = await testHall({ "app/index.html": "hall" });
      const answer = await raw(hall.port, `GET ${path} HTTP/1.1\r\nhost: hall\r\nconnection: close\r\n\r\n`);
      for (const [name, value] of strictHeaders([hall.url, `http://localhost:${hall.port}`], [])) {
        expect(answer.toLowerCase()).toContain(`${name}: ${value}\r\n`.toLowerCase());
      }
    },
  );

  test("the app may talk to its own socket under both names of this machine", async () => {
    await using hall = await testHall();
    const policy = (await fetch(hall.url)).headers.get("content-security-policy");
    expect(policy).toContain(`ws://127.0.0.1:${hall.port}`);
    expect(policy).toContain(`ws://localhost:${hall.port}`);
  });
});

/** What comes back for these bytes; a client library would tidy the path. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (data) => (answer += data.toString()));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });

test("where the hall is going stands in the headers as soon as it has told", async () => {
  const wire = echoWire();
  await using hall = await testHall({ "app/index.html": "hall" }, {}, wire);
  const policy = async (): Promise<string> => (await fetch(hall.url)).headers.get("content-security-policy")!;
  expect(await policy()).not.toContain("new.example");
  Object.assign(wire, { addresses: [hall.url, "https://new.example"] });
  expect(await policy()).toContain(" https://new.example wss://new.example;");
});
