import * as wire from '../wire.ts';
import { asks, tells, type Route } from './route.ts';

/** Addresses that are told of counts, and what was sent to them. */
export const ofHooks = {
  listHooks: {
    ...asks,
    path: '/api/orgs/{org}/hooks',
    verb: 'hooks.read',
    personal: false,
    params: wire.orgPath,
    reply: wire.hookList,
    does: 'The addresses that a school or county has told of its counts, and what was sent to them',
  },
  addHook: {
    ...tells,
    path: '/api/orgs/{org}/hooks',
    verb: 'hooks.write',
    personal: false,
    params: wire.orgPath,
    body: wire.hookSent,
    reply: wire.hookList,
    does: 'Registers an address to be told of counts; sending it twice has one effect',
  },
  switchHook: {
    ...tells,
    path: '/api/orgs/{org}/hooks/{hook}',
    verb: 'hooks.write',
    personal: false,
    params: wire.hookPath,
    body: wire.hookSwitched,
    reply: wire.hookList,
    does: 'Switches a hook on or off, or removes it for good',
  },
  testHook: {
    ...tells,
    path: '/api/orgs/{org}/hooks/{hook}/test',
    verb: 'hooks.write',
    personal: false,
    params: wire.hookPath,
    body: wire.testAsked,
    reply: wire.hookList,
    does: 'Sends one trial message to a hook, twenty times a day at most',
  },
  retryDelivery: {
    ...tells,
    path: '/api/orgs/{org}/deliveries/{delivery}',
    verb: 'hooks.write',
    personal: false,
    params: wire.deliveryPath,
    reply: wire.hookList,
    does: 'Has a message sent again that did not arrive, or may not have',
  },
} as const satisfies Record<string, Route>;
