import * as wire from '../wire.ts';
import { asks, tells, type Route } from './route.ts';

/** What organisations decide for themselves and all below them. */
export const ofSettings = {
  readSettings: {
    ...asks,
    path: '/api/orgs/{org}/settings',
    verb: 'settings.read',
    personal: false,
    params: wire.orgPath,
    reply: wire.settingsPage,
    does: 'Calendar and thresholds as they hold at an organisation, with who decided them',
  },
  decideSettings: {
    ...tells,
    path: '/api/orgs/{org}/settings',
    verb: 'settings.write',
    personal: false,
    params: wire.orgPath,
    body: wire.decision,
    reply: wire.settingsPage,
    does: 'Decides calendar, holidays or thresholds for an organisation and all below it, from today on',
  },
  previewSettings: {
    ...tells,
    path: '/api/orgs/{org}/settings/preview',
    verb: 'settings.write',
    personal: true,
    params: wire.orgPath,
    query: wire.previewQuery,
    body: wire.decision,
    reply: wire.settingsPreview,
    does: 'Whom such a decision would put overdue; nothing is written',
  },
} as const satisfies Record<string, Route>;
