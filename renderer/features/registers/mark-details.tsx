import { Button, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { type Dispatch, type SubmitEvent, useState } from 'react';
import { leastMinutesLate, mostMinutesLate } from '#shared/domain/registers/minutes-late.ts';
import { CodeCell } from '../../components/code-cell.tsx';
import { formatDate } from '../../components/format-date.ts';
import { CodeAssistant } from './code-assistant.tsx';
import { takesMinutes } from './grid-marks.ts';
import { focusedSession, type GridRow, type GridState, shownMark, type TypedMark, thisSession } from './grid-model.ts';
import type { GridAction } from './grid-state.ts';
import { viewOf } from './mark-view.ts';

type Props = {
  readonly row: GridRow;
  readonly state: GridState;
  readonly dispatch: Dispatch<GridAction>;
  /** Takes the code that the assistant led to. */
  readonly onUse: (symbol: string) => void;
};

/** What stands in the focused cell, what was planned, which code it could be, and the details beside the code. */
export function MarkDetails({ row, state, dispatch, onUse }: Props) {
  const { date, session } = focusedSession(state);
  const now = state.focus.column === thisSession(state);
  const mark = now ? shownMark(row) : (row.before[state.focus.column] ?? null);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {formatDate(date)} {session}
      </Text>
      {now && row.planned !== undefined && <PlannedNote planned={row.planned} marked={mark !== null} dispatch={dispatch} />}
      <CodeAssistant
        key={`${row.pupil}${date}${session}`}
        on={date}
        session={session}
        takesFocus={state.panel === 'assistant'}
        onUse={onUse}
      />
      {mark === null ? (
        <Text>No mark yet.</Text>
      ) : (
        <DetailsForm key={`${row.pupil}${date}${session}${mark.symbol}`} mark={mark} date={date} dispatch={dispatch} />
      )}
    </Stack>
  );
}

type PlannedNoteProps = {
  readonly planned: NonNullable<GridRow['planned']>;
  readonly marked: boolean;
  readonly dispatch: Dispatch<GridAction>;
};

function PlannedNote({ planned, marked, dispatch }: PlannedNoteProps) {
  return (
    <div>
      <Text>
        Planned: <strong>{planned.symbol}</strong> {planned.note ?? planned.meaning}
      </Text>
      {!marked && (
        <Button size="xs" variant="default" mt={6} onClick={() => dispatch({ type: 'codeTaken', symbol: planned.symbol })}>
          Write {planned.symbol} as planned
        </Button>
      )}
    </div>
  );
}

type DetailsFormProps = {
  readonly mark: TypedMark;
  readonly date: GridState['date'];
  readonly dispatch: Dispatch<GridAction>;
};

function DetailsForm({ mark, date, dispatch }: DetailsFormProps) {
  const [minutes, setMinutes] = useState<string | number>(mark.minutesLate ?? '');
  const [detail, setDetail] = useState(mark.detail ?? '');
  const { codeClass, meaning } = viewOf(mark.symbol, date);
  const late = takesMinutes(mark.symbol);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const minutesLate = late && typeof minutes === 'number' ? minutes : undefined;
    dispatch({ type: 'markChosen', mark: { symbol: mark.symbol, minutesLate, detail: detail.trim() } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <CodeCell symbol={mark.symbol} codeClass={codeClass} meaning={meaning} /> {meaning}
        </div>
        {late && (
          <NumberInput label="Minutes late" min={leastMinutesLate} max={mostMinutesLate} value={minutes} onChange={setMinutes} />
        )}
        <Textarea
          label="Detail"
          description="What the register needs to say beside the code"
          autosize
          minRows={2}
          maxLength={500}
          value={detail}
          onChange={(event) => setDetail(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          Write the details
        </Button>
      </Stack>
    </form>
  );
}
