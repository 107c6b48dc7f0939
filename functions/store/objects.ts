/** Files beside the table: a bucket in the cloud, a folder on a laptop. Names carry no personal data. */
export interface Objects {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
}
