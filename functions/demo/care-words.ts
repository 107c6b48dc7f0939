/** What somebody leaves for the next care person, and why one is neither class teacher nor woman. */
const lines = (text: string): readonly [string, ...string[]] =>
  text.trim().split(/\s+/) as [string, ...string[]];

export const handoverNotes = lines(`
  孩子话不多，先聊画画就愿意开口。每周日晚上和妈妈视频，别约在那个时间。
  数学跟得吃力，已请任课教师每周三课后辅导，请接着问一问。
  家里电话常没人接，找不到时打邻居家的固定电话，号码在档案备注里。
  上次说好每天先写作业再看电视，下次谈话请问问做到没有。
  老人腿脚不好，家访请避开做饭时间，去之前先打个电话。
  和同桌闹过一次别扭，已经和好，暂时不用再提。
`);
export const whyOther = lines(`
  班主任已负责十名儿童，本人教体育，每天见面
  孩子愿意跟他说话，班主任和家长都同意
  班主任本学期外出培训，由他负责
`);
