/** Whom guardians and staff turn to about personal information; each deployment names its own. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}
