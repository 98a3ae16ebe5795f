import { describe, expect, it } from 'vitest';
import type { PupilId } from '#shared/lib/ids.ts';
import { type BandRow, bandChoices, bandRows, everyBand, groupChoices } from './band-view.ts';

const row = (id: number, band: BandRow['band'], [yearGroup, className]: [string, string]): BandRow => ({
  pupil: { id: id as PupilId, upn: `U${id}`, knownName: `Pupil ${id}`, yearGroup, className, onRoll: true },
  band,
  year: { possible: 10, present: 9, authorised: 1, unauthorised: 0, byCode: {} },
});
const rows = [
  row(1, '90-to-95', ['7', '7 Ash']),
  row(2, '50-to-90', ['7', '7 Elm']),
  row(3, '50-to-90', ['8', '8 Ash']),
  row(4, 'no-sessions', ['8', '8 Ash']),
];

describe('the bands on the screen', () => {
  it.each([
    [{}, [1, 2, 3, 4]],
    [{ band: '50-to-90' as const }, [2, 3]],
    [{ year: '7' }, [1, 2]],
    [{ className: '8 Ash', band: '50-to-90' as const }, [3]],
    [{ year: '7', className: '8 Ash' }, []],
  ])('filtered by %o', (filter, ids) => {
    expect(bandRows(rows, { ...everyBand, ...filter }).map(({ pupil }) => pupil.id)).toEqual(ids);
  });

  it('say how many are in each as far as the other filters go', () => {
    expect(bandChoices(rows, { ...everyBand, year: '7', band: '90-to-95' }).map(({ label }) => label)).toEqual([
      '95 and over (0)',
      '90 to 95 (1)',
      '50 to 90 (1)',
      '50 and under (0)',
      'No sessions yet (0)',
    ]);
  });

  it('offer every group that has no filter of its own', () => {
    const offered = groupChoices([
      { kind: 'school', value: 'all' },
      { kind: 'class', value: '7 Ash' },
      { kind: 'sex', value: 'F' },
      { kind: 'youngCarer', value: 'yes' },
    ]);
    expect(offered).toEqual([
      { group: 'Sex', items: [{ value: 'sex:F', label: 'Sex: F' }] },
      { group: 'Young carers', items: [{ value: 'youngCarer:yes', label: 'Young carers: yes' }] },
    ]);
  });
});
