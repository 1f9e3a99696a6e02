import type { Role } from "../domain/access-key.js";

/** Who a request comes from. */
export interface Principal {
  /** The author of what they write. */
  readonly name: string;
  readonly role: Role;
}
