import type { Role } from '../domain/access.ts';

export type Language = 'zh' | 'en';

interface Words {
  readonly product: string;
  readonly signIn: string;
  readonly wrongPrefix: string;
  readonly intro: string;
  readonly invented: string;
  readonly unknownAccount: string;
  readonly otherAccount: string;
  readonly account: string;
  readonly signOut: string;
  readonly signOutAsk: string;
  readonly stay: string;
  readonly signedOut: string;
  readonly notDone: string;
  readonly expired: string;
  readonly again: string;
  readonly back: string;
  readonly code: string;
  readonly roles: Readonly<Record<Role, string>>;
}

/** The words of the sign-in pages. */
export const words: Readonly<Record<Language, Words>> = {
  zh: {
    product: '关爱台账',
    signIn: '登录',
    wrongPrefix: '有误：',
    intro: '演示账号，不设密码。选一个就能登录。',
    invented: '这里的人和学校都是虚构的。',
    unknownAccount: '没有这个账号，请从下面选一个',
    otherAccount: '或者填账号',
    account: '账号',
    signOut: '退出登录',
    signOutAsk: '退出后，再用要重新登录。',
    stay: '不退出',
    signedOut: '已退出登录',
    notDone: '这次登录没有完成',
    expired: '登录页已过期，请回到首页重新登录。',
    again: '请回到首页重新登录。',
    back: '回到首页',
    code: '代码',
    roles: {
      teacher: '教师',
      classTeacher: '班主任',
      schoolAdmin: '学校管理员',
      countyOfficer: '县级工作人员',
      cityOfficer: '市级工作人员',
      provinceOfficer: '省级工作人员',
      privacyOfficer: '个人信息保护负责人',
      operator: '系统运维',
    },
  },
  en: {
    product: 'Guan’ai',
    signIn: 'Sign in',
    wrongPrefix: 'To correct: ',
    intro: 'Demo accounts, no passwords. Choose one to sign in.',
    invented: 'All people and schools here are invented.',
    unknownAccount: 'There is no such account. Choose one below',
    otherAccount: 'Or enter an account',
    account: 'Account',
    signOut: 'Sign out',
    signOutAsk: 'To come back, you will sign in again.',
    stay: 'Stay signed in',
    signedOut: 'Signed out',
    notDone: 'This sign-in did not finish',
    expired: 'The sign-in page has expired. Go to the start page and sign in again.',
    again: 'Go to the start page and sign in again.',
    back: 'Go to the start page',
    code: 'Code',
    roles: {
      teacher: 'Teacher',
      classTeacher: 'Class teacher',
      schoolAdmin: 'School admin',
      countyOfficer: 'County officer',
      cityOfficer: 'City officer',
      provinceOfficer: 'Province officer',
      privacyOfficer: 'Privacy officer',
      operator: 'Operator',
    },
  },
};

/** The language asked for by the site, else by the browser; Chinese unless English is asked for first. */
export function languageOf(asked: string | undefined, accepted: string | undefined): Language {
  const first = (asked ?? accepted ?? '').trim().toLowerCase();
  return first.startsWith('en') ? 'en' : 'zh';
}
