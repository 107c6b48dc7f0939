import * as m from '#lib/paraglide/messages.js';
import type { Membership } from '#lib/session/me.ts';

const words: Record<Membership['role'], () => string> = {
  teacher: m.role_teacher,
  classTeacher: m.role_class_teacher,
  schoolAdmin: m.role_school_admin,
  countyOfficer: m.role_county_officer,
  cityOfficer: m.role_city_officer,
  provinceOfficer: m.role_province_officer,
  privacyOfficer: m.role_privacy_officer,
  operator: m.role_operator,
};

/** 班主任, 学校管理员, … Of a role that no longer exists, its name in the records. */
export function roleWords(role: string): string {
  return Object.hasOwn(words, role) ? words[role as Membership['role']]() : role;
}
