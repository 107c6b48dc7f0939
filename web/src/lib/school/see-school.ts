import { call } from '#lib/api/call.ts';
import type { School } from './staff-lines.ts';

/** All that the pages of a school stand on, asked at once. */
export async function seeSchool(school: string): Promise<School> {
  const params = { school };
  const [list, { staff }, { people }, { leaves }] = await Promise.all([
    call('listChildren', { params }),
    call('listStaff', { params }),
    call('listCare', { params }),
    call('listLeaves', { params }),
  ]);
  return { list, staff, care: people, leaves };
}
