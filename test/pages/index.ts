/** The pages of the site as a test speaks of them. */
export { AccountPage } from './account.ts';
export { AreaPage } from './area.ts';
export { AssignPage } from './assign.ts';
export { ChildFilePage } from './child-file.ts';
export { ChildrenPage } from './children.ts';
export { DemoClock } from './demo-clock.ts';
export { EntryPage } from './entry.ts';
export { FindingsPage } from './findings.ts';
export { FormPage } from './form-page.ts';
export { ImportPage } from './import-page.ts';
export { Navigation } from './navigation.ts';
export { OutboxPage } from './outbox.ts';
export { PrintPage } from './print-page.ts';
export { PrivacyPage } from './privacy.ts';
export { RulesPage } from './rules.ts';
export { SchoolPage } from './school.ts';
export { TodayPage } from './today.ts';
