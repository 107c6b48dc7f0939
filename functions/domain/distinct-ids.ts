const PERSON = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Events and pictures are named by the device that made them. */
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** True for ids of people, each of them once. */
export function arePeople(ids: readonly unknown[]): boolean {
  return areDistinct(ids, PERSON);
}

/** True for ids of pictures, each of them once. */
export function arePhotos(ids: readonly unknown[]): boolean {
  return areDistinct(ids, ULID);
}

function areDistinct(ids: readonly unknown[], like: RegExp): boolean {
  const areIds = ids.every((each) => typeof each === 'string' && like.test(each));
  return areIds && new Set(ids).size === ids.length;
}
