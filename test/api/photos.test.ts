import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { parameters } from '../../functions/domain/parameters.ts';
import { aVisit, anAssignment, ulidOf } from './given-submissions.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;
const photo = ulidOf(50);
const file = new URL('../fixtures/photos/gradient.jpg', import.meta.url);
const bare = readFileSync(file);
/** As a phone takes it: with the place where it was taken. */
const exif = Buffer.from('\u0000Exif\u0000GPS 36.8N');
const taken = Buffer.concat([
  bare.subarray(0, 2),
  Buffer.from([0xff, 0xe1, 0, exif.length + 2]),
  exif,
  bare.subarray(2),
]);
const sent = (bytes: Uint8Array = taken) => ({ jpeg: Buffer.from(bytes).toString('base64') });

describe('Given a child and its care person with a phone', () => {
  let house: TestHouse;
  let child: string;
  const keep = (body: object = sent(), account = 'teacher', id = photo) =>
    house.ask(account, 'keepPhoto', { params: { school, child, photo: id }, body });
  const open = (account = 'teacher', id = photo) =>
    house.ask(account, 'openPhoto', { params: { school, child, photo: id } });

  beforeEach(async () => {
    house = await testHouse();
    child = await house.child(school, {}, '2026-09-01');
    await house.account('admin', 'schoolAdmin', school);
    await house.account('teacher', 'teacher', school);
    await house.account('colleague', 'teacher', school);
    await house.account('officer', 'countyOfficer', places.county.id);
    const body = anAssignment([child], { primary: 'P-teacher' });
    await house.ask('admin', 'assignCare', { params: { school }, body });
  });

  it('when a picture is sent, then it is kept without what the camera wrote beside it', async () => {
    expect(await keep()).toMatchObject({ status: 200, body: { photo, replayed: false } });
    const { body } = await open();
    expect(Buffer.from((body as { jpeg: string }).jpeg, 'base64')).toEqual(bare);
  });

  it('when it is sent again after a lost answer, then it is the same one', async () => {
    await keep();
    expect(await keep()).toMatchObject({ status: 200, body: { replayed: true } });
  });

  it('when another picture comes under its id, then the first one stays', async () => {
    await keep();
    const other = readFileSync(new URL('progressive.jpg', file));
    expect(await keep(sent(other))).toMatchObject({ status: 409 });
    expect(((await open()).body as { jpeg: string }).jpeg).toBe(sent(bare).jpeg);
  });

  it('then nobody can read it where it lies, and its name says nothing of the child', async () => {
    await keep();
    const [[name, bytes] = ['', new Uint8Array()]] = [...house.objects];
    expect(name).toBe(`photos/${child}/${photo}`);
    expect(Buffer.from(bytes).includes(bare.subarray(0, 20))).toBe(false);
  });

  it.each([
    ['a text', sent(Buffer.from('<svg onload="x">')), 'not-a-jpeg'],
    ['nothing', sent(Buffer.alloc(0)), 'not-a-jpeg'],
    ['no base64', { jpeg: '§§§' }, 'not-a-jpeg'],
    ['too large', { jpeg: 'A'.repeat(parameters.photoBytes.value * 2) }, 'photo-too-large'],
    ['no field', {}, 'request-malformed'],
  ])('%s is refused by name, and nothing is kept', async (_what, body, code) => {
    expect(await keep(body)).toMatchObject({ status: 400, body: { code } });
    expect(house.objects.size).toBe(0);
  });

  it('then only who may write about the child keeps one, and sees it, at the school alone', async () => {
    await keep();
    const another = ulidOf(51);
    expect((await keep(sent(), 'colleague', another)).status).toBe(404);
    expect((await keep(sent(), 'officer', another)).status).toBe(404);
    expect((await open('colleague')).status).toBe(404);
    expect((await open('officer')).status).toBe(404);
    expect((await open('admin')).status).toBe(200);
    expect((await open('teacher', another)).status).toBe(404);
  });

  it('then each look is noted before it is shown', async () => {
    await keep();
    const before = house.meter.writes;
    await open();
    expect(house.meter.writes).toBe(before + 1);
    house.meter.failing = true;
    expect((await open()).status).toBe(500);
  });

  it('when a visit names it, then the visit is kept whether or not the picture has arrived', async () => {
    const body = aVisit(1, { photos: [photo], visitors: ['P-teacher', 'P-admin'] });
    const params = { school, child };
    expect((await house.ask('teacher', 'submitRecord', { params, body })).status).toBe(200);
    expect((await open()).status).toBe(404);
    await keep();
    expect((await open()).status).toBe(200);
  });
});
