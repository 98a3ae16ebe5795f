import { z } from 'zod';
import { command } from './procedure.ts';

export const filesContract = {
  /** A place to send a file to: `PUT /files/<ticket>` with the raw bytes, once, within 60 seconds. */
  upload: command('signedIn', [], ['FILE_TOO_LARGE'])
    .input(z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.number().int().min(0) }))
    .output(z.strictObject({ ticket: z.string(), file: z.string() })),
};
