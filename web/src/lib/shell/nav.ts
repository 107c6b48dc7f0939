import * as m from '#lib/paraglide/messages.js';
import type { IconName } from '#lib/components/icons.ts';
import type { Me, Membership } from '#lib/session/me.ts';
import { findingsLink, schoolFindingsLink, schoolLink, settingsLink } from '#lib/words/links.ts';

export interface NavItem {
  readonly href: string;
  readonly words: string;
  readonly icon: IconName;
}

const today = (): NavItem => ({ href: '/today', words: m.nav_today(), icon: 'today' });
const children = (): NavItem => ({ href: '/children', words: m.nav_children(), icon: 'children' });
const write = (): NavItem => ({ href: '/write', words: m.write_about(), icon: 'write' });
const account = (): NavItem => ({ href: '/me', words: m.nav_me(), icon: 'me' });
const areas = ({ org }: Membership): NavItem => ({
  href: `/areas/${org}`,
  words: m.nav_areas(),
  icon: 'areas',
});
const school = ({ org }: Membership): NavItem => ({
  href: schoolLink(org),
  words: m.nav_school(),
  icon: 'school',
});
const bringIn = (): NavItem => ({ href: '/import', words: m.nav_import(), icon: 'import' });
const findings = ({ org }: Membership): NavItem => ({
  href: findingsLink(org),
  words: m.nav_findings(),
  icon: 'findings',
});

const schoolFindings = ({ org }: Membership): NavItem => ({
  href: schoolFindingsLink(org),
  words: m.nav_findings(),
  icon: 'findings',
});

const settings = ({ org }: Membership): NavItem => ({
  href: settingsLink(org),
  words: m.nav_settings(),
  icon: 'settings',
});
const rounds = (): NavItem => ({ href: '/rounds', words: m.nav_rounds(), icon: 'search' });
const jobs = (): NavItem => ({ href: '/jobs', words: m.nav_jobs(), icon: 'clock' });
const privacy = (): NavItem => ({ href: '/privacy', words: m.nav_privacy(), icon: 'privacy' });

type Items = (membership: Membership) => {
  readonly bar: readonly NavItem[];
  readonly side?: readonly NavItem[];
};

/** By role: the bar of a phone, and what the side bar of a desktop adds. Only what exists is offered. */
const items: Record<Membership['role'], Items> = {
  teacher: () => ({ bar: [today(), children(), write()] }),
  classTeacher: () => ({ bar: [today(), children(), write()] }),
  schoolAdmin: (at) => ({
    bar: [today(), children(), school(at)],
    side: [schoolFindings(at), bringIn(), settings(at)],
  }),
  countyOfficer: (county) => ({
    bar: [today(), areas(county)],
    side: [children(), findings(county), settings(county)],
  }),
  cityOfficer: (city) => ({ bar: [today(), areas(city)], side: [settings(city)] }),
  provinceOfficer: (province) => ({
    bar: [today(), areas(province)],
    side: [rounds(), settings(province)],
  }),
  privacyOfficer: () => ({ bar: [privacy()] }),
  operator: () => ({ bar: [jobs()] }),
};

/** The navigation of a person: the union over their memberships, in order, without repeats. */
export function navigation(me: Me): {
  readonly bar: readonly NavItem[];
  readonly side: readonly NavItem[];
} {
  const all = me.memberships.map((membership) => items[membership.role](membership));
  const every = distinct(all.flatMap((each) => each.bar));
  // Who runs two schools finds the second one in the side bar.
  const named = every.filter(
    ({ words }, at) => at === every.findIndex((each) => each.words === words),
  );
  const bar = [...named.slice(0, 3), account()];
  const side = distinct([...every, ...all.flatMap((each) => each.side ?? [])]).filter(({ href }) =>
    bar.every((item) => item.href !== href),
  );
  return { bar, side };
}

function distinct(items: readonly NavItem[]): NavItem[] {
  return items.filter((item, at) => items.findIndex(({ href }) => href === item.href) === at);
}
