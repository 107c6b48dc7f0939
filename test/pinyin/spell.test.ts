import { describe, expect, it } from 'vitest';
import { spell } from '../../functions/pinyin/spell.ts';

describe('A name spelled for search', () => {
  it.each([
    ['王小禾', 'wangxiaohe wxh'],
    ['王䶮禾', 'wangyanhe wyh'],
    ['彭㛃', 'pengjie pj'],
    ['吕文静', 'lvwenjing lwj'],
    ['欧阳晨', 'ouyangchen oyc'],
    ['买买提·吕俊明', 'maimaitilvjunming mmtljm'],
  ])('%s is %s', (name, spelled) => expect(spell(name)).toBe(spelled));

  it.each([
    ['单晓', 'shanxiao sx'],
    ['曾强', 'zengqiang zq'],
    ['仇玉', 'qiuyu qy'],
    ['解放', 'xiefang xf'],
    ['尉迟明', 'yuchiming ycm'],
  ])('%s is read as a surname: %s', (name, spelled) => expect(spell(name)).toBe(spelled));

  it('a character that no table knows stands for itself, whole', () => {
    expect(spell('𬭚小')).toBe('𬭚xiao 𬭚x');
    expect(spell('')).toBe(' ');
  });
});
