import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/web.mjs';

const root = mkdtempSync(join(tmpdir(), 'site-of-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

describe('Given a site that was built', () => {
  write('web/src/app.html', '<p>');
  write('web/project.inlang/settings.json', '{}');
  const built = fingerprint(root);

  it.each([
    'web/build/200.html',
    'web/node_modules/.built-from',
    'web/project.inlang/.gitignore',
    'web/project.inlang/.meta.json',
    'web/project.inlang/README.md',
  ])('when the build has left %s behind, then it is not built again', (made) => {
    write(made, 'made');
    expect(fingerprint(root)).toBe(built);
  });

  it.each(['web/src/app.html', 'web/project.inlang/settings.json', 'functions/domain/fold.ts'])(
    'when %s is another, then it is built again',
    (source) => {
      const before = fingerprint(root);
      write(source, 'another');
      expect(fingerprint(root)).not.toBe(before);
    },
  );
});
