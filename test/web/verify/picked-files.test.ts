import { describe, expect, it } from 'vitest';
import { filesOfRound } from '#lib/verify/picked-files.ts';

/** A chosen file; of a folder, its path from there. */
function file(name: string, path = ''): File {
  return Object.assign(new File(['x'], name), { webkitRelativePath: path });
}
const names = (...files: File[]) => [...filesOfRound(files).keys()];

describe('Chosen files', () => {
  it('are those of a round: what systems leave in a folder, and the tool itself, are not', () => {
    expect(
      names(
        file('seed.json'),
        file('.DS_Store'),
        file('Thumbs.db'),
        file('verify-tool.html'),
        file('design.json'),
      ),
    ).toEqual(['design.json', 'seed.json']);
  });

  it('of a folder are those that lie in it directly', () => {
    expect(
      names(file('seed.json', 'round/seed.json'), file('draw.csv', 'round/old/draw.csv')),
    ).toEqual(['seed.json']);
  });

  it('that a browser saved under another name have their own again, unless that is here too', () => {
    expect(names(file('seed (1).json'), file('draw.csv'))).toEqual(['draw.csv', 'seed.json']);
    const [kept, again] = [file('seed.json'), file('seed (2).json')];
    expect(filesOfRound([again, kept])).toEqual(new Map([['seed.json', kept]]));
  });
});
