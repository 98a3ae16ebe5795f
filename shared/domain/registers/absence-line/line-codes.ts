// Which codes may follow from what a parent says on the absence line. Illness is believed and nothing is demanded (practice
// rule 9); leave is decided by others than whoever takes the call (rule 10), and a place elsewhere is confirmed by whoever
// teaches there (rule 7). Pupil Registration Regulations 2024 (SI 2024/208) regs 10 and 11.
import { type PlainDate, plainDate } from '#shared/lib/plain-date.ts';
import { isDecidedLeave } from '../../leave/leave-kinds.ts';
import { codeAt } from '../codes.ts';
import type { RegisterCode } from '../register-code.ts';

export type LineCode = {
  readonly symbol: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly reference: string;
};

const from = plainDate('2024-08-19');
const row = (symbol: string, reference: string): LineCode => ({ symbol, from, reference });

const table3 = 'SI 2024/208 reg 10, Table 3';

/** In the order in which they are offered. N is what stands until a reason is known. */
export const lineCodes: readonly LineCode[] = [
  row('N', `${table3}, and reg 10(7)`),
  row('I', table3),
  row('M', `${table3}, and reg 11`),
  row('R', table3),
  row('T', table3),
  row('G', table3),
  ...['Q', 'Y1', 'Y2', 'Y5', 'Y6', 'Y7'].map((symbol) => row(symbol, table3)),
];

/** The codes of a day, each with its title. */
export function lineCodesOn(on: PlainDate): readonly RegisterCode[] {
  return lineCodes
    .filter((one) => one.from <= on && (one.to === undefined || on <= one.to))
    .flatMap(({ symbol }) => codeAt(symbol, on) ?? []);
}

const closures: ReadonlySet<string> = new Set(['Y3', 'Y4', '#']);

/** Why a call does not lead to a code, in a sentence; undefined where it may. Outside the dated table nothing may. */
export function lineCodeRefusal(symbol: string, on: PlainDate): string | undefined {
  if (lineCodesOn(on).some((code) => code.symbol === symbol)) return undefined;
  const code = codeAt(symbol, on);
  if (code === undefined) return `${symbol} is no register code of that day.`;
  if (isDecidedLeave(symbol, on)) {
    return `${symbol} is leave: it is asked for by an application and decided by those who may. Until then N stays.`;
  }
  if (symbol === 'C2') return 'A part-time timetable is agreed with the parent and planned; a call does not make one.';
  if (symbol === 'E') return 'A suspension is the head teacher’s decision; a call does not make one.';
  if (symbol === 'O') return 'O is written when no reason could be established in time, under Unexplained.';
  if (symbol === 'X') return 'X comes from the pattern of a child who is not of compulsory school age, not from a call.';
  if (closures.has(symbol)) return `${symbol} is for the school to write for everyone it concerns, under Plans and closures.`;
  if (symbol === 'L' || symbol === 'U') return `${symbol} is written when the child comes in, at the late gate.`;
  if (code.class === 'present') return 'Whoever is here is marked present in the register, not by a call.';
  if (code.class === 'educational' || symbol === 'D') {
    return `${symbol} is confirmed by whoever teaches the child there that day, not by a call. Until then N stays.`;
  }
  return `${symbol} does not follow from a call. Until the reason is known N stays.`;
}
