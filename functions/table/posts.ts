import * as wire from '../wire.ts';
import { asks, tells, type Route } from './route.ts';

/** Who works where: invited, bound to an account, let go. */
export const ofPosts = {
  listPosts: {
    ...asks,
    path: '/api/orgs/{org}/posts',
    verb: 'posts.keep',
    personal: true,
    params: wire.orgPath,
    reply: wire.postList,
    does: 'Who has a post at an organisation and who is invited, as far as it is the asker’s to keep',
  },
  invite: {
    ...tells,
    path: '/api/orgs/{org}/invitations',
    verb: 'posts.keep',
    personal: true,
    params: wire.orgPath,
    body: wire.invitationSent,
    reply: wire.invited,
    does: 'Offers somebody a post and answers the code that binds an account to it, once; it is shown this one time',
  },
  withdrawInvitation: {
    ...tells,
    path: '/api/orgs/{org}/invitations/{invitation}',
    verb: 'posts.keep',
    personal: true,
    params: wire.invitationPath,
    reply: wire.postList,
    does: 'Takes an invitation back that nobody has used',
  },
  endPost: {
    ...tells,
    path: '/api/orgs/{org}/posts/{person}/end',
    verb: 'posts.keep',
    personal: true,
    params: wire.postPath,
    body: wire.postEnded,
    reply: wire.postList,
    does: 'Ends a post, at once or after a day; never later than it would have ended',
  },
  setClasses: {
    ...tells,
    path: '/api/orgs/{org}/posts/{person}/classes',
    verb: 'posts.classes',
    personal: true,
    params: wire.postPath,
    body: wire.classesSet,
    reply: wire.postList,
    does: 'Which classes a class teacher has',
  },
  takeInvitation: {
    ...tells,
    path: '/api/invitations',
    stranger: true,
    personal: false,
    params: wire.nothing,
    body: wire.codeTyped,
    reply: wire.postTaken,
    does: 'Binds the account that is signed in to the post of an invitation, by its code',
  },
} as const satisfies Record<string, Route>;
