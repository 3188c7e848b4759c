import type { Secrets, VisitCertificate } from "@unionhall/kernel";
import type { DeviceTag, Standing } from "@unionhall/protocol";

/** Who this device is in one circle. Devices of one person share the secrets and have a tag each. */
export interface Identity {
  readonly secrets: Secrets;
  readonly device: DeviceTag;
  /** On a visit: the member's word that these keys may speak for them. */
  readonly visit?: VisitCertificate;
}

/** The tie between a circle and its hall, as it stands now. */
export interface Tie {
  readonly standing: Standing;
  readonly rights: number;
}
