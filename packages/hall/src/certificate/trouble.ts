/** Why a certificate could not be had. A closed list: it goes into the log and into plain words. */
export type CertificateTrouble =
  /** the name leads nowhere */
  | "dns"
  /** the name leads somewhere, but nothing answers on its port 80 */
  | "closed"
  /** something answers there, and it is not this hall */
  | "elsewhere"
  /** too many certificates or tries for this name lately */
  | "rate-limited"
  /** a CAA record keeps this authority from giving one (RFC 8659) */
  | "caa"
  /** the authority gives none for this name */
  | "refused-name"
  /** the authority itself could not be reached */
  | "unreachable"
  /** files that were to hold a certificate do not */
  | "files"
  /** the file of the extra root to trust cannot be read */
  | "extra-root"
  /** what is got could not be kept in the hall's directory */
  | "disk"
  /** anything else the authority answered */
  | "authority";

/** What is wrong and what to do, for whoever runs the hall. */
export function troubleWords(why: CertificateTrouble, domain: string): string {
  switch (why) {
    case "dns":
      return `The name ${domain} does not lead to any machine yet. Where you got the name, set its A record (and AAAA, if this machine has IPv6) to this machine's public address, wait some minutes, and start again.`;
    case "closed":
      return `The name ${domain} leads to a machine on which nothing answers on port 80. Open ports 80 and 443 in the firewall, or forward them from the router to this machine; if the name leads to another machine, mend its A and AAAA records.`;
    case "elsewhere":
      return `Something else than this hall answers at http://${domain}/. Mend the A and AAAA records if the name leads to another machine, or stop the other web server if one runs here.`;
    case "rate-limited":
      return `The certificate authority has been asked too often for ${domain}. Wait some hours, in the worst case a week, before you start again, and mend what failed before.`;
    case "caa":
      return `A CAA record of ${domain} forbids this certificate authority to give a certificate. Where you got the name, add a CAA record for it, or take the record away.`;
    case "refused-name":
      return `The certificate authority gives no certificates for the name ${domain}. Check its spelling in HALL_DOMAIN, or take another name.`;
    case "unreachable":
      return "The certificate authority cannot be reached. Check this machine's connection to the internet, and HALL_ACME_DIRECTORY if it is set.";
    case "files":
      return `The certificate and key for ${domain} cannot be used. Check that HALL_CERT and HALL_KEY name PEM files which the hall may read, and that they belong together and to this name.`;
    case "extra-root":
      return "The file that HALL_ACME_CA names cannot be read. Check its path and who may read it, or leave HALL_ACME_CA unset: only a test server needs it.";
    case "disk":
      return "The hall cannot read or write its certificate in the directory that HALL_DIR names, under certificate/. Make room on that disk, or give the directory to the user the hall runs as; then start again.";
    case "authority":
      return "The certificate authority did not give a certificate and did not say why in a way the hall knows. Start again in an hour.";
    default:
      return why satisfies never;
  }
}
