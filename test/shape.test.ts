import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { handlers } from '../functions/api/index.ts';
import { access } from '../functions/domain/access.ts';
import { fieldProblems, problems } from '../functions/domain/problem.ts';
import { jobHandlers } from '../functions/jobs/index.ts';
import { jobs, routes, type Route } from '../functions/table.ts';
import { drawHouse, drawnOn, pages } from './house.ts';
import {
  astrayToPackages,
  astrayToRooms,
  astrayWithin,
  importersOf,
  packagesBehind,
} from './house/astray.ts';
import { countedLines } from './house/counted-lines.ts';
import { isClockOrChance, isEnvironment, isKey, isWaiting, linesWith } from './house/lines-with.ts';
import { readImports } from './house/read-imports.ts';
import { rooms, roomsOf } from './house/rooms.ts';
import { filesIn, sourceFiles, textOf } from './house/source-files.ts';
import { messagesIn, wordsOf } from './house/words-of.ts';

const files = sourceFiles();
const inFunctions = files.filter((path) => path.startsWith('functions/'));
const inDomain = files.filter((path) => path.startsWith('functions/domain/'));
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('Every file', () => {
  it('stands in one room, and no room is empty', () => {
    expect(files.filter((path) => roomsOf(path).length !== 1)).toEqual([]);
    expect(rooms.filter(({ holds }) => !files.some((path) => holds.test(path)))).toEqual([]);
  });

  it.each(rooms.filter(({ ceiling }) => ceiling))(
    'of $id stays below $ceiling lines',
    ({ holds, ceiling = 0 }) => {
      const long = files
        .filter((path) => holds.test(path) && !path.startsWith('functions/api/index')) // lists of all of them
        .map((path) => [path, countedLines(path)] as const)
        .filter(([, lines]) => lines > ceiling);
      expect(long).toEqual([]);
    },
  );

  it('is named after what it is about', () => {
    const nothing = /\b(utils?|common|services?|managers?|helpers?)\b/i;
    expect([...files, ...filesIn('test')].filter((path) => nothing.test(path))).toEqual([]);
  });
});

