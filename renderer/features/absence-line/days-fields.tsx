import { SegmentedControl, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { RefObject } from 'react';
import type { SessionAt } from '#shared/domain/registers/absence-line/call-span.ts';
import { parsePlainDate } from '#shared/lib/plain-date.ts';
import { typedDay } from '#shared/lib/typed-day.ts';
import { DayField } from '../../components/day-field.tsx';
import { type CallForm, unreadDay } from './call-form.ts';

type Props = {
  readonly form: CallForm;
  /** The first session back as the preview worked it out. */
  readonly back: SessionAt | undefined;
  readonly set: (changes: Partial<CallForm>) => void;
  readonly awayRef: RefObject<HTMLInputElement | null>;
};

/** From which session, for how long or until when. Days and return follow each other: what is typed last holds. */
export function DaysFields({ form, back, set, awayRef }: Props) {
  const { from } = form;
  const shownBack = form.back ?? back;
  return (
    <>
      <div className="ao-line-days">
        <DayField label="First day away" value={from.date} onChange={(date) => set({ from: { ...from, date } })} />
        <Half label="First session away" value={from.session} onChange={(session) => set({ from: { ...from, session } })} />
      </div>
      <div className="ao-line-days">
        <TextInput
          label="School days away"
          placeholder="not known"
          inputMode="decimal"
          w={150}
          maxLength={5}
          ref={awayRef}
          value={form.away}
          onChange={(event) => set({ away: event.currentTarget.value, back: undefined, backText: '' })}
        />
        <DateInput
          label="Expected back"
          valueFormat="ddd D MMM YYYY"
          placeholder="not known"
          w={170}
          clearable
          clearButtonProps={{ 'aria-label': 'Return not known' }}
          minDate={from.date}
          dateParser={(text) => typedDay(text, from.date) ?? null}
          fixOnBlur={false}
          error={unreadDay(form)}
          onInput={(event) => set({ backText: event.currentTarget.value })}
          value={shownBack?.date ?? null}
          onChange={(text) => {
            const date = text === null ? undefined : parsePlainDate(text);
            set({ away: '', backText: '', back: date === undefined ? undefined : { date, session: shownBack?.session ?? 'AM' } });
          }}
        />
        {shownBack !== undefined && (
          <Half
            label="First session back"
            value={shownBack.session}
            onChange={(session) => set({ away: '', back: { date: shownBack.date, session } })}
          />
        )}
      </div>
    </>
  );
}

type HalfProps = {
  readonly label: string;
  readonly value: SessionAt['session'];
  readonly onChange: (session: SessionAt['session']) => void;
};

function Half({ label, value, onChange }: HalfProps) {
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      onChange={(session) => onChange(session === 'PM' ? 'PM' : 'AM')}
      data={[
        { value: 'AM', label: 'Morning' },
        { value: 'PM', label: 'Afternoon' },
      ]}
    />
  );
}
