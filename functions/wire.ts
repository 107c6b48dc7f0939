/**
 * What goes over the wire: bodies that requests must have and replies that may leave. A reply is parsed by its shape
 * before it is sent, so a field that nobody declared here stays inside.
 */
export * from './wire/parts.ts';
export * from './wire/me.ts';
export * from './wire/child.ts';
export * from './wire/photo.ts';
export * from './wire/restricted.ts';
export * from './wire/school.ts';
export * from './wire/posts.ts';
export * from './wire/ledger.ts';
export * from './wire/finding.ts';
export * from './wire/settings.ts';
export * from './wire/digest.ts';
export * from './wire/hooks.ts';
export * from './wire/figures.ts';
export * from './wire/readings.ts';
export * from './wire/jobs.ts';
export * from './wire/rounds.ts';
