import type { CodeList } from './code-list.ts';

/** What the care person is at the school (DOMAIN F03). */
export const carePersonRole = [
  { code: 'classTeacher', zh: '班主任', en: 'Class teacher' },
  { code: 'subjectTeacher', zh: '任课教师', en: 'Subject teacher' },
  { code: 'psychTeacher', zh: '心理健康教师', en: 'Psychology teacher' },
  { code: 'lifeTeacher', zh: '生活教师', en: 'Dormitory teacher' },
  { code: 'leader', zh: '学校领导', en: 'School leader' },
] as const satisfies CodeList;

/** What a talk was about; several. */
export const topics = [
  { code: 'study', zh: '学习', en: 'Study' },
  { code: 'life', zh: '生活', en: 'Daily life' },
  { code: 'safety', zh: '安全', en: 'Safety' },
  { code: 'mood', zh: '心情', en: 'Mood' },
  { code: 'peers', zh: '同伴', en: 'Friends' },
  { code: 'family', zh: '家庭', en: 'Family' },
  { code: 'internet', zh: '上网', en: 'Internet' },
  { code: 'health', zh: '身体', en: 'Health' },
  { code: 'other', zh: '其他', en: 'Other' },
] as const satisfies CodeList;

/** How a child seemed. A serious mood is not stored here: the record says that it was followed up (DECISIONS 0015). */
export const mood = [
  { code: 'stable', zh: '平稳', en: 'Calm' },
  { code: 'slight', zh: '略低', en: 'A little low' },
  { code: 'notable', zh: '明显低落', en: 'Clearly low' },
  { code: 'followedUp', zh: '已跟进', en: 'Followed up' },
] as const satisfies CodeList;

/** What a talk brought to light; several. */
export const issues = [
  { code: 'none', zh: '没有', en: 'None', alone: true },
  { code: 'learningDifficulty', zh: '学习困难', en: 'Difficulty in learning' },
  { code: 'schoolWeariness', zh: '厌学', en: 'Tired of school' },
  { code: 'guardianProblem', zh: '照护不周', en: 'Care at home falls short' },
  { code: 'poverty', zh: '生活困难', en: 'Hardship' },
  { code: 'health', zh: '身体不适', en: 'Poor health' },
  { code: 'followedUp', zh: '已跟进', en: 'Followed up' },
] as const satisfies CodeList;

/** How people met. */
export const mode = [
  { code: 'inPerson', zh: '当面', en: 'Face to face' },
  { code: 'phone', zh: '电话', en: 'By phone' },
  { code: 'video', zh: '视频', en: 'By video' },
] as const satisfies CodeList;

export const place = [
  { code: 'careRoom', zh: '关爱室', en: 'Care room' },
  { code: 'classroom', zh: '教室', en: 'Classroom' },
  { code: 'office', zh: '办公室', en: 'Office' },
  { code: 'home', zh: '家里', en: 'At home' },
  { code: 'other', zh: '其他', en: 'Elsewhere' },
] as const satisfies CodeList;
