import type { Page } from "playwright-core";

/** What goes to and from the hall by a socket from now on. */
export async function countedBytes(page: Page): Promise<() => number> {
  const tools = await page.context().newCDPSession(page);
  let bytes = 0;
  // Told as base64, four letters for three bytes.
  const count = ({ response }: { readonly response: { readonly payloadData: string } }): void => {
    bytes += (response.payloadData.length * 3) / 4;
  };
  tools.on("Network.webSocketFrameReceived", count);
  tools.on("Network.webSocketFrameSent", count);
  await tools.send("Network.enable");
  return () => bytes;
}
