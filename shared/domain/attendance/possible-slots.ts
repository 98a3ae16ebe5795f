import { addDays, type PlainDate } from '#shared/lib/plain-date.ts';
import { type CodeClass, codeAt } from '../registers/codes.ts';
import { slotBit, slotsToSessions, type WeekSlots } from './week-slots.ts';

export type WeekOfCode = { readonly symbol: string; readonly monday: PlainDate; readonly slots: WeekSlots };

/** Of some sessions of a week marked with one code, those that count as possible and those that count as absence. */
export type CountedSlots = { readonly possible: WeekSlots; readonly absent: WeekSlots };

/** By the class that the code has on the day of each session; a code that its day does not know counts as nothing. */
export function countedSlots({ symbol, monday, slots }: WeekOfCode): CountedSlots {
  const [first, last] = [codeAt(symbol, monday)?.class, codeAt(symbol, addDays(monday, 4))?.class];
  if (first !== undefined && first === last)
    return { possible: isPossible(first) ? slots : 0, absent: isAbsent(first) ? slots : 0 };
  let [possible, absent] = [0, 0];
  for (const { date, session } of slotsToSessions(monday, slots)) {
    const codeClass = codeAt(symbol, date)?.class;
    if (codeClass !== undefined && isPossible(codeClass)) possible |= slotBit(date, session);
    if (codeClass !== undefined && isAbsent(codeClass)) absent |= slotBit(date, session);
  }
  return { possible, absent };
}

function isPossible(codeClass: CodeClass): boolean {
  return codeClass !== 'notPossible' && codeClass !== 'notCollected';
}

function isAbsent(codeClass: CodeClass): boolean {
  return codeClass === 'authorised' || codeClass === 'unauthorised';
}
