import { readCertificateFiles } from "../certificate/files.ts";
import { certificateFacts, fits, type KeyAndChain } from "../certificate/key-and-chain.ts";
import { certificateStore } from "../certificate/store.ts";
import type { Config } from "../config/config.ts";
import { bad, ok, warn, type Finding } from "./finding.ts";
import type { Machine } from "./machine.ts";

/** The certificate of a hall with a domain, and how long it lasts. */
export async function checkCertificate(machine: Machine, { dir, front }: Config): Promise<readonly Finding[]> {
  if (front.kind !== "domain") return [];
  if (front.certificate.kind === "files") {
    const { cert, key } = front.certificate;
    const own = await readCertificateFiles(cert, key, front.domain);
    const cannot = `${cert} and ${key} cannot be used for ${front.domain}. Check that the hall may read both, and that they belong together and to this name.`;
    return [own.ok ? judge(machine, own.pem, "Put a newer one in its place.") : bad("certificate", cannot)];
  }
  const kept = await certificateStore(dir)
    .load(front.domain)
    .catch(() => "unreadable" as const);
  if (kept === "unreadable") return [bad("certificate", `The certificate in ${dir} cannot be read by this user.`)];
  if (!kept) return [ok("certificate", "There is no certificate yet; the hall asks for one when it starts.")];
  if (!fits(kept, front.domain)) {
    return [
      warn(
        "certificate",
        `The certificate kept is not for ${front.domain}; the hall asks for a new one when it starts.`,
      ),
    ];
  }
  return [judge(machine, kept, "Start the hall and read in its log why the renewal failed.")];
}

function judge(machine: Machine, pem: KeyAndChain, mend: string): Finding {
  const { from, daysLeft } = certificateFacts(pem.chain, machine.now());
  if (from > machine.now()) {
    return bad(
      "certificate",
      "The certificate is not valid yet. Most likely this machine's clock is behind: set it right.",
    );
  }
  if (daysLeft < 0) return bad("certificate", `The certificate ended ${-daysLeft} days ago. ${mend}`);
  // A hall that runs renews with 30 days left, so one with fewer than 20 has failed for a while.
  if (daysLeft < 20) return warn("certificate", `The certificate ends in ${daysLeft} days. ${mend}`);
  return ok("certificate", `The certificate is good for ${daysLeft} more days.`);
}
