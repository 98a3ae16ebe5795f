import { registerCodes } from '#shared/domain/registers/codes.ts';
import { codeNumber } from './marks.ts';

/** Every code's number. A question that names them all is answered by the summary's index by code and week. */
export const everyCode: readonly number[] = [...new Set(registerCodes.map((code) => codeNumber(code.symbol)))];
