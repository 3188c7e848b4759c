import pdf from "../worker/pdf.ts?worker&url";
import stretching from "../worker/stretching.ts?worker&url";

interface Policy {
  createScriptURL(url: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;

/** The app's own workers. */
export const workers: { readonly service: string; readonly stretching: string; readonly pdf: string } = {
  service: "/sw.js",
  stretching,
  pdf,
};
const ours: ReadonlySet<string> = new Set(Object.values(workers));

/** The one policy that the hall's headers allow. It lets through the app's own workers and nothing else. */
const policy = policies?.createPolicy("unionhall", {
  createScriptURL: (url) => {
    if (!ours.has(url)) throw new TypeError(`not a script of this app: ${url}`);
    return url;
  },
});

/** An address of a script, in the form that browsers with Trusted Types ask for. */
export function trustedScript(url: string): string {
  return policy?.createScriptURL(url) ?? url;
}
