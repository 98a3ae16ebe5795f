import { AppError } from '#shared/contract/errors.ts';
import type { Desk } from '../desk.ts';

/** The page of a letter as a PDF. Throws `NO_PRINTER`. */
export async function printLetter(desk: Desk, page: string): Promise<Uint8Array> {
  const { printer } = desk.ports;
  if (!printer) throw new AppError('NO_PRINTER');
  try {
    return await printer.toPdf(page);
  } catch (cause) {
    desk.ports.log.fault('a letter was not printed', cause);
    throw new AppError('NO_PRINTER');
  }
}
