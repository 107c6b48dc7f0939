import type { Chance } from './chance.ts';
import type { FileData } from './pupils.ts';
import { talkText } from './talk-text.ts';
import { troubles, whyAfar, type Issue, type TalkData, type Topic } from './talk-words.ts';

const topics = {
  study: 30,
  life: 18,
  family: 16,
  mood: 9,
  peers: 11,
  safety: 9,
  internet: 5,
  health: 5,
  other: 3,
} as const;
const issues = {
  none: 800,
  learningDifficulty: 100,
  schoolWeariness: 18,
  guardianProblem: 18,
  poverty: 20,
  health: 36,
  followedUp: 8,
} as const;
/** When teachers find the time: in the break after noon, after school, between lessons; or only a part of the day. */
const hours = { noon: 46, after: 26, between: 16, part: 12 } as const;
const minutes = {
  noon: [12 * 60 + 5, 13 * 60 + 25],
  after: [15 * 60 + 40, 16 * 60 + 50],
  between: [9 * 60 + 40, 10 * 60 + 10],
} as const;

/** When on its day a talk was held, as it is told, and when it was over, in minutes of the day. */
export function momentOf(chance: Chance): { readonly moment: string; readonly minute: number } {
  const when = chance.weighted(hours);
  if (when === 'part') {
    const isMorning = chance.holds(0.4);
    return isMorning
      ? { moment: 'morning', minute: 12 * 60 }
      : { moment: 'afternoon', minute: 16 * 60 };
  }
  const minute = chance.between(...minutes[when]);
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return { moment: [hour, rest].map((part) => String(part).padStart(2, '0')).join(':'), minute };
}

/** What is put down of one talk. */
export function talkData(file: FileData, moment: string, chance: Chance): TalkData {
  const found = chance.weighted(issues);
  const issue: Issue | undefined = found === 'none' ? undefined : found;
  const isLow = issue !== undefined && issue !== 'health' && chance.holds(0.5);
  const about = topicsOf(isLow, issue, chance);
  return {
    moment,
    ...wayOf(chance),
    topics: about,
    mood: moodOf(isLow, issue, chance),
    issues: [found],
    ...talkText(file, about, issue, chance),
    ...(chance.holds(0.5) && { duration: chance.between(2, 5) * 5 }),
  };
}

function wayOf(chance: Chance): Pick<TalkData, 'mode' | 'modeReason' | 'place'> {
  const mode = chance.weighted({ inPerson: 95, phone: 3, video: 2 });
  if (mode !== 'inPerson') return { mode, modeReason: chance.pick(whyAfar) };
  const place = chance.weighted({ careRoom: 45, office: 28, classroom: 20, other: 6, home: 1 });
  return { mode, place };
}

function moodOf(isLow: boolean, issue: Issue | undefined, chance: Chance): TalkData['mood'] {
  if (issue === 'followedUp') return 'followedUp';
  if (isLow) return chance.holds(0.2) ? 'notable' : 'slight';
  return chance.holds(0.09) ? 'slight' : 'stable';
}

/** One to three, each once; what came to light is among them. */
function topicsOf(isLow: boolean, issue: Issue | undefined, chance: Chance): Topic[] {
  const count = chance.weighted({ 1: 3, 2: 5, 3: 2 });
  const first: Topic | undefined = isLow ? 'mood' : issue && troubles[issue].topic;
  const chosen = new Set<Topic>(first ? [first] : []);
  while (chosen.size < Number(count)) chosen.add(chance.weighted(topics));
  return [...chosen];
}
