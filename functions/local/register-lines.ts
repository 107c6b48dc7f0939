import type { EnteredRegister } from '../deeds/enter-register.ts';
import { reason } from '../documents/reasons.ts';
import { orgSheet, personSheet, type RegisterProblem } from '../domain/register/index.ts';
import type { Said } from './round-commands.ts';

const signs = { new: '+', change: '~', nothing: '=' } as const;

/** What the command says: each problem by sheet, row and column, or each change, and the sum of it all. */
export function registerLines({ problems, orgs, people, written }: EnteredRegister): Said {
  if (problems.length > 0)
    return {
      lines: [
        ...problems.map(problemLine),
        `REFUSED ${problems.length} problems, nothing written`,
        `没有写入：${problems.length}处要改`,
      ],
      ok: false,
    };
  const shown = [
    ...orgs.map(({ does, row, columns, org }) => {
      const what = `${org.id} ${org.name}`;
      return { does, line: lineOf(does, orgSheet.name, row, what, columns) };
    }),
    ...people.map(({ does, row, columns, name, membership: { role, org, until } }) => {
      const post = `${role} ${org}${until === undefined ? '' : ` ≤ ${until}`}`;
      return { does, line: lineOf(does, personSheet.name, row, `${name} ${post}`, columns) };
    }),
  ];
  const changed = shown.filter(({ does }) => does !== 'nothing');
  const sum = (does: keyof typeof signs) => shown.filter((each) => each.does === does).length;
  const counts = `${sum('new')} new, ${sum('change')} changed, ${sum('nothing')} unchanged`;
  const inChinese = `新增${sum('new')}，更改${sum('change')}，不变${sum('nothing')}`;
  return {
    lines: [
      ...changed.map(({ line }) => line),
      ...(written
        ? [`WRITTEN ${counts}`, `已写入：${inChinese}。机构名称等最多10分钟后到处可见`]
        : [
            `DRY RUN ${counts}; nothing written, add --write`,
            `只是试算：${inChinese}；加 --write 才写入`,
          ]),
    ],
    ok: true,
  };
}

function lineOf(
  does: keyof typeof signs,
  sheet: string,
  row: number,
  what: string,
  columns: readonly string[],
): string {
  return `${signs[does]} ${sheet} ${row} ${what}${columns.length > 0 ? ` (${columns.join('、')})` : ''}`;
}

function problemLine({ sheet, row, column, code, facts }: RegisterProblem): string {
  const where = [sheet, ...(row > 0 ? [`第${row}行`] : []), ...(column ? [column] : [])];
  return `! ${where.join(' ')}：${reason(code, facts)} [${code}]`;
}
