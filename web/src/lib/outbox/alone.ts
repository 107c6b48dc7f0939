/** Does a deed while no other window of this site does one of that name; where windows cannot tell, it does it at once. */
export async function alone<T>(name: string, deed: () => Promise<T>): Promise<T> {
  // Typed as always there, but a browser of some years ago has none.
  const locks = navigator.locks as LockManager | undefined;
  return locks ? await locks.request(name, deed) : await deed();
}
