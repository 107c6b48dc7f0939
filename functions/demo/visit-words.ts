/** Parts of what is written down after a home visit; {长辈}, {家长} and {学科} as in talks. */
import type { RecordOf } from '../domain/form.ts';
import type { visit } from '../domain/forms/index.ts';
import type { hazardFixer, hazardKind, hazardLevel } from '../domain/codes/visit.ts';

export type VisitData = RecordOf<typeof visit>;

const lines = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Two of these make the home. */
export const buildings = lines(`
  三间平房带一个小院，门窗完好。 两层自建楼，孩子住二楼朝南的房间。 四间砖瓦房，去年刚换了瓦。 老屋三间，墙面有些潮。
  村头独院，院墙有两米高，大门能上锁。 搬进了社区楼房，一楼，有暖气。
`);
export const rooms = lines(`
  屋里收拾得干净，孩子有自己的书桌和台灯。 孩子和{长辈}同住一间，写作业在饭桌上。 房间不大，光线够，墙上贴着奖状。
  堂屋里堆着粮食，走动的地方还宽敞。 炉子装了烟道，{长辈}会封火。 厨房另在一间，煤气罐放在屋外。
`);
export const study = lines(`
  当天作业已经写完，字比上学期工整。 {学科}落下一些，书包里的练习册空了几页。 有固定写作业的时间，{长辈}会看着。
  没人能讲题，遇到不会的就等第二天问同学。 课外书有七八本，常翻。 墙上贴着课程表，早上自己收拾书包。
`);
export const life = lines(`
  三餐由{长辈}做，吃得比较简单，有菜有蛋。 衣服干净，冬衣够穿。 作息规律，九点前睡。 零花钱由{长辈}管，用多少给多少。
  会洗自己的袜子，也帮着扫院子。 早饭有时来不及吃，已和{长辈}说好提前一刻钟。
`);
export const mind = lines(`
  爱说话，领着老师看自己养的兔子。 有些腼腆，问一句答一句，后来肯笑了。 说想{家长}，视频以后情绪就好。
  和{长辈}亲近，愿意听话。 谈到期末很有信心。 提起{家长}有点沉默，别的都好。
`);
export const opinions = lines(`
  {长辈}很支持学校，就是担心自己讲不了作业。 希望学校有事先打电话。 {家长}通过电话表示过年一定回来。 没有别的要求，请老师多管一管。
`);
export const suggestions = lines(`
  请{长辈}每晚看着写完作业再开电视。 请{家长}每周至少视频一次。 请把手机收好，周末定时给。 天冷用炉子要开一点窗。
  有事随时打关爱责任人的电话。
`);

export interface HazardPart {
  readonly hazard: (typeof hazardKind)[number]['code'];
  readonly level: (typeof hazardLevel)[number]['code'];
  readonly days: number;
  readonly fixer: (typeof hazardFixer)[number]['code'];
  readonly note: string;
}
export const hazards: readonly HazardPart[] = [
  { hazard: 'water', level: 'high', days: 7, fixer: 'village', note: '屋后五十米有水塘，没有护栏' },
  { hazard: 'water', level: 'low', days: 15, fixer: 'family', note: '院里的水缸没有盖' },
  { hazard: 'fire', level: 'high', days: 3, fixer: 'family', note: '炉子旁边堆着柴草' },
  { hazard: 'fire', level: 'urgent', days: 1, fixer: 'family', note: '烟道接头松动，屋里有烟味' },
  { hazard: 'electricity', level: 'high', days: 7, fixer: 'family', note: '插线板老化，挂在床头' },
  { hazard: 'electricity', level: 'low', days: 15, fixer: 'village', note: '院里电线拉得低' },
  { hazard: 'gas', level: 'high', days: 3, fixer: 'family', note: '煤气管用了多年没换' },
  {
    hazard: 'traffic',
    level: 'low',
    days: 30,
    fixer: 'township',
    note: '出门就是县道，没有减速带',
  },
  {
    hazard: 'building',
    level: 'high',
    days: 30,
    fixer: 'township',
    note: '东屋墙上有裂缝，已经不住人',
  },
  { hazard: 'animals', level: 'low', days: 3, fixer: 'family', note: '邻居家的狗没有拴' },
];
