import { NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { checkMark } from '#shared/domain/registers/check-mark.ts';
import { codeAt } from '#shared/domain/registers/codes.ts';
import { leastMinutesLate, mostMinutesLate } from '#shared/domain/registers/minutes-late.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { detailQuestions } from './detail-questions.ts';
import { takesMinutes } from './grid-marks.ts';
import { bareMark, type Correction, type TypedMark } from './grid-model.ts';
import { viewOf } from './mark-view.ts';

type Props = {
  readonly correction: Correction;
  /** The mark as it is to be written. */
  readonly mark: TypedMark;
  readonly defect: string | undefined;
  readonly onChange: (mark: TypedMark) => void;
};

/** Why a mark may not be written in this session; undefined where it may. */
export function markDefect(mark: TypedMark, at: { readonly date: PlainDate; readonly session: Session }): string | undefined {
  const check = checkMark({ ...mark, ...at });
  return check.kind === 'invalid' ? check.sentence : undefined;
}

/** From what to what, with the detail that another code than the typed one asks for. */
export function CorrectedMark({ correction, mark, defect, onChange }: Props) {
  const { date } = correction;
  const detail = codeAt(mark.symbol, date)?.detail;
  return (
    <Stack gap="xs">
      <FromTo correction={correction} mark={mark} />
      {mark.symbol !== correction.mark.symbol && takesMinutes(mark.symbol) && (
        <NumberInput
          label={detailQuestions.minutesLate}
          min={leastMinutesLate}
          max={mostMinutesLate}
          value={mark.minutesLate ?? ''}
          onChange={(minutes) => onChange(bareMark({ ...mark, minutesLate: typeof minutes === 'number' ? minutes : undefined }))}
        />
      )}
      {mark.symbol !== correction.mark.symbol && detail !== undefined && detail !== 'minutesLate' && (
        <TextInput
          label={detailQuestions[detail]}
          maxLength={500}
          value={mark.detail ?? ''}
          onChange={(event) => onChange({ ...mark, detail: event.currentTarget.value })}
        />
      )}
      {defect !== undefined && (
        <Text size="sm" c="error" role="alert">
          {defect}
        </Text>
      )}
    </Stack>
  );
}

function FromTo({ correction: { held, date }, mark }: { readonly correction: Correction; readonly mark: TypedMark }) {
  const after = viewOf(mark.symbol, date);
  const before = held === null ? undefined : viewOf(held.symbol, date);
  return (
    <Text component="div">
      {held === null || before === undefined ? (
        'No mark'
      ) : (
        <>
          <CodeCell symbol={held.symbol} codeClass={before.codeClass} meaning={before.title} /> {before.title}
        </>
      )}
      {' → '}
      <CodeCell symbol={mark.symbol} codeClass={after.codeClass} meaning={after.title} minutesLate={mark.minutesLate} />{' '}
      {after.title}
      {mark.detail !== undefined && ` · ${mark.detail}`}
    </Text>
  );
}
