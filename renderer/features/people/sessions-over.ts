import type { Instant } from '#shared/lib/plain-date.ts';
import { formatMinuteOfDay, formatTime } from '../../components/format-date.ts';

type Session = 'AM' | 'PM';
type Times = Readonly<Record<Session, { readonly closes: number }>>;

/** The sessions of today whose register has closed by now: only these can lack a mark. */
export function sessionsOver(now: Instant, times: Times): readonly Session[] {
  const clock = formatTime(now);
  return (['AM', 'PM'] as const).filter((session) => formatMinuteOfDay(times[session].closes) <= clock);
}
