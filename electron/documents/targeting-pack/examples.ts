import { plainDate } from '#shared/lib/plain-date.ts';
import type { PackPupil, TargetingPackModel } from './model.ts';

const amira: PackPupil = {
  name: 'Amira Featherstonehaugh-Cholmondeley',
  className: '8B',
  why: 'Missed 60 of 104 sessions, 48 of them unauthorised.',
  barriers: ['transport', 'caring'],
  lead: 'Mrs Hall',
  plan: 'In by 8:50 with the breakfast club; bus pass asked for.',
  next: 'Visit at home, 3 Dec',
  tried: [
    { title: 'Home visit', on: plainDate('2026-11-12'), outcome: 'Child seen' },
    { title: 'Telephone call', on: plainDate('2026-11-05'), outcome: 'Spoke' },
    { title: 'Letter', on: plainDate('2026-10-20'), outcome: undefined },
    { title: 'Telephone call', on: plainDate('2026-10-14'), outcome: 'Spoke' },
    { title: 'Telephone call', on: plainDate('2026-10-08'), outcome: 'Spoke' },
    { title: 'Telephone call', on: plainDate('2026-10-02'), outcome: 'Spoke' },
    { title: 'Telephone call', on: plainDate('2026-09-22'), outcome: 'Spoke' },
  ],
  change: {
    before: { from: plainDate('2026-09-07'), to: plainDate('2026-10-18'), absent: 44, possible: 60 },
    since: { from: plainDate('2026-10-19'), to: plainDate('2026-11-20'), absent: 16, possible: 44 },
  },
  decisions: ['Bus pass, Mr Poole, by 1 Dec'],
};

const nobody: PackPupil = {
  ...{ name: 'لينا حداد', className: '10A', why: 'Missed 54 of 104 sessions, 2 of them unauthorised.', barriers: [] },
  ...{ lead: undefined, plan: undefined, next: undefined, tried: [], change: undefined, decisions: [] },
};

const meeting: TargetingPackModel = {
  school: { name: 'Fernlea School' },
  on: plainDate('2026-11-20'),
  yearFrom: plainDate('2026-09-01'),
  purpose: 'meeting',
  lists: [
    { title: 'Severe absence', what: 'Half of the sessions of this school year or more were missed.', pupils: [amira, nobody] },
    { title: 'Part-time timetables', what: 'A part-time timetable stands, or C2 is marked without one.', pupils: [] },
  ],
};

export const targetingPackExamples = {
  meeting,
  inspection: { ...meeting, purpose: 'inspection' },
} as const satisfies Readonly<Record<string, TargetingPackModel>>;
