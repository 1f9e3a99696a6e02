/** What callers may do, each with what it means. Each may do all that those before it may. */
export const ROLES = {
  reader: "May read.",
  editor: "May read and write.",
  admin: "May read, write, and see who tried to and was refused.",
} as const;
/** What a caller may do. */
export type Role = keyof typeof ROLES;

/** All roles, from the one that may do least. */
export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** Whether a caller with one role may do what another is needed for. */
export function includesRole(role: Role, needed: Role): boolean {
  return ROLE_NAMES.indexOf(role) >= ROLE_NAMES.indexOf(needed);
}

/** A key that a program or a person shows to say who they are, as it is stored: not the key itself. */
export interface AccessKey {
  /** Stands in the key, and is no secret. */
  readonly id: string;
  /** Whose it is: the author of what is written with it. */
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the secret in the key, in hexadecimal digits. The secret is random and long, so that no slow hash is needed. */
  readonly hash: string;
  /** ms since 1970. */
  readonly createdAt: number;
  /** Since when it is no longer valid; absent for a key that is. */
  readonly revokedAt?: number;
}
