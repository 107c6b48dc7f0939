/** Files beside the table: a bucket in the cloud, a folder on a laptop. Names carry no personal data. */
export interface Objects {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
}

/** What begins so lies where nothing is overwritten or deleted (SAMPLING §2.17): files of inspection rounds. */
export const LOCKED = 'rounds/';

/** For a function that works with no files: it has neither the right nor the library. */
export const noObjects: Objects = { put: noFiles, get: noFiles };
function noFiles(): Promise<never> {
  return Promise.reject(new Error('this function reaches no files'));
}
