import type { CodeList } from './code-list.ts';

export const visitMode = [
  { code: 'onSite', zh: '上门', en: 'On site' },
  { code: 'phone', zh: '电话', en: 'By phone' },
  { code: 'video', zh: '视频', en: 'By video' },
  { code: 'proxy', zh: '委托村居', en: 'Through the village' },
] as const satisfies CodeList;

export const visitPurpose = [
  { code: 'routine', zh: '日常家访', en: 'Routine' },
  { code: 'safetyCheck', zh: '安全查看', en: 'Safety' },
  { code: 'study', zh: '学习', en: 'Study' },
  { code: 'psychology', zh: '心情', en: 'Mood' },
  { code: 'dropout', zh: '上学', en: 'Attendance' },
  { code: 'aid', zh: '资助', en: 'Aid' },
  { code: 'followUp', zh: '回访', en: 'Follow-up' },
] as const satisfies CodeList;

/** With whom the child lives; several. Alone, or with another child only, leads to a report (DOMAIN E23). */
export const livesWith = [
  { code: 'grandparents', zh: '祖父母', en: 'Paternal grandparents' },
  { code: 'maternalGrandparents', zh: '外祖父母', en: 'Maternal grandparents' },
  { code: 'oneParent', zh: '父母一方', en: 'One parent' },
  { code: 'relatives', zh: '其他亲属', en: 'Other relatives' },
  { code: 'nonRelative', zh: '非亲属', en: 'Someone unrelated' },
  { code: 'boarding', zh: '平时住校', en: 'Boards on weekdays' },
] as const satisfies CodeList;

/** Kinds of hazard at home (DOMAIN F05). */
export const hazardKind = [
  { code: 'water', zh: '水', en: 'Water' },
  { code: 'fire', zh: '火', en: 'Fire' },
  { code: 'electricity', zh: '电', en: 'Electricity' },
  { code: 'gas', zh: '燃气', en: 'Gas' },
  { code: 'traffic', zh: '交通', en: 'Traffic' },
  { code: 'building', zh: '房屋', en: 'Building' },
  { code: 'animals', zh: '动物', en: 'Animals' },
  { code: 'strangers', zh: '陌生人', en: 'Strangers' },
  { code: 'other', zh: '其他', en: 'Other' },
] as const satisfies CodeList;

export const hazardLevel = [
  { code: 'low', zh: '一般', en: 'Ordinary' },
  { code: 'high', zh: '较大', en: 'Serious' },
  { code: 'urgent', zh: '紧急', en: 'Urgent' },
] as const satisfies CodeList;

export const hazardFixer = [
  { code: 'family', zh: '家里', en: 'The family' },
  { code: 'village', zh: '村居', en: 'The village' },
  { code: 'school', zh: '学校', en: 'The school' },
  { code: 'township', zh: '乡镇', en: 'The township' },
] as const satisfies CodeList;
