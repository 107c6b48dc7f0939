/**
 * For every route requests that are answered 200, with everything that may be sent: the tests of what is bad change them.
 * A route that comes into the table does not compile here before it has its own.
 */
import type { RouteName } from '../../functions/table.ts';
import { PLAN } from './conducted-round.ts';
import { apart, assignment, canary, corrections, whole } from './any-body.ts';
import { aWorkbook } from './a-workbook.ts';
import { picture, TODAY, visitOf, type World } from './a-world.ts';
import { aConfirmation, aTalk, anEvent, ulidOf } from './given-submissions.ts';

export interface Good {
  /** Who asks; nobody where nobody is asked who they are. */
  readonly who?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** An id that nothing has yet: a request that makes something brings it. */
export const FRESH = ulidOf(6500);
/** These speak of another record of the form’s own, which canaries cannot name. */
const speaksOfAnother = ['withdrawal', 'confirmation', 'answer'];
const calendar = {
  terms: [{ kind: 'autumn', startOn: '2026-09-01', lastSchoolDay: '2027-01-22' }],
  breaks: [{ from: '2026-12-01', to: '2026-12-02', why: canary.name }],
  makeUpDays: [{ on: '2026-12-05' }],
};
const thresholds = { from: '2026-12-01', careLoad: 8, talkGapDueSoon: 10, talkGapOverdue: 20 };
const decision = { formVersion: 1, number: 1, device: 'd' };

/** What is asked of a world by the people who work there. */
export function goodRequests(world: World): Record<RouteName, readonly Good[]> {
  const { name, ids, code } = world;
  const { school, county, province, child, round } = ids;
  const by = (who: string, good: Good = {}): Good => ({ who: `${name}${who}`, ...good });
  const atSchool = { params: { school } };
  const ofChild = { params: { school, child } };
  const atCounty = { params: { county } };
  const inProvince = { params: { province } };
  const ofRound = { params: { province, round } };
  const atOrg = { params: { org: school } };
  const ofImport = { params: { school, import: ids.import } };
  const reasoned = { query: { reason: 'file-check' } };
  const submits = (who: string, body: object) => by(who, { ...ofChild, body });
  const corrected = { supersedes: ids.talk, reason: canary.note };
  const finding = { school, rule: 'talk', child, moves: 1 };
  const press = { id: FRESH, device: 'd' };
  const moves = (data: object, number: number, which = round): Good =>
    by('province', {
      params: { province, round: which },
      body: { number, device: 'd', data },
    });
  const decides = [
    by('admin', { ...atOrg, body: { ...decision, form: 'calendar', data: calendar } }),
    by('officer', {
      params: { org: county },
      body: { ...decision, form: 'thresholds', data: thresholds },
    }),
  ];
  const people = { primary: ids.mentor, deputy: ids.teacher };
  const care = assignment([child, ids.sibling]);
  return {
    me: [by('teacher')],
    listChildren: [by('teacher', atSchool), by('officer', atSchool)],
    exportChildren: [by('admin', { ...atSchool, body: { children: [child, ids.sibling] } })],
    openChild: [by('officer', { ...ofChild, ...reasoned }), by('teacher', ofChild)],
    submitRecord: [
      ...whole
        .filter(({ form }) => !speaksOfAnother.includes(form))
        .map((body) => submits('teacher', body)),
      submits('mentor', { ...anEvent('visit', 0, visitOf(world)), id: FRESH }),
      submits('teacher', {
        ...aTalk(0, { content: canary.note.repeat(9) }),
        ...corrected,
        id: FRESH,
      }),
      ...corrections
        .filter(({ form }) => form === 'talk')
        .map((body) => submits('mentor', { ...body, supersedes: ids.talk })),
      submits('mentor', {
        ...anEvent('withdrawal', 0, { why: 'wrongChild', note: canary.note }),
        ...{ id: FRESH, supersedes: ids.talk },
      }),
      submits('admin', {
        ...aConfirmation(0, 0, { record: ids.late, verdict: 'adopted' }),
        id: FRESH,
      }),
      submits('mentor', {
        ...anEvent('answer', 0, {
          duty: 'talk',
          measures: canary.note.repeat(9),
          photos: [ids.photo],
        }),
        id: FRESH,
      }),
      // Somebody who held the child on that day, and does no longer.
      submits('before', { ...aTalk(0, {}, { at: '2026-11-11' }), id: FRESH }),
    ],
    keepPhoto: [by('mentor', { params: { school, child, photo: FRESH }, body: picture })],
    openPhoto: [by('mentor', { params: { school, child, photo: ids.photo } })],
    openProof: [
      by('officer', { params: { school, child, photo: ids.photo }, ...reasoned }),
      by('admin', { params: { school, child, photo: ids.photo } }),
    ],
    recordRestricted: [
      by('teacher', {
        ...ofChild,
        body: {
          ...apart,
          id: FRESH,
          data: { ...apart.data, readers: [ids.teacher, ids.admin] },
        },
      }),
    ],
    listRestricted: [by('teacher', ofChild)],
    openRestricted: [
      by('teacher', {
        params: { school, child, restricted: ids.restricted },
        query: { reason: 'restricted-contact' },
      }),
    ],
    listStaff: [by('teacher', atSchool)],
    listLeaves: [by('admin', atSchool)],
    recordLeave: [
      by('admin', {
        ...atSchool,
        body: {
          ...{ person: ids.mentor, formVersion: 1, id: FRESH, supersedes: ids.leave },
          ...{ at: TODAY, device: 'd', data: { from: '2026-11-23', until: '2026-12-04' } },
        },
      }),
    ],
    listCare: [by('admin', atSchool)],
    assignCare: [
      by('admin', { ...atSchool, body: { ...care, data: { ...care.data, ...people } } }),
    ],
    ledgerTemplate: [by('admin', atSchool)],
    startImport: [
      by('admin', { ...atSchool, body: { ...aWorkbook(), fileName: `${canary.name}.xlsx` } }),
    ],
    readImport: [by('admin', ofImport)],
    confirmImport: [by('admin', ofImport)],
    refusedRows: [by('admin', ofImport)],
    readFigures: [
      by('officer', { params: { area: county } }),
      by('province', { params: { area: province } }),
    ],
    exportFigures: [
      by('officer', { params: { area: county }, body: { share: 'coverage', parts: [school] } }),
    ],
    schoolFigures: [by('admin', atSchool), by('officer', atSchool)],
    recordHeadcount: [
      by('admin', {
        ...atSchool,
        body: {
          ...{ formVersion: 1, number: 1, device: 'd' },
          data: { children: 12, source: 'village', countedOn: '2026-09-10' },
        },
      }),
    ],
    listFindings: [
      by('officer', { ...atCounty, query: { school, rule: 'talk', waitedFor: 'yes' } }),
    ],
    schoolFindings: [
      by('admin', { ...atSchool, query: { school, rule: 'talk', waitedFor: 'yes' } }),
    ],
    openFinding: [
      by('officer', { params: { school, child, rule: 'talk' } }),
      by('mentor', { params: { school, child, rule: 'talk' } }),
    ],
    actOnFindings: (['remind', 'order', 'sendBack', 'recheck'] as const).map((act) =>
      by('officer', {
        ...atCounty,
        body: {
          ...{ ...press, act, orderDueOn: '2026-12-02', why: 'noProof' },
          findings: [finding, { ...finding, child: ids.sibling }],
        },
      }),
    ),
    readSettings: [by('admin', atOrg), by('province', { params: { org: province } })],
    decideSettings: decides,
    previewSettings: [
      ...decides.map((each) => ({ ...each, query: { county } })),
      by('province', {
        ...{ params: { org: province }, query: { county } },
        body: { ...decision, number: 2, form: 'thresholds', data: thresholds },
      }),
    ],
    childReadings: [by('admin', { ...ofChild, query: { before: FRESH } }), by('watcher', ofChild)],
    countyReadings: [
      by('watcher', {
        ...atCounty,
        query: {
          ...{ month: '2026-11', person: ids.admin, given: 'any', sight: 'whole' },
          before: FRESH,
        },
      }),
    ],
    readDigest: [by('admin', atSchool)],
    readCountyDigest: [by('officer', atCounty)],
    listPosts: [by('admin', atOrg), by('officer', { params: { org: county } })],
    invite: [
      by('admin', {
        ...atOrg,
        body: { id: FRESH, name: canary.name, role: 'classTeacher', classes: '7-3' },
      }),
    ],
    withdrawInvitation: [by('admin', { params: { org: school, invitation: ids.invitation } })],
    endPost: [
      by('admin', {
        params: { org: school, person: ids.mentor },
        body: { role: 'teacher', until: '2026-12-31' },
      }),
    ],
    setClasses: [
      by('admin', { params: { org: school, person: ids.teacher }, body: { classes: '7-3' } }),
    ],
    takeInvitation: [by('stranger', { body: { code } })],
    listHooks: [by('admin', atOrg)],
    addHook: (['wecom', 'dingtalk', 'json'] as const).map((kind) =>
      by('admin', { ...atOrg, body: { ...hookOf(kind), id: FRESH, kind } }),
    ),
    switchHook: [
      by('admin', { params: { org: school, hook: ids.hook }, body: { state: 'off' } }),
      by('officer', { params: { org: county, hook: ids.countyHook }, body: { state: 'removed' } }),
    ],
    testHook: [by('admin', { params: { org: school, hook: ids.hook }, body: { id: FRESH } })],
    retryDelivery: [by('admin', { params: { org: school, delivery: ids.delivery } })],
    listRounds: [by('province', inProvince)],
    openRound: [by('province', ofRound)],
    moveRound: [
      moves({ move: 'plan', ...PLAN, title: canary.name }, 1, 'R-new'),
      moves({ move: 'ask', step: 'void', why: canary.note }, ROUND_MOVES + 1),
      moves({ move: 'showSecret' }, ROUND_MOVES + 1),
    ],
    listExports: [by('province', ofRound)],
    askExport: [
      by('province', {
        ...ofRound,
        body: { id: FRESH, file: 'round_log.jsonl', as: 'csv', why: canary.note },
      }),
    ],
    takeExport: [
      by('province', { params: { ...ofRound.params, export: ids.export }, query: { part: '0' } }),
    ],
    publicRounds: [{}],
    publicRound: [ofRound],
    publicFile: [{ params: { ...ofRound.params, file: 'round_log.jsonl' } }],
    listJobs: [by('operator', inProvince)],
    rerunJob: [
      by('operator', { params: { province, job: 'audit' }, body: { day: TODAY, of: county } }),
    ],
  };
}

/** Of a round that was conducted up to its announcement. */
const ROUND_MOVES = 6;
const hookOf = (kind: 'wecom' | 'dingtalk' | 'json') => {
  const events = ['morning', 'weekly'];
  if (kind === 'wecom')
    return { events, url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${canary.idNo}` };
  if (kind === 'dingtalk')
    return {
      ...{ events, url: `https://oapi.dingtalk.com/robot/send?access_token=${canary.idNo}` },
      secret: `SEC${canary.idNo}`,
    };
  return {
    events,
    url: `https://hooks.zichuan.gov.cn/${canary.idNo}`,
    secret: `${canary.idNo}-secret`,
  };
};

/** The parts of an object that may be sent, by their names. */
export function shapeOf(type: object): Readonly<Record<string, object>> {
  const { def } = type as { readonly def?: { readonly shape?: Record<string, object> } };
  return def?.shape ?? {};
}
