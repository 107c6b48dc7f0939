import type { Text } from './field.ts';

/** A duty of the policy as pages name it; how a child stands under it is its rule’s to say. */
export interface Duty {
  readonly id: string;
  readonly clause: string;
  /** The policy's own noun, for badges and lists. */
  readonly duty: Text;
}

/** The duties that rules judge, in the order in which pages list them. */
export const duties = {
  talk: { id: 'talk', clause: '（九）2', duty: { zh: '谈心谈话', en: 'Heart-to-heart talk' } },
  fileVerified: {
    id: 'file-verified',
    clause: '（七）1',
    duty: { zh: '档案核实', en: 'File verification' },
  },
  homeVisit: { id: 'home-visit', clause: '（十四）3', duty: { zh: '家访', en: 'Home visit' } },
  carePerson: { id: 'care-person', clause: '（五）', duty: { zh: '责任人', en: 'Care person' } },
  evidence: {
    id: 'evidence',
    clause: '（三）',
    duty: { zh: '认定依据', en: 'Evidence of eligibility' },
  },
  underSixteen: {
    id: 'under-sixteen',
    clause: '（三）',
    duty: { zh: '满16周岁退出', en: 'Leaving at sixteen' },
  },
} as const satisfies Record<string, Duty>;
