// 不用本站程序，把公布的一轮抽查重抽一遍。Draws a published round again, apart from the site: node redraw.mjs FOLDER
import { createHash } from 'node:crypto'; import { existsSync, readFileSync } from 'node:fs';
console.log('未核对 NOT CHECKED 格式 form, 公告 notice, 日志 log, 信标 beacon, 风险依据 risk, 派组 inspectors, 结果 results');
process.chdir(process.argv[2] ?? '.');
const read = (file) => (existsSync(file) ? readFileSync(file, 'latin1') : ''); // a character for each byte
const rowsOf = (file) => read(file).split('\n').slice(1, -1).map((line) => line.split(','));
const isTable = (file, rows) => read(file) === rows.map((cells) => `${cells.join()}\n`).join('');
const sha256 = (text) => createHash('sha256').update(text, 'latin1').digest('hex');
const check = (file, isSame, words) => {
  console.log(`${isSame ? '一致 SAME' : isSame === false ? '不符 DIFFERS' : '未核对 NOT CHECKED'} ${file} ${words}`);
  if (isSame === false) process.exitCode = 1;
};
const { files } = JSON.parse(read('manifest.json')); // 1. The manifest binds all files by their hashes.
for (const [file, hash] of Object.entries(files))
  check(file, existsSync(file) ? sha256(read(file)) === hash : undefined, '清单中的指纹 hash in the manifest');
const [seed, design] = ['seed.json', 'design.json'].map((file) => JSON.parse(read(file)));
const { round_id: round, dice_digits: dice, drand_randomness: drand, secret_hex: secret } = seed; // 2. Seed
const text = ['LBC1', round, files['frame_schools.csv'], files['design.json'], dice, drand, secret].join('|');
check('seed.json', sha256(`LBC-COMMIT-1|${round}|${secret}`) === seed.commit_sha256, '承诺＝密钥的指纹 commitment');
check('seed.json', text === seed.seed_string && sha256(text) === seed.seed_sha256, '种子＝抽样框、方案、骰子、密钥 seed');
if (design.domains) throw Error('分域的抽取请用核验工具 A draw by domains is not checked here: use the verifier');
// 3. A ticket is a hash as a number, its digits reversed. Lists go by their tickets, equal ones by id.
const number = (x) => BigInt(`0x${sha256(seed.seed_sha256 + x)}`);
const ticket = (x) => `0.${[...number(x).toString().padStart(64, '0')].reverse().join('')}`;
const byTicket = (tag, all) => all.map((it) => ({ ...it, [tag]: ticket(`${tag}|${it.group}|${it.id}`) }))
  .sort((a, b) => (a[tag] < b[tag] || (a[tag] === b[tag] && a.id < b.id) ? -1 : 1));
// 4. In each stratum: forced schools, those too large for chance, and others in proportion to their size z.
const schools = rowsOf('frame_schools.csv').map(([id, , , group, count, risk, must, , list]) =>
  ({ id, group, isForced: must === '1', list, z: BigInt(Math.max(count, design.mos_floor) * risk) }));
const csv = [['stratum,unit_id,role,order,z,n_rem,Z_rem,n_drawn,start_r,ticket_s1,ticket_res,pi_num,pi_den']];
for (const stratum of [...new Set(schools.map(({ group }) => group))].sort()) {
  const all = schools.filter(({ group }) => group === stratum);
  let [n, rest, Z, before] = [design.n[stratum], all.filter((it) => !it.isForced), 0n, all.length];
  do { // until nobody is left who would have a chance of one; of those left, two are drawn at the least
    [n, before] = [Math.max(n - before + rest.length, Math.min(2, rest.length)), rest.length];
    Z = rest.reduce((sum, { z }) => sum + z, 0n); rest = rest.filter(({ z }) => BigInt(n) * z < Z);
  } while (rest.length < before);
  for (const [role, isForced] of [['forced', true], ['certainty', false]])
    all.filter((school) => school.isForced === isForced && !rest.includes(school))
      .forEach(({ id, z }, at) => csv.push([stratum, id, role, at + 1, z, '', '', '', '', '', '', 1, 1]));
  let [sum, m, start] = [0n, n, number(`START|${stratum}`) % (Z || 1n)]; // m: and reserves, none certain
  while (rest[m] && m < n + design.reserve_target && rest.every(({ z }) => BigInt(m + 1) * z < Z)) m += 1;
  const points = (sum) => (BigInt(m) * sum - 1n - start + Z) / Z; // of m points, Z / m apart
  const hit = byTicket('S1', rest).filter(({ z }) => points(sum) < points((sum += z)));
  byTicket('RES', hit).forEach(({ id, z, S1, RES }, at) => csv.push(
    [stratum, id, at < n ? 'main' : 'reserve', at + 1, z, n, Z, m, start, S1, RES, BigInt(n) * z, Z]));
}
check('draw.csv', isTable('draw.csv', csv), '重抽学校 schools drawn again');
const lists = {}; // 5. Children: a hash binds the list of each school; its lowest tickets are drawn.
for (const [group, id] of rowsOf('frame_children.csv')) (lists[group] ??= []).push({ id, group });
const isBound = ({ id, list }) => sha256((lists[id] ?? []).map((child) => `${child.id}\n`).join('')) === list;
const sample = csv.slice(1).map(([stratum, unit]) => [stratum, unit]).sort().flatMap(([, unit]) =>
  byTicket('S2', lists[unit] ?? []).map(({ id, S2 }, at, { length: all }) => // the next ones are reserves
    [unit, id, at + 1, at < design.take ? 'main' : 'reserve', all, Math.min(design.take, all), S2])
    .slice(0, design.take + design.take_reserve));
const table = [['unit_id,child_key,rank,role,N_i,m_i,ticket'], ...sample];
const isOpen = existsSync('frame_children.csv') && existsSync('sample.csv') ? true : undefined;
check('frame_children.csv', isOpen && schools.every(isBound), '各校名单 lists of the schools');
check('sample.csv', isOpen && isTable('sample.csv', table), '重抽儿童 children drawn again');
