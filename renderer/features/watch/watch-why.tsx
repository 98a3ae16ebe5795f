import { Stack, Text, Title } from '@mantine/core';
import { ShareFigure } from '../../components/figure.tsx';
import { formatDate } from '../../components/format-date.ts';
import { WarnPanel } from '../notices/index.ts';
import { CountedSessions } from './counted-sessions.tsx';
import { FiguresWhy } from './figures-why.tsx';
import { PupilLine } from './pupil-line.tsx';
import {
  absenceSentences,
  dueWords,
  kindWords,
  statusWords,
  type ThresholdKindRow,
  type WatchList,
  type WatchRow,
} from './watch-view.ts';

export type WatchWhyProps = {
  readonly row: WatchRow;
  readonly list: WatchList;
  readonly decision?: ThresholdKindRow | undefined;
  readonly seesLetters: boolean;
};

/** Why a pupil is on the list: each session, the rule, the year; and what may be done about it. */
export function WatchWhy({ row, list, decision, seesLetters }: WatchWhyProps) {
  const { threshold, pupil } = row;
  return (
    <Stack gap="md">
      <PupilLine pupil={pupil} />
      {threshold === undefined ? (
        <Text size="sm">Not at or near the threshold on {formatDate(list.on)}.</Text>
      ) : (
        <Stack gap="xs">
          <Title order={3} size="h5">
            {statusWords[threshold.status].long}
          </Title>
          <Text size="sm">
            {threshold.counted} counted
            {threshold.provisional > 0 && `, ${threshold.provisional} provisional`}, in {threshold.weeks} school weeks from{' '}
            {formatDate(threshold.windowFrom)} to {formatDate(threshold.windowTo)}.
          </Text>
          {decision?.metOn !== undefined && (
            <Text size="sm">
              Met since {formatDate(decision.metOn)}, by the marks as they stand. {dueWords(decision)} {kindWords.penalty}
            </Text>
          )}
          <CountedSessions sessions={threshold.sessions} on={list.on} />
          <Text size="sm" c="dimmed">
            {list.rule.sentence} ({list.rule.reference})
          </Text>
        </Stack>
      )}
      <YearSoFar row={row} list={list} />
      {row.letters.length > 0 && <Text size="sm">Letters: {row.letters.join('; ')}.</Text>}
      {seesLetters && threshold !== undefined && <WarnPanel pupil={pupil.id} knownName={pupil.knownName} on={list.on} />}
    </Stack>
  );
}

function YearSoFar({ row, list }: Pick<WatchWhyProps, 'row' | 'list'>) {
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        Attendance of the year
      </Title>
      <div>
        <ShareFigure part={row.year.present} whole={row.year.possible} label={`Attendance of ${row.pupil.knownName} this year`}>
          <FiguresWhy figures={row.year} from={list.yearFrom} to={list.on} />
        </ShareFigure>
      </div>
      <Text size="sm">{absenceSentences[row.absence]}</Text>
    </Stack>
  );
}
