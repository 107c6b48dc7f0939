/** The synthetic province: what a newcomer sees, and what benches are run on. Nobody in it exists. */
export type { DemoAccount } from './demo-account.ts';
export { demoAccounts, demoIssuer, demoSchool } from './demo-accounts.ts';
export { demoProvince, type DemoChild, type DemoProvince } from './demo-province.ts';
export { demoSize, provinceSize, type DemoSize } from './register.ts';
export { publishCalendar } from './decisions.ts';
export { seedProvince } from './seed-province.ts';
