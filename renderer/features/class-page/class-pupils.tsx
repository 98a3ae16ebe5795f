import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ShareFigure } from '../../components/figure.tsx';
import { formatFraction, formatPercent } from '../../components/format-share.ts';
import { leftInWords } from '../../components/sessions-left.ts';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { FiguresWhy } from '../watch/index.ts';
import {
  bandWords,
  type ClassPage,
  type ClassPupil,
  daysInWords,
  lateInWords,
  mostMissed,
  recentInWords,
  recentOrder,
} from './class-words.ts';

type Minutes = ReadonlyMap<PupilId, number>;

/** The pupils of a class, the lowest attendance first. Enter opens the pupil, whose sheet has every session. */
export function ClassPupils({ page }: { readonly page: ClassPage }) {
  const navigate = useNavigate();
  const open = useCallback(
    ({ pupil }: ClassPupil) => void navigate({ to: '/pupils/$pupil', params: { pupil: String(pupil.id) } }),
    [navigate],
  );
  const asked = { class: page.class, from: page.from, to: page.to };
  const lateness = useQuery(api.attendance.classLateness.queryOptions({ input: asked }));
  const columns = useMemo(() => {
    const minutes = new Map(lateness.data?.rows.map((row) => [row.pupil, row.minutesLate]));
    return pupilColumns(minutes);
  }, [lateness.data]);
  return (
    <Worklist
      label={`Pupils of ${page.className}`}
      sentence={
        <>
          Enter opens the pupil. Band, sessions left before a tenth is missed (“left”), and the last four weeks (in brackets
          against those before) are of the school year; {page.remaining} sessions of it are to come.
        </>
      }
      rows={page.pupils}
      columns={columns}
      rowKey={(row) => row.pupil.upn}
      rowTitle={(row) => row.pupil.knownName}
      onOpen={open}
      counts={[
        { label: 'pupils', value: page.pupils.length },
        { label: 'persistent', value: page.persistent },
        { label: 'severe', value: page.severe },
      ]}
      empty={<EmptyState title="Nobody here">Nobody is in this class on the last day chosen.</EmptyState>}
    />
  );
}

function pupilColumns(minutes: Minutes): readonly WorklistColumn<ClassPupil>[] {
  return [
    {
      key: 'pupil',
      title: 'Pupil',
      cell: ({ pupil }) => <span title={pupil.knownName}>{pupil.knownName}</span>,
      sortBy: ({ pupil }) => pupil.knownName,
    },
    {
      key: 'attendance',
      title: 'Attendance',
      align: 'right',
      width: 172,
      cell: ({ figures }) =>
        figures.possible === 0
          ? '–'
          : `${formatPercent(figures.present, figures.possible)} · ${figures.present} of ${figures.possible}`,
      sortBy: ({ figures }) => (figures.possible === 0 ? 2 : figures.present / figures.possible),
    },
    {
      key: 'missed',
      title: 'Days missed',
      align: 'right',
      width: 126,
      cell: ({ figures }) => daysInWords(figures.authorised + figures.unauthorised),
      sortBy: ({ figures }) => figures.authorised + figures.unauthorised,
    },
    {
      key: 'unauthorised',
      title: 'Unauth.',
      align: 'right',
      width: 104,
      cell: ({ figures }) => `${figures.unauthorised} of ${figures.authorised + figures.unauthorised}`,
      sortBy: ({ figures }) => figures.unauthorised,
    },
    { key: 'band', title: 'Band', width: 126, cell: ({ band }) => bandWords[band] },
    {
      key: 'left',
      title: 'Left',
      align: 'right',
      width: 78,
      cell: ({ sessionsLeft }) => leftInWords(sessionsLeft),
      sortBy: ({ sessionsLeft }) => sessionsLeft ?? -1,
    },
    {
      key: 'recent',
      title: 'Last 4 weeks',
      align: 'right',
      width: 142,
      cell: ({ recent, earlier }) => recentInWords(recent, earlier),
      sortBy: recentOrder,
    },
    {
      key: 'late',
      title: 'Late · min',
      align: 'right',
      width: 104,
      cell: ({ pupil, late }) => lateInWords(late, minutes.get(pupil.id)),
      sortBy: ({ late }) => late,
    },
    { key: 'most', title: 'Most missed', width: 148, cell: ({ sessions }) => mostMissed(sessions) },
  ];
}

/** The figure of the class, with what it counts. */
export function ClassFigure({ page }: { readonly page: ClassPage }) {
  const { figures, className, from, to } = page;
  return (
    <Text component="div" className="ao-figures">
      <ShareFigure part={figures.present} whole={figures.possible} label={`Attendance of ${className}`}>
        <FiguresWhy figures={figures} from={from} to={to} />
      </ShareFigure>
      {'; '}
      {formatFraction(figures.authorised + figures.unauthorised, figures.possible)} missed: {figures.authorised} authorised,{' '}
      {figures.unauthorised} unauthorised
    </Text>
  );
}
