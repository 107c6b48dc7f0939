import { getContext, setContext } from 'svelte';
import { call, type Reply } from '#lib/api/call.ts';
import { session } from '#lib/session/session.svelte.ts';

type Colleagues = Reply<'listStaff'>['staff'][number];
export type Colleague = Pick<Colleagues, 'person' | 'name'> & Partial<Pick<Colleagues, 'classes'>>;

const KEY = 'school';
const asked = new Map<string, Promise<readonly Colleague[]>>();

/** Whose staff the controls of this form offer. */
export function setSchool(school: string): void {
  setContext(KEY, school);
}

/** The people who work at the form’s school; without the network, only the one who writes. */
export function staffHere(): Promise<readonly Colleague[]> {
  const school = getContext<string | undefined>(KEY) ?? '';
  const known = asked.get(school);
  if (known) return known;
  const asking = call('listStaff', { params: { school } }).then(
    ({ staff }) => staff,
    () => {
      asked.delete(school);
      const { me } = session;
      return me ? [{ person: me.person, name: me.name }] : [];
    },
  );
  asked.set(school, asking);
  return asking;
}
