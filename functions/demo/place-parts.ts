/** Parts from which the demo's towns and villages get their names: trees, crops and lie of the land, as in Shandong. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const townHeads = words(
  '槐 楸 榆 禾 穗 麦 粟 芦 荻 蒲 棠 桐 杏 桑 葵 菊 茅 楝 椿 榛 稷 荞 藤 芹',
);
export const townTails = words('埠 峪 崮 店 集 坡 湾 堡 洼 岭 寨 屯 桥 渡 塘 坞 庄 泉');
export const villageHeads = words('东 西 南 北 前 后 上 下 大 小 中');
export const villageMiddles = words('柳 石 高 井 楼 沟 崖 官 河 磨 场 峰 窑 梨 坊 店 桥 湾');
export const villageTails = words('家 庄 峪 坡 沟 岭 河 屯 头 子');

/** Where parents work. */
export const workplaces = words(`
  山东省青岛市 山东省青岛市 山东省济南市 山东省烟台市 山东省威海市 山东省东营市 江苏省苏州市 江苏省无锡市 江苏省南京市 上海市 上海市
  浙江省宁波市 浙江省杭州市 浙江省义乌市 北京市 北京市 天津市 天津市 辽宁省大连市 广东省东莞市 广东省深圳市 福建省泉州市 河北省唐山市
  新疆维吾尔自治区 内蒙古自治区
`);
/** Cities whose schools run five years of primary and four of junior school; elsewhere it is six and three. */
export const fiveFourCities: ReadonlySet<string> = new Set(['sd-3703', 'sd-3706', 'sd-3710']);
