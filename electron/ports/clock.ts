import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';

/** The only source of the time. `today` and `minuteOfDay` are the school's local ones. */
export type Clock = {
  now(): Instant;
  today(): PlainDate;
  /** Minutes since local midnight, 0–1439. */
  minuteOfDay(): number;
};

const zone = 'Europe/London';
const local = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The clock of this machine, read in the school's zone whatever the machine's own zone is. */
export function systemClock(): Clock {
  return clockAt(() => new Date());
}

/** A clock that stands still at `instant`, for tests and for a terminal that is told the day. */
export function fixedClock(instant: string): Clock {
  return clockAt(() => new Date(instant));
}

type LocalTime = { readonly date: PlainDate; readonly minute: number };

function clockAt(read: () => Date): Clock {
  const localTime = byMinute();
  return {
    now: () => read().toISOString() as Instant,
    today: () => localTime(read()).date,
    minuteOfDay: () => localTime(read()).minute,
  };
}

/** Local time, worked out once a minute: a register asks for it at every mark. */
function byMinute(): (at: Date) => LocalTime {
  let known: (LocalTime & { readonly worldMinute: number }) | undefined;
  return (at) => {
    const worldMinute = Math.floor(at.getTime() / 60_000);
    if (known?.worldMinute !== worldMinute) known = { worldMinute, ...localTimeAt(at) };
    return known;
  };
}

function localTimeAt(at: Date): LocalTime {
  const parts = new Map(local.formatToParts(at).map((piece) => [piece.type, piece.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}` as PlainDate,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}
