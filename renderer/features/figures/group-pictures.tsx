import { Group, Stack, Text } from '@mantine/core';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { classInWords } from '../../components/code-cell.tsx';
import { ShareFigure } from '../../components/figure.tsx';
import { formatCount } from '../../components/format-share.ts';
import { CodeTable } from '../../components/pattern-tables.tsx';
import { FiguresWhy } from '../watch/index.ts';
import { AbsenceByWeekday } from './absence-by-weekday.tsx';
import type { GroupFigures } from './group-figures.ts';
import { GroupHeat } from './group-heat.tsx';
import { GroupTrend } from './group-trend.tsx';
import { groupTitle } from './group-words.ts';
import { Picture } from './picture.tsx';

type Props = { readonly figures: GroupFigures };

/** What the figures of a group look like: one message a picture. */
export function GroupPictures({ figures }: Props) {
  const { chosen, group } = figures;
  return (
    <Stack gap="lg">
      <Group gap="md" align="baseline">
        <ShareFigure part={chosen.figures.present} whole={chosen.figures.possible} label={`Attendance of ${groupTitle(group)}`}>
          <FiguresWhy figures={chosen.figures} from={figures.from} to={figures.to} />
        </ShareFigure>
        <Text size="sm" className="ao-figures">
          {chosen.pupils} pupils on the last day, {chosen.persistent} with persistent absence, {chosen.severe} of them severe
        </Text>
      </Group>
      <GroupTrend figures={figures} />
      <AbsenceByWeekday sessions={figures.sessions} />
      <ByReason figures={figures} />
      <GroupHeat figures={figures} />
    </Stack>
  );
}

function ByReason({ figures }: Props) {
  const absent = Object.entries(figures.chosen.figures.byCode)
    .map(([code, n]) => ({ code, n, found: codeAt(code, figures.to) ?? codeAt(code, figures.from) }))
    .filter(({ found }) => found?.class === 'authorised' || found?.class === 'unauthorised')
    .toSorted((a, b) => b.n - a.n);
  const most = absent[0]?.n ?? 1;
  const all = absent.reduce((sum, { n }) => sum + n, 0);
  const rows = absent.map(({ code, n, found }) => ({
    code,
    meaning: found === undefined ? '' : `${found.title}, ${classInWords(found.class)}`,
    sessions: { part: n, whole: most, figure: formatCount(n) },
  }));
  return (
    <Picture
      title="Absence by reason"
      message={`${formatCount(all)} ${all === 1 ? 'session' : 'sessions'} missed, by the code in the register, the most frequent first.`}
      picture={<CodeTable label="Absence by reason" rows={rows} />}
    />
  );
}
