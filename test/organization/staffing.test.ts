import { ownershipOf, parseOrganization, partnerFollowUp, staffing } from 'hoshin/organization';
import { describe, expect, it } from 'vitest';

const label = { zh: '示例', en: 'Example' };
const post = (id: string, entity: string, establishment: number, more: object = {}) => ({
  id,
  label,
  entity,
  establishment,
  ...more,
});
const json = {
  entities: [
    { id: 'group', kind: 'group', label, parent: null },
    { id: 'east', kind: 'region', label, parent: 'group', share: '0.6' },
    { id: 'plan', kind: 'department', label, parent: 'east' },
  ],
  positions: [
    post('head', 'group', 1),
    post('planner', 'plan', 3, { earlier: [{ until: '2026-03-31', establishment: 1 }] }),
    post('clerk', 'plan', 0, { validTo: '2026-06-30' }),
  ],
  appointments: [
    { person: 's1', position: 'head' },
    { person: 's1', position: 'planner' },
    { person: 's2', position: 'planner', validTo: '2026-05-31' },
    { person: 's2', position: 'planner', validFrom: '2026-05-01' },
    { person: 's3', position: 'clerk' },
  ],
};
const organization = parseOrganization(json);

describe('establishment against actual', () => {
  it('is counted on the day, by the establishment of that day', () => {
    const march = staffing(organization, { at: '2026-03-31' });
    expect(march.lines.map(({ position, vacant, over }) => [position, vacant, over])).toEqual([
      ['head', 0, 0],
      ['planner', 0, 1],
      ['clerk', 0, 1],
    ]);
    expect(march).toMatchObject({ establishment: 2, persons: 3, vacant: 0, over: 2 });
    const april = staffing(organization, { at: '2026-04-01' });
    expect(april.because.zh).toBe('编制共 4 人，在岗 3 人，缺编 1 人，超编 1 人');
    expect(april.doubles).toEqual([{ person: 's1', positions: ['head', 'planner'] }]);
    expect(april.lines[1]?.because.en).toBe('2 of 3 approved: 1 vacant');
  });

  it('of one entity and all below it, and of posts in force alone', () => {
    const east = staffing(organization, { at: '2026-07-01', entity: 'east' });
    expect(east.lines.map(({ position }) => position)).toEqual(['planner']);
    expect(() => staffing(organization, { at: '2026-07-01', entity: 'west' })).toThrow('west');
  });

  it('says that holders are not kept, and not that nobody is there', () => {
    const bare = staffing(parseOrganization({ ...json, appointments: [] }), { at: '2026-04-01' });
    expect(bare).toMatchObject({ establishment: 4, persons: null, vacant: null, over: null });
    expect(bare.lines[0]).toMatchObject({ persons: null, vacant: null });
  });
});

describe('ownership and partners', () => {
  const duty = (id: string, more: object) => ({ id, label, entity: 'east', follower: 'head', doneOn: null, ...more });
  const meeting = (id: string, on: string, record: string | null) => ({
    id,
    on,
    topic: label,
    entities: ['east'],
    agreed: [],
    record,
  });
  const partnered = parseOrganization({
    ...json,
    partners: [
      {
        id: 'a',
        label,
        stakes: [{ entity: 'east', share: '0.25', validFrom: '2026-02-01' }],
        duties: [
          duty('standing', { follower: null }),
          duty('later', { due: '2026-12-01' }),
          duty('late', { due: '2026-10-31' }),
          duty('done', { due: '2026-10-31', doneOn: '2026-10-30' }),
        ],
        meetings: [
          meeting('m2', '2026-10-20', null),
          meeting('m1', '2026-10-01', null),
          meeting('m0', '2026-09-01', 'F-1'),
        ],
      },
    ],
  });

  it('adds up to the whole or says what is on nobody’s record', () => {
    expect(ownershipOf(partnered, 'east', { at: '2026-02-01' })).toMatchObject({ ours: '0.6', unrecorded: '0.15' });
    expect(ownershipOf(partnered, 'east', { at: '2026-01-31' }).partners).toEqual([]);
    expect(ownershipOf(partnered, 'group', { at: '2026-01-31' })).toMatchObject({ ours: null, unrecorded: null });
  });

  it('lists open duties by lateness, those nobody follows, and unfiled meetings', () => {
    const { open, unfollowed, unfiled } = partnerFollowUp(partnered, { at: '2026-11-10' });
    expect(open.map(({ id, lateDays }) => [id, lateDays])).toEqual([
      ['late', 10],
      ['later', 0],
      ['standing', null],
    ]);
    expect(unfollowed.map(({ id }) => id)).toEqual(['standing']);
    expect(unfiled.map(({ id }) => id)).toEqual(['m1', 'm2']);
  });
});
