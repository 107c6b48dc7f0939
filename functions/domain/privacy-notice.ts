import type { Text } from './field.ts';

/** Every changed text is a new version: what a guardian was told is named by it (form field `noticeVersion`). */
export const noticeVersion = '2';
/** The day from which this version holds. */
export const noticeFrom = '2026-09-01';

export interface NoticePart {
  readonly id: string;
  readonly title: Text;
  readonly says: readonly Text[];
  /** About the site alone: on the page, and not on the paper that a guardian is handed. */
  readonly screenOnly?: true;
}

/**
 * The rules for children's personal information (DOMAIN §5.3 P01, P02; the items are those of F27), which are also the
 * notice to guardians. The contact of the officer is the deployment's and stands beside them.
 */
export const privacyNotice: readonly NoticePart[] = [
  {
    id: 'who',
    title: { zh: '谁在处理', en: 'Who handles the information' },
    says: [
      {
        zh: '学校为父母外出务工的孩子建立关爱档案，并对档案负责。',
        en: 'The school keeps a care file for a child whose parents work away from home, and answers for it.',
      },
      {
        zh: '县、市、省教育部门按各自职责查看和督促。',
        en: 'The education offices of county, city and province look at it and follow it up, each within its duty.',
      },
      {
        zh: '每个县有一名个人信息保护负责人，联系方式附后。',
        en: 'Each county has a named privacy officer. The contact stands below.',
      },
    ],
  },
  {
    id: 'why',
    title: { zh: '为什么处理', en: 'Why, and on what basis' },
    says: [
      {
        zh: '为了关爱您的孩子：谈心、家访、学业、安全、资助和联系家长。',
        en: 'To care for your child: talks, home visits, schoolwork, safety, aid, and reaching the parents.',
      },
      {
        zh: '依据是《未成年人保护法》第二十九条，和省教育厅的《指南》（鲁教基字〔2022〕14号）。',
        en: 'The basis is article 29 of the Law on the Protection of Minors and the provincial Guideline (鲁教基字〔2022〕14号).',
      },
      {
        zh: '这是学校的法定职责，所以告知您，不以同意为前提。',
        en: 'This is a duty of the school under the law. So you are told of it, and it does not wait for consent.',
      },
    ],
  },
  {
    id: 'what',
    title: { zh: '处理哪些信息', en: 'What information' },
    says: [
      {
        zh: '孩子的姓名、性别、证件号、出生日期、年级班级、住校或走读。',
        en: 'Your child’s name, gender, identity number, date of birth, grade and class, and whether the child boards.',
      },
      {
        zh: '父母在哪里务工、何时外出，或因什么不能照护。',
        en: 'Where the parents work and since when they are away, or why they cannot look after the child.',
      },
      {
        zh: '父母和照护人的姓名、电话、与孩子的关系。',
        en: 'Names and telephones of the parents and of who looks after the child, and the relation to the child.',
      },
      {
        zh: '住址、家庭困难情况，以及核实、谈心、家访等记录。',
        en: 'The address, hardship of the household, and records of verifications, talks, visits and other care.',
      },
      {
        zh: '记录会写到孩子的学习、生活、情绪和安全，只写关爱需要的。',
        en: 'Records tell of schoolwork, daily life, mood and safety, and only of what care needs.',
      },
      {
        zh: '未满14周岁孩子的信息，都按敏感个人信息保护。',
        en: 'All information about a child under 14 is protected as sensitive.',
      },
      {
        zh: '不采集人脸、指纹和行踪，默认不拍照片。',
        en: 'No faces, fingerprints or whereabouts are collected, and no photograph is taken by default.',
      },
    ],
  },
  {
    id: 'how',
    title: { zh: '怎样使用', en: 'How it is used' },
    says: [
      {
        zh: '由班主任、关爱责任人和学校管理员填写、核实。',
        en: 'The class teacher, the care person and the school’s admin fill it in and verify it.',
      },
      {
        zh: '县级看到的名单打码，打开一份档案要说明理由。',
        en: 'The county sees lists with masked names, and opens a file only with a reason.',
      },
      {
        zh: '市级和省级只看统计数字和抽查需要的部分。',
        en: 'City and province see figures, and what an inspection by sampling needs.',
      },
      {
        zh: '不公开名单，不张贴，不当众给孩子贴标签。',
        en: 'No list is published or put on a wall, and no child is labelled in front of others.',
      },
      {
        zh: '不用于广告和排名，不由机器自动作出决定。',
        en: 'It serves no advertising and no ranking, and no machine decides anything by itself.',
      },
    ],
  },
  {
    id: 'where',
    title: { zh: '存在哪里，存多久', en: 'Where it is kept, and for how long' },
    says: [
      {
        zh: '存放在中国境内，不向境外提供。',
        en: 'It is kept in mainland China and never leaves it.',
      },
      {
        zh: '学校不再为孩子建档，或孩子满16周岁后，档案和关爱记录再保存3年。',
        en: 'After the school’s file has ended, or the child is 16, file and records of care are kept for 3 more years.',
      },
      {
        zh: '查看档案的记录保存3年，学校上传的表格24小时后删除。',
        en: 'Records of who looked are kept for 3 years. Workbooks that schools upload are deleted after 24 hours.',
      },
      {
        zh: '档案管理规定要求更长的，按规定。',
        en: 'Where the rules for archives ask for longer, they are followed.',
      },
      {
        zh: '到期一个月内销毁密钥，内容再也打不开，只留统计数字。',
        en: 'Within a month after that the key is destroyed: the content can never be opened again, and only statistics remain.',
      },
    ],
  },
  {
    id: 'safe',
    title: { zh: '怎样保护', en: 'How it is protected' },
    says: [
      {
        zh: '传输和存放都加密，每名孩子单独一把密钥。',
        en: 'It is encrypted on its way and where it is kept, under a key of each child’s own.',
      },
      {
        zh: '每人只能看职责内的孩子，证件号和电话默认打码。',
        en: 'Everyone sees the children within their duty only. Identity and telephone numbers are masked by default.',
      },
      {
        zh: '每次查看先留下记录，再显示内容。',
        en: 'Each look at a file is noted before anything is shown.',
      },
      {
        zh: '万一泄露，会告知您，并报告主管部门。',
        en: 'Should anything leak, you are told and the authority is notified.',
      },
    ],
  },
  {
    id: 'phone',
    title: { zh: '老师手机上的信息', en: 'What lies on a teacher’s phone' },
    says: [
      {
        zh: '没有网络也要能记，所以手机上有老师自己所带孩子的名单。',
        en: 'Records must be possible without a network, so a phone holds the list of the teacher’s own children.',
      },
      {
        zh: '名单只有姓名、班级和日期，没有证件号和电话。',
        en: 'The list has names, classes and dates, and no identity or telephone numbers.',
      },
      {
        zh: '退出登录、登录被收回、14天没有联网，名单就清除。',
        en: 'It is wiped on sign-out, when the account is withdrawn, and after 14 days without a network.',
      },
      {
        zh: '没有传上去的记录加密封存，最多90天，之后由学校确认。',
        en: 'Records not yet uploaded stay encrypted for at most 90 days. After that the school confirms them.',
      },
    ],
  },
  {
    id: 'looked',
    title: { zh: '谁看过', en: 'Who looked' },
    says: [
      {
        zh: '学校管理员和个人信息保护负责人能查到谁看过、什么理由。',
        en: 'The school’s admin and the privacy officer can find out who looked, and for what reason.',
      },
      {
        zh: '您可以问学校或负责人，谁看过孩子的档案。',
        en: 'You may ask the school or the officer who looked at your child’s file.',
      },
    ],
  },
  {
    id: 'others',
    title: { zh: '会提供给谁', en: 'Who else receives it' },
    says: [
      {
        zh: '孩子受到侵害或遇到危险，依法报告公安、民政和教育部门。',
        en: 'When a child is harmed or in danger, police, civil affairs and the education office are told, as the law says.',
      },
      {
        zh: '办理转学、资助等事项，只提供办理需要的部分。',
        en: 'For a transfer of school, for aid and the like, only what the matter needs is passed on.',
      },
      {
        zh: '其他单位要用，先单独征求您的同意。',
        en: 'Anyone else first needs your separate consent.',
      },
    ],
  },
  {
    id: 'optional',
    title: { zh: '哪些用途由您选择', en: 'Uses that are yours to choose' },
    says: [
      {
        zh: '照片和宣传、典型案例、捐赠结对，逐项征求您的同意。',
        en: 'Photographs and publicity, published cases, and pairing with donors each ask for your consent.',
      },
      {
        zh: '常规以外的心理量表、与社会组织共享，也逐项征求您的同意。',
        en: 'So do psychological scales beyond routine, and sharing with charities.',
      },
      {
        zh: '可以不同意，也可以随时撤回，撤回后立即停用。',
        en: 'You may refuse, and you may withdraw at any time. Use then stops at once.',
      },
      {
        zh: '不同意不影响任何关爱。',
        en: 'Refusing changes nothing in the care.',
      },
      {
        zh: '孩子满14周岁的，还要听取孩子本人的意见。',
        en: 'From the age of 14 your child’s own decision is asked too.',
      },
    ],
  },
  {
    id: 'refusing',
    title: { zh: '不提供会怎样', en: 'If information is not given' },
    says: [
      {
        zh: '缺少联系方式等信息，学校可能联系不到您，或漏掉应有的资助。',
        en: 'Without a contact and the like, the school may not reach you, or may miss aid that is due.',
      },
      {
        zh: '孩子上学、食宿和参加活动都不受影响。',
        en: 'School, board and activities are not affected.',
      },
    ],
  },
  {
    id: 'rights',
    title: { zh: '怎样查看、复制、更正、删除', en: 'How to view, copy, correct and delete' },
    says: [
      {
        zh: '您可以当面、打电话或书面向学校提出，不收费。',
        en: 'Ask the school in person, by telephone or in writing. It costs nothing.',
      },
      { zh: '学校在15个工作日内答复。', en: 'The school answers within 15 working days.' },
      {
        zh: '可以查看和复印孩子的档案，也可以要求更正。',
        en: 'You may view your child’s file and have it copied, and you may have it corrected.',
      },
      {
        zh: '更正后原文仍留存，注明谁在什么时候更正。',
        en: 'After a correction the earlier text remains, with who corrected it and when.',
      },
      {
        zh: '符合法律规定的可以要求删除，删除后不能恢复。',
        en: 'Where the law provides, you may have it deleted. What is deleted cannot be brought back.',
      },
    ],
  },
  {
    id: 'complaint',
    title: { zh: '怎样投诉', en: 'How to complain' },
    says: [
      {
        zh: '可以找学校，也可以直接找个人信息保护负责人。',
        en: 'Turn to the school, or directly to the privacy officer.',
      },
      {
        zh: '还可以向县教育局、县网信部门反映，或拨打12345。',
        en: 'You may also turn to the county education bureau or the county cyberspace office, or call 12345.',
      },
    ],
  },
  {
    id: 'paper',
    title: { zh: '纸质告知和更新', en: 'On paper, and when it changes' },
    says: [
      {
        zh: '可以向学校领取纸质告知书，由老师当面讲解。',
        en: 'The school hands out this notice on paper, and a teacher explains it.',
      },
      {
        zh: '用途或范围有变化时，出新版本并再次告知您。',
        en: 'When purposes or scope change, there is a new version and you are told again.',
      },
    ],
  },
  {
    id: 'access',
    title: { zh: '无障碍声明', en: 'Accessibility statement' },
    says: [
      {
        zh: '本网站按《网页内容无障碍指南》2.2版AA级制作。',
        en: 'This site is made to level AA of the Web Content Accessibility Guidelines 2.2.',
      },
      {
        zh: '可以只用键盘，可以把文字放大到200%，不靠颜色表达意思。',
        en: 'It works by keyboard alone and with text at 200%, and never tells anything by colour only.',
      },
      {
        zh: '每次发布前用工具检查每一页，目前还没有请视障人士试用。',
        en: 'Tools check every page before each release. People with impaired sight have not yet tried it.',
      },
      {
        zh: '用起来有困难，请联系个人信息保护负责人，也可以改用纸质办理。',
        en: 'If something is hard to use, tell the privacy officer. Everything can also be done on paper.',
      },
    ],
    screenOnly: true,
  },
];
