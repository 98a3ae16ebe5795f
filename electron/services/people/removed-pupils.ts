import type { Destination } from '#shared/domain/people/leaving-check.ts';
import { leavingGrounds } from '#shared/domain/people/leaving-ground.ts';
import type { PupilId } from '#shared/lib/ids.ts';
import { addMonths, type Instant, type PlainDate } from '#shared/lib/plain-date.ts';
import { safeCsv } from '#shared/lib/safe-csv.ts';
import { offRolls } from '../../store/people/off-roll.ts';
import { type Desk, read } from '../desk.ts';
import { pupilRows } from './pupil-rows.ts';

export type RemovedRow = {
  pupil: PupilId;
  knownName: string;
  upn: string;
  yearGroup: string;
  ground: string;
  groundTitle: string;
  leavesOn: PlainDate;
  destination: Destination;
  destinationName?: string;
  returnMade?: { on: PlainDate; by: string };
  decision: string;
  decidedBy: string;
  decidedAt: Instant;
};

export type RemovedPupils = {
  from: PlainDate;
  to: PlainDate;
  rows: RemovedRow[];
  byGround: { title: string; pupils: number }[];
  byDestination: { title: string; pupils: number }[];
};

/** Who was taken off the roll in the last 12 months by a sheet, the latest first. */
export async function listRemoved(desk: Desk): Promise<RemovedPupils> {
  const to = desk.ports.clock.today();
  const from = addMonths(to, -12);
  const rows = await read(desk, async (db) => {
    const sheets = (await offRolls(db, { state: 'removed' })).filter(({ leavesOn }) => leavesOn > from);
    const ids = sheets.map(({ pupil }) => pupil);
    const people = new Map((await pupilRows(db, to, ids)).map(({ row }) => [row.id, row]));
    return sheets.flatMap((sheet): RemovedRow[] => {
      const pupil = people.get(sheet.pupil);
      if (pupil === undefined) return [];
      return [
        {
          pupil: pupil.id,
          knownName: pupil.knownName,
          upn: pupil.upn,
          yearGroup: pupil.yearGroup,
          ground: sheet.ground,
          groundTitle: leavingGrounds.find(({ key }) => key === sheet.ground)?.title ?? sheet.ground,
          leavesOn: sheet.leavesOn,
          destination: sheet.destination,
          ...(sheet.destinationName === undefined ? {} : { destinationName: sheet.destinationName }),
          ...(sheet.returnMade === undefined ? {} : { returnMade: sheet.returnMade }),
          decision: sheet.decision ?? '',
          decidedBy: sheet.by ?? 'the program',
          decidedAt: sheet.at,
        },
      ];
    });
  });
  rows.sort((left, right) => (left.leavesOn > right.leavesOn ? -1 : 1));
  return {
    from,
    to,
    rows,
    byGround: counts(rows.map(({ ground, groundTitle }) => `(${ground}) ${groundTitle}`)),
    byDestination: counts(rows.map(({ destination }) => destination)),
  };
}

function counts(titles: readonly string[]): { title: string; pupils: number }[] {
  return [...Map.groupBy(titles, (title) => title)].map(([title, all]) => ({ title, pupils: all.length })).sort(byTitle);
}

function byTitle(left: { title: string }, right: { title: string }): number {
  return left.title < right.title ? -1 : 1;
}

const heading = ['UPN', 'Name', 'Year group', 'Last day on the roll', 'Ground', 'Ground in words', 'Destination'];
const headingRest = ['Destination name', 'Return to the LA made on', 'Return made by', 'Decided by', 'Why'];

/** The same list as a CSV that a spreadsheet opens without running anything in it. */
export async function removedFile(desk: Desk): Promise<ReturnType<Desk['tickets']['offer']>> {
  const { rows, from, to } = await listRemoved(desk);
  const lines = rows.map((row) => [
    ...[row.upn, row.knownName, row.yearGroup, row.leavesOn, row.ground, row.groundTitle, row.destination],
    ...[row.destinationName ?? '', row.returnMade?.on ?? '', row.returnMade?.by ?? '', row.decidedBy, row.decision],
  ]);
  const bytes = new TextEncoder().encode(safeCsv([[...heading, ...headingRest], ...lines]));
  return desk.tickets.offer({
    fileName: `off-roll-${from}-to-${to}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: bytes.byteLength,
    open: async () => bytes,
  });
}
