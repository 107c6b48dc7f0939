/** What cells and members of the files of a round may be (SAMPLING §2.2, §2.3, §2.18). */

/** A stable code of the real world: a school, a stratum, a county, a round. */
export const ID = /^[0-9A-Za-z_-]{1,40}$/;
/** 24 hexadecimal characters, random for each round. */
export const CHILD_KEY = /^[0-9a-f]{24}$/;
export const SHA256 = /^[0-9a-f]{64}$/;
/** A whole number that both readers and sums hold exactly. */
export const COUNT = /^(0|[1-9][0-9]{0,8})$/;
export const YES_NO = /^[01]$/;
/** Codes with a few signs between them: what is hashed must not depend on how a language is written. */
export const CODES = /^[ !#-+\--~]{0,200}$/;
/** An instant of the official time of China. */
export const TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/;
/** A file that may lie in the folder of a round. */
export const FILE_NAME = /^[0-9A-Za-z_-][0-9A-Za-z_.-]{0,79}$/;
