/** Grade 1 to 9, class 1 to 60, as children's files have them. */
const CLASS = /^[1-9]-([1-9]|[1-5]\d|60)$/;
const BETWEEN = /[、,，;；\s]+/;

/** True for a class as memberships name it, `7-3`. */
export function isClass(text: string): boolean {
  return CLASS.test(text);
}

/** Classes out of `7-3、8-1`, each once; whether they are any is for `isClass`. */
export function classesIn(text: string): string[] {
  return [...new Set(text.split(BETWEEN).filter(Boolean))];
}
