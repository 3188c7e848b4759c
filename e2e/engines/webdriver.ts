/** One W3C WebDriver session (https://www.w3.org/TR/webdriver2/). */
export interface Session {
  post(path: string, body: object): Promise<unknown>;
  /** The id of the first element that matches, or null. */
  find(selector: string): Promise<string | null>;
  delete(): Promise<void>;
}

/** What W3C WebDriver calls an element in its JSON. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

export async function startSession(driver: string, capabilities: object): Promise<Session> {
  const body = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await request("POST", `${driver}/session`, body)) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  return {
    post: (path, given) => request("POST", `${session}${path}`, given),
    async find(selector) {
      const query = { using: "css selector", value: selector };
      const [element] = (await request("POST", `${session}/elements`, query)) as Record<string, string>[];
      return element?.[elementKey] ?? null;
    },
    delete: async () => void (await request("DELETE", session)),
  };
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(url, { method, headers: { "content-type": "application/json" }, ...sent });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}