describe('Imports lead where the rooms allow', () => {
  it.each(rooms)('from $id to other rooms', (room) => {
    expect(astrayToRooms(room)).toEqual([]);
  });

  it.each(rooms)('from $id to packages', (room) => {
    expect(astrayToPackages(room)).toEqual([]);
  });

  it.each(rooms.filter(({ catalogue }) => catalogue))('within $id from its index alone', (room) => {
    expect(astrayWithin(room)).toEqual([]);
  });

  it('to the cloud’s SDK from the store, and from the store on disk that stands in for it', () => {
    const outside = importersOf(/^@aws-sdk\//).filter((path) => !/^functions\/store\//.test(path));
    expect(outside).toEqual(['functions/local/embedded-rows.ts']);
  });

  it('to middy from the way in over HTTP alone', () => {
    expect(importersOf(/^@middy\//)).toEqual(['functions/http.ts']);
  });

  it('to nothing that must be installed first from what installs it', () => {
    const first = ['start', 'test', 'run'].map((name) => `scripts/${name}.mjs`);
    expect(packagesBehind(...first).filter((name) => !name.startsWith('node:'))).toEqual([]);
  });
});

describe('The domain is pure', () => {
  it('has no clock and no chance', () => {
    expect(linesWith(inDomain, isClockOrChance)).toEqual([]);
  });

  it('waits for nothing', () => {
    expect(linesWith(inDomain, isWaiting)).toEqual([]);
  });

  it('compiles without Node and without a browser', () => {
    const { config } = ts.readConfigFile('functions/domain/tsconfig.json', textOf) as {
      readonly config: unknown;
    };
    const compilerOptions = { lib: ['ES2023'], types: [] };
    expect(config).toMatchObject({ compilerOptions, include: ['.'] });
  });
});

describe('One place for one thing', () => {
  const pathsWith = (isMeant: typeof isKey) =>
    new Set(linesWith(inFunctions, isMeant).map((line) => line.split(':')[0] ?? ''));

  it('keys of the table are written in store/keys.ts', () => {
    expect([...pathsWith(isKey)]).toEqual(['functions/store/keys.ts']);
  });

  it('the environment is read at the three ways in', () => {
    const way = /^functions\/(http\/|job\/|local\.ts)/;
    expect([...pathsWith(isEnvironment)].filter((path) => !way.test(path))).toEqual([]);
  });
});

describe('Every form, rule, case and report', () => {
  const things = inDomain.filter((path) =>
    /\/(forms|rules|cases|reports)\/(?!index\.ts)/.test(path),
  );

  it.each(things)('%s has a test of its name', (path) => {
    const test = path.replace('functions/', 'test/').replace('.ts', '.test.ts');
    expect(filesIn('test/domain')).toContain(test);
  });
});

describe('The table', () => {
  it.each([
    ['api', routes, handlers],
    ['jobs', jobs, jobHandlers],
  ])('has one file in %s for each of its rows, bound by the index', (room, rows, bound) => {
    const folder = `functions/${room}`;
    const names = [...Object.keys(rows), 'index'];
    expect(Object.keys(bound).sort()).toEqual(Object.keys(rows).sort());
    const own = filesIn(folder).filter((path) => !path.startsWith(`${folder}/index/`));
    expect(own).toEqual(names.map((name) => `${folder}/${kebab(name)}.ts`).sort());
  });

  it('has each row once: of two that are named alike the later would hide the other', () => {
    const rowsIn = (path: string) => textOf(path).match(/^ {2}\w+(?=: \{$)/gm) ?? [];
    const names = ['functions/table.ts', ...filesIn('functions/table')].flatMap(rowsIn);
    const all = [...Object.keys(routes), ...Object.keys(jobs)];
    expect(names.map((name) => name.trim()).sort()).toEqual(all.sort());
  });

  it.each([...new Set(Object.values(routes).map((row) => row.class))])(
    'has for class %s a function that knows the handlers of its rows, and no others',
    (name) => {
      const own = Object.entries(routes).filter(([, row]) => row.class === name);
      const known = readImports(`functions/api/index/${name}.ts`).map(({ to }) => to);
      const bound = own.map(([route]) => `functions/api/${kebab(route)}.ts`);
      expect(known.filter((path) => path.startsWith('functions/api/')).sort()).toEqual(
        bound.sort(),
      );
    },
  );

  it('has libraries for files in the functions of class files and the worker alone', () => {
    const heavy = (entry: string) =>
      packagesBehind(`functions/${entry}.ts`).filter((name) => /^hucre|client-s3$/.test(name));
    expect(heavy('http/files')).toEqual(['@aws-sdk/client-s3', 'hucre/xlsx', 'hucre/xml']);
    expect(heavy('job/work')).toEqual(['@aws-sdk/client-s3', 'hucre/xlsx', 'hucre/xml']);
    for (const entry of ['http/api', 'http/restricted', 'job/dispatch', 'job/redrive'])
      expect([entry, ...heavy(entry)]).toEqual([entry]);
  });

  it('has no two routes alike', () => {
    const rows = Object.values(routes).map(
      ({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`,
    );
    expect(new Set(rows).size).toBe(rows.length);
  });

  it.each(Object.entries<Route>(routes))(
    'guards %s by a verb that someone may do, or it is for anybody, or for a stranger and shows no personal data',
    (_name, { verb, class: of, stranger, personal }) => {
      if (stranger) expect([verb, of, personal]).toEqual([undefined, 'api', false]);
      else if (verb === undefined) expect(of).toBe('open');
      else expect(Object.keys(access[verb])).not.toEqual([]);
    },
  );

  it.each(Object.keys(access))('has a route that %s guards, or a deed that asks for it', (verb) => {
    const guards = Object.values<Route>(routes).flatMap((route) => [
      String(route.verb),
      ...('late' in route ? [String(route.late)] : []),
    ]);
    const isAsked = files
      .filter((path) => path.startsWith('functions/deeds/'))
      .some((path) => textOf(path).includes(`can(actor, '${verb}'`));
    expect(isAsked || guards.includes(verb)).toBe(true);
  });

  it.each(Object.entries(jobs))(
    'says of %s whom it hurts when it fails, and the runbook what to do then',
    (name, { ifItFails }) => {
      expect(ifItFails).toMatch(/^[A-Z].{40,}\.$/);
      expect(textOf('docs/runbook.md').split('\n')).toContain(`## ${name}`);
    },
  );
});

describe('Words', () => {
  const [zh, en] = [messagesIn('zh'), messagesIn('en')];

  it('are there in both languages, none of them empty', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect([...Object.values(zh), ...Object.values(en)]).not.toContain('');
  });

  it.each([
    ['problem', 'problem-words', Object.keys(problems)],
    ['field problem', 'field-problem-words', fieldProblems],
  ])('in both languages stand for every code of a %s', (_what, page, codes) => {
    const words = wordsOf(`web/src/lib/words/${page}.ts`);
    expect(codes.filter((code) => !words.codes.includes(code))).toEqual([]);
    expect(words.keys).not.toEqual([]);
    expect(words.keys.filter((key) => !(key in zh && key in en))).toEqual([]);
  });
});

describe('The drawing in the readme', () => {
  it('is the one that the imports draw: node scripts/run.mjs test/house.ts --write', () => {
    expect(drawnOn('README.md')).toBe(drawHouse());
    for (const page of pages) expect([undefined, drawHouse()]).toContain(drawnOn(page));
  });
});
