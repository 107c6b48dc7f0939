import type { Ask } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RouteName, Routes } from '../../../../functions/table.ts';
import type { Reading } from '../../../../functions/wire.ts';

/** Routes whose requests are noted in the access log. */
type Noted = {
  [Name in RouteName]: Routes[Name]['personal'] extends false ? never : Name;
}[RouteName];
const deeds: Record<Noted, () => string> = {
  listChildren: m.did_list_children,
  openChild: m.did_open_child,
  openPhoto: m.did_open_photo,
  openProof: m.did_open_proof,
  submitRecord: m.did_submit_record,
  recordRestricted: m.did_record_restricted,
  listRestricted: m.did_list_restricted,
  openRestricted: m.did_open_restricted,
  listCare: m.did_list_care,
  assignCare: m.did_assign_care,
  startImport: m.did_start_import,
  readImport: m.did_read_import,
  confirmImport: m.did_confirm_import,
  refusedRows: m.did_refused_rows,
  exportChildren: m.did_export_children,
  listFindings: m.did_list_findings,
  schoolFindings: m.did_school_findings,
  openFinding: m.did_open_finding,
  childReadings: m.did_child_readings,
  countyReadings: m.did_county_readings,
  previewSettings: m.did_preview_settings,
  listPosts: m.did_list_posts,
  invite: m.did_invite,
  withdrawInvitation: m.did_withdraw_invitation,
  endPost: m.did_end_post,
  setClasses: m.did_set_classes,
  takeExport: m.did_take_export,
};

/** What was done, in words. A route may have left the table since; its lines stay in the log. */
export function deedWords(route: string): string {
  return (Object.hasOwn(deeds, route) ? deeds[route as Noted] : m.did_other)();
}

/** Reasons for which a whole file is opened, or a restricted record. */
export type Reason = NonNullable<(Ask<'openChild'> | Ask<'openRestricted'>)['query']['reason']>;
const reasonNames: Record<Reason, () => string> = {
  'open-finding': m.reason_open_finding,
  'guardian-request': m.reason_guardian_request,
  'file-check': m.reason_file_check,
  'restricted-follow-up': m.reason_restricted_follow_up,
  'restricted-contact': m.reason_restricted_contact,
  'restricted-handover': m.reason_restricted_handover,
  'print-archive': m.print_for_archive,
  'print-guardian-request': m.reason_guardian_request,
  'print-inspection': m.print_for_inspection,
  'print-transfer': m.print_for_transfer,
  'print-other': m.print_for_other,
};
export const reasons = Object.keys(reasonNames) as readonly Reason[];

export function reasonWords(reason: string): string {
  return Object.hasOwn(reasonNames, reason) ? reasonNames[reason as Reason]() : reason;
}

export type Sight = NonNullable<Ask<'countyReadings'>['query']['sight']>;
const sightNames: Record<Sight, () => string> = {
  whole: m.sight_whole,
  masked: m.sight_masked,
  withReason: m.sight_with_reason,
};
export const sights = Object.keys(sightNames) as readonly Sight[];

/** Readings of the log itself, which show no child. */
const ofTheLog: readonly string[] = ['childReadings', 'countyReadings'] satisfies Noted[];

/** How far the reader of a line saw into files or lists; nothing where only the log was read. */
export function seenWords({ route, sight }: Pick<Reading, 'route' | 'sight'>): string {
  return ofTheLog.includes(route) ? '' : sightWords(sight);
}

export function sightWords(sight: string): string {
  return Object.hasOwn(sightNames, sight) ? sightNames[sight as Sight]() : sight;
}

/** The reader by name; of lines from before names were kept, by the person’s id. */
export function readerWords({ name, person }: Pick<Reading, 'name' | 'person'>): string {
  return name || m.reader_unnamed({ person });
}

/** A child’s id is long and says nothing; its last six are enough to tell children apart on a page. */
export function shortId(child: string): string {
  return child.slice(-6);
}
