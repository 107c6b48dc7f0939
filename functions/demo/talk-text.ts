import type { Chance } from './chance.ts';
import type { FileData } from './pupils.ts';
import * as words from './talk-words.ts';

/** How children of the province call whoever looks after them. */
const elders: Readonly<Record<string, string>> = {
  61: '爷爷',
  62: '奶奶',
  63: '姥爷',
  64: '姥姥',
  81: '大伯',
  83: '叔叔',
  88: '姨妈',
  90: '姑姑',
};
const LEAST = 30;

/** The parts of a record of a talk that are text, as somebody would put down what one child said. */
export function talkText(
  file: FileData,
  topics: readonly words.Topic[],
  issue: words.Issue | undefined,
  chance: Chance,
): Pick<words.TalkData, 'content' | 'followUp' | 'actions' | 'effect'> {
  const fill = filling(file, chance);
  const [first] = topics;
  const trouble = issue && words.troubles[issue];
  const told = topics.map((topic) => chance.pick(words.exchanged[topic]));
  const [main] = told;
  const sentences = [
    ...(!trouble && (topics.length === 1 || chance.holds(0.7))
      ? [chance.pick(words.openings)]
      : []),
    ...told.slice(1).map(({ said }) => said),
    ...(trouble ? [chance.pick(trouble.seen)] : []),
    ...(main ? [main.said, chance.pick(main.answers)] : []),
  ];
  if (sentences.join('').length < LEAST + 4) sentences.unshift('今天单独和孩子谈了一次话。');
  const agreed = first && chance.holds(AGREED) ? chance.pick(words.agreed[first]) : undefined;
  return {
    content: fill(sentences.join('')),
    ...(agreed !== undefined && { followUp: fill(agreed) }),
    ...(trouble && { actions: fill(chance.pick(trouble.done)) }),
    ...(trouble && chance.holds(0.6) && { effect: fill(chance.pick(trouble.effect)) }),
  };
}

/** So many talks end in something agreed. */
const AGREED = 0.36;

/** Puts the child’s own people and subjects into a text: the parent who calls is one who works away. */
export function filling(file: FileData, chance: Chance): (text: string) => string {
  const elder = elders[file.guardianRelation ?? ''] ?? '家里老人';
  const away = [
    ...(file.motherWhereabouts === 'away' ? ['妈妈'] : []),
    ...(file.fatherWhereabouts === 'away' ? ['爸爸'] : []),
  ];
  const parent = away.length > 0 ? chance.pick(away) : '家里人';
  const grade = Number(file.grade);
  const subjects = grade <= 2 ? ['语文', '数学'] : ['语文', '数学', '英语'];
  const subject = chance.pick(grade >= 7 ? [...subjects, '物理', '历史'] : subjects);
  return (text) =>
    text.replaceAll('{长辈}', elder).replaceAll('{家长}', parent).replaceAll('{学科}', subject);
}
