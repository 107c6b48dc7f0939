import type { Membership } from '../domain/access.ts';

/** An account of the demo, signed in without a password: who it is, and where that person works. */
export interface DemoAccount {
  /** The account's name at the issuer: its subject. */
  readonly account: string;
  readonly name: string;
  readonly person: string;
  /** The organisation by name, for the list on the sign-in page. */
  readonly orgName: string;
  /** One line for a newcomer on what to try. */
  readonly tryThis: string;
  readonly memberships: readonly Membership[];
}
