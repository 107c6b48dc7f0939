/** The register of organisations and people as one workbook holds it: read, judged, and what it would change. */
export { orgSheet, personSheet, type RegisterSheet } from './fields.ts';
export { readRegister, type ReadRegister } from './read-register.ts';
export { orgProblems, parentOf, ABOVE_ALL } from './org-problems.ts';
export { accountOf, personProblems, roleAt } from './person-problems.ts';
export {
  orgChanges,
  personChanges,
  personOf,
  type OrgChange,
  type PersonChange,
} from './changes.ts';
export type {
  AccountEntry,
  OrgEntry,
  PersonRow,
  RegisterProblem,
  RegisterProblemCode,
} from './row.ts';
