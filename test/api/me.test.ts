import { describe, expect, it } from 'vitest';
import { places, testHouse } from './test-house.ts';

describe('Whom to call when harm is found', () => {
  it('are the phones of the county of the one who asks; none where that county has named none', async () => {
    const house = await testHouse();
    await house.account('teacher', 'teacher', places.school.id);
    await house.account('cousin', 'teacher', places.cousinSchool.id);
    await house.account('province', 'provinceOfficer', places.province.id);
    const phones = async (account: string) =>
      ((await house.ask(account, 'me', {})).body as { harmPhones?: object }).harmPhones;
    expect(await phones('teacher')).toEqual(places.county.harmPhones);
    expect(await phones('cousin')).toBeUndefined();
    expect(await phones('province')).toBeUndefined();
  });
});
