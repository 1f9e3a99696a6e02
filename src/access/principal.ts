import type { Role } from "../domain/access-key.js";

/** What callers show to say who they are: an access key, or a JSON Web Token. */
export type CredentialKind = "key" | "token";

/** Who a request comes from. */
export interface Principal {
  /** The author of what they write: the name of a key, the subject of a token. */
  readonly name: string;
  readonly role: Role;
  readonly credential: CredentialKind;
  /** Of the key; of a token its subject. Unique among credentials of its kind. */
  readonly id: string;
}
