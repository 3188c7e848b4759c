/** The features of a browser that nothing in the hall has a use for. Calls and voice notes use the two that stay. */
const denied = [
  "accelerometer",
  "browsing-topics",
  "display-capture",
  "encrypted-media",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "midi",
  "payment",
  "picture-in-picture",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

const permissions = [...denied.map((name) => `${name}=()`), "camera=(self)", "microphone=(self)"].join(", ");

/** An origin as connect-src needs it: Safari and WebKitGTK do not take 'self' to cover a WebSocket to self. */
const withSocket = (origin: string): readonly string[] => [origin, origin.replace(/^http/, "ws")];

/** The one policy the app may make: it names the service worker and workers, which are of this hall. */
const trustedTypesPolicy = "unionhall";

function contentSecurityPolicy(own: readonly string[], connect: readonly string[]): string {
  const reach = ["'self'", ...[...own, ...connect].flatMap(withSocket)];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src blob:",
    "font-src 'self'",
    `connect-src ${[...new Set(reach)].join(" ")}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicy}`,
  ].join("; ");
}

/**
 * The headers on everything the hall answers, whatever the path or the outcome.
 * @param own origins under which this hall is reached; HTTPS in the first of them turns HSTS on
 * @param connect origins of the other halls in the configuration, and where this one is going or was
 */
export function strictHeaders(own: readonly string[], connect: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map([
    ["content-security-policy", contentSecurityPolicy(own, connect)],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-embedder-policy", "require-corp"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", permissions],
    ["referrer-policy", "no-referrer"],
    ["x-content-type-options", "nosniff"],
  ]);
  // Browsers heed HSTS over HTTPS alone (RFC 6797, section 7.2), and two years is what they ask for.
  if (own[0]?.startsWith("https:")) headers.set("strict-transport-security", "max-age=63072000");
  return headers;
}
