import { z } from 'zod';
import { classId, pupilId } from './values.ts';

export const pupilRow = z.strictObject({
  id: pupilId,
  upn: z.string(),
  /** As staff call the pupil; the legal name stands on the sheet only. */
  knownName: z.string(),
  yearGroup: z.string(),
  className: z.string(),
  classId: classId.optional(),
  onRoll: z.boolean(),
});
