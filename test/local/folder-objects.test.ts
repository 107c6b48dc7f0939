import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderObjects } from '../../functions/local/folder-objects.ts';
import { emptyFolder } from '../../functions/local/house.ts';

describe('Given a store folder with files of each kind', () => {
  let folder: string;
  const names = ['imports/i1', 'photos/c1/p1', 'parts/sd/r1/sd-1.json', 'rounds/sd/r1/ab12'];
  const bytes = new Uint8Array([1, 2, 3]);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'objects-'));
    const objects = folderObjects(folder);
    for (const name of names) await objects.put(name, bytes);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('when they are opened anew, then each is as it was, and what was never put is not there', async () => {
    const objects = folderObjects(folder);
    for (const name of names) expect(await objects.get(name)).toEqual(bytes);
    expect(await objects.get('photos/c1/p2')).toBeUndefined();
    expect(await objects.get('photos/c2/p1')).toBeUndefined();
  });

  it('when one is there and cannot be read, then it is not taken for one that is not there', async () => {
    mkdirSync(join(folder, 'photos/c1/p3')); // whoever runs this may be allowed to read anything
    await expect(folderObjects(folder).get('photos/c1/p3')).rejects.toThrow();
  });

  it('when the folder is emptied, then none of them is left, and what is not the store’s is', () => {
    writeFileSync(join(folder, 'notes.txt'), 'somebody’s own');
    emptyFolder(folder);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});
