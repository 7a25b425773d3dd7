import {
  ancestorsOf,
  descendantsOf,
  entitiesAt,
  entityTree,
  parseOrganization,
  safeParseOrganization,
} from 'hoshin/organization';
import { describe, expect, it } from 'vitest';

const label = { zh: '某单位', en: 'Some unit' };

describe('an organisation is read with all its issues at once', () => {
  it('names unknown parents, rings and duplicate ids together', () => {
    const read = safeParseOrganization({
      entities: [
        { id: 'a', kind: 'group', label, parent: 'b' },
        { id: 'b', kind: 'group', label, parent: 'a' },
        { id: 'c', kind: 'project', label, parent: 'nowhere' },
        { id: 'c', kind: 'project', label, parent: null },
      ],
    });
    expect(read.ok ? [] : read.issues.map(({ code }) => code).toSorted()).toEqual([
      'duplicate-id',
      'parent-cycle',
      'unknown-parent',
    ]);
  });
});

describe('a structure is read on a day', () => {
  const organization = parseOrganization({
    entities: [
      { id: 'p1', kind: 'project', label, parent: 'east', earlier: [{ until: '2026-06-30', parent: 'group' }] },
      { id: 'group', kind: 'group', label, parent: null },
      { id: 'east', kind: 'region', label, parent: 'group' },
      { id: 'b1', kind: 'batch', label, parent: 'p1', validFrom: '2026-03-01' },
    ],
  });

  it('moves a project into its region from the day after the earlier version ends', () => {
    expect(ancestorsOf(organization, 'b1', { at: '2026-06-30' })).toEqual(['p1', 'group']);
    expect(ancestorsOf(organization, 'b1', { at: '2026-07-01' })).toEqual(['p1', 'east', 'group']);
    expect(descendantsOf(organization, 'east', { at: '2026-06-30' })).toEqual([]);
    expect(descendantsOf(organization, 'east')).toEqual(['p1', 'b1']);
    expect(descendantsOf(organization, 'group', { kinds: ['batch'] })).toEqual(['b1']);
  });

  it('gives the entities of a day as they stood then', () => {
    expect(entitiesAt(organization, '2026-02-28').map(({ id, parent }) => [id, parent])).toEqual([
      ['p1', 'group'],
      ['group', null],
      ['east', 'group'],
    ]);
    expect(entityTree(organization).map(({ id, depth }) => [id, depth])).toEqual([
      ['group', 0],
      ['east', 1],
      ['p1', 2],
      ['b1', 3],
    ]);
  });
});
