/** Imports started on this device, so that one may be left and found again. No file name: it might be a person’s. */
export interface KnownImport {
  readonly job: string;
  readonly school: string;
  /** When it was started, in milliseconds since 1970. */
  readonly at: number;
}

const KEPT = 3;

export function knownImports(): KnownImport[] {
  return JSON.parse(localStorage.getItem('imports') ?? '[]') as KnownImport[];
}

export function rememberImport(started: KnownImport): void {
  const others = knownImports().filter(({ job }) => job !== started.job);
  localStorage.setItem('imports', JSON.stringify([started, ...others].slice(0, KEPT)));
}
