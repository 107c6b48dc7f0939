/** Parts from which the demo's people get their names. Frequent ones, so that a name points to nobody. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Common surnames, the most frequent ones several times. */
export const surnames = words(`
  王 王 王 王 王 李 李 李 李 李 张 张 张 张 张 刘 刘 刘 刘 陈 陈 陈 杨 杨 赵 赵 赵 孙 孙 孙 周 周 吴 吴 徐 徐 高 高 马 马
  朱 胡 郭 林 何 宋 宋 郑 梁 谢 韩 唐 冯 于 于 董 董 程 曹 袁 邓 许 傅 沈 彭 吕 苏 卢 蒋 贾 丁 魏 薛 叶 阎 余 潘 杜 戴
  夏 钟 汪 任 姜 姜 范 方 石 姚 谭 邹 熊 陆 郝 崔 崔 康 邱 秦 顾 侯 邵 万 段 雷 钱 汤 尹 黎 常 乔 贺 赖 龚
  毕 隋 亓 逄 綦 牟 迟 解 栾 苗 翟 仝 司 欧阳 司马 诸葛 上官
`);

export const boysNames = words(`
  子轩 浩然 宇轩 浩宇 子涵 梓轩 俊杰 宇航 皓轩 明轩 文博 子墨 一鸣 佳豪 嘉懿 博文 天佑 文轩 烨霖 鹏飞 泽宇 泽楷 志远 明哲
  子昂 思远 家豪 俊熙 奕辰 沐辰 景行 晨阳 旭东 立轩 靖宇 昊天 承泽 星宇 书豪 卓远 致远 逸凡 振宇 继业 光耀
`);
export const girlsNames = words(`
  梓涵 欣怡 诗涵 雨桐 可馨 佳怡 雨萱 子萱 思琪 雨欣 梦琪 语嫣 若曦 静怡 佳琪 婉婷 欣妍 紫涵 诗琪 心怡 馨予 一诺 依诺 梓萱
  小禾 书瑶 晓彤 雅琳 芷若 文静 慧敏 雪晴 思雨 清扬 秋月 春晓 采薇 知夏 念慈 佳宁 安然 悦然 沐瑶 锦瑟 玉洁 晨曦 望舒 映雪
`);
/** Names of one character, for boys and girls alike. */
export const shortNames = words('睿 昊 彤 萱 琪 妍 瑶 涵 哲 禾 朔 晗');

/** Characters that many a font and many a form cannot cope with. They must be stored, found and shown. */
export const rareNames = { boys: ['䶮', '𬭚', '𬭚宇'], girls: ['㛃', '㛃然', '䶮月'] } as const;

export const fathersNames = words(`
  建国 建军 志刚 海涛 海波 海峰 国栋 国强 立新 立军 文斌 文涛 学东 学峰 永刚 永强 传宝 传军 洪涛 洪波 庆华 庆国 兆亮 兆峰
  玉龙 玉峰 振华 振东 金龙 金涛 春生 爱民 卫东 新华 新民 光明 光辉 宝山 长江 长青 书平 书军 明亮 明辉 成功 成林
`);
export const mothersNames = words(`
  秀芹 秀红 春梅 春燕 海燕 海霞 丽娟 丽萍 玉梅 玉玲 爱华 爱玲 红霞 红梅 桂芹 桂红 淑敏 淑琴 晓丽 晓燕 翠平 翠红 凤霞 凤丽
  庆梅 庆霞 文娟 文丽 志红 志霞 金花 金凤 瑞芳 瑞霞 彩云 彩霞 素珍 素芹 小红 小梅 艳丽 艳红 美玲 美荣 传芳 传英 月娥 月华
`);
export const grandfathersNames = words(`
  成福 成贵 福生 福田 永祥 永昌 长顺 长贵 兆福 兆祥 传德 传义 玉山 玉田 广才 广义 树田 树德 洪福 洪生 克昌 克明
`);
export const grandmothersNames = words(`
  秀英 秀兰 桂兰 桂英 玉珍 玉兰 凤英 凤兰 淑芬 淑英 翠英 翠兰 素英 素兰 兰英 兰芝 爱英 爱芝 月英 月兰 春英 春兰 瑞英 瑞兰
`);
export const womenTeachersNames = words(`
  文芳 文静 志芳 明霞 淑霞 淑华 晓红 丽华 丽君 建芳 海英 玉华 玉芳 春华 春芳 永芳 学芳 庆芳 秀华 秀云 新芳 新梅 红艳 国芳
  世芳 敬芳 爱莲 桂荣 凤云 素华 晓燕 瑞雪 立芹 培英 月芹
`);
export const menTeachersNames = words(`
  文华 志勇 志强 明远 晓东 晓明 建华 建平 海明 永红 学文 学军 庆云 红卫 卫华 卫平 国华 世杰 敬文 立国 培林 宪忠 振民
`);

/** Families whose names are written with a dot. */
export const dottedFamilies = [
  {
    father: '吐尔逊·买买提',
    mother: '阿依古丽·艾合买提',
    grandfather: '买买提·吐尼亚孜',
    grandmother: '帕提古丽·萨迪克',
    boys: ['艾力·吐尔逊', '玉素甫·吐尔逊', '伊力亚尔·吐尔逊'],
    girls: ['古丽娜尔·吐尔逊', '阿米娜·吐尔逊', '米热古丽·吐尔逊'],
  },
  {
    father: '阿卜杜拉·热合曼',
    mother: '热依拉·依明',
    grandfather: '热合曼·阿西木',
    grandmother: '哈丽旦·玉山',
    boys: ['凯赛尔·阿卜杜拉', '艾孜买提·阿卜杜拉', '阿力木·阿卜杜拉'],
    girls: ['迪丽娜尔·阿卜杜拉', '祖丽胡玛·阿卜杜拉', '伊巴迪古丽·阿卜杜拉'],
  },
] as const;
