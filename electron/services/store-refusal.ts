import { AppError } from '#shared/contract/errors.ts';
import { storeErrorOf } from '../store/store-error.ts';

/** A refusal of the store in the words of the error table; anything else stays the fault it is. */
export function asRefusal(cause: unknown): unknown {
  const error = storeErrorOf(cause);
  if (!error) return cause;
  if (error.code === 'WRONG_KEY') return new AppError('STORE_DAMAGED', { place: 'store.db' });
  if (error.code === 'DATA_UNWRITABLE' || error.code === 'DATA_NEWER')
    return new AppError(error.code, { details: [{ message: error.message }] });
  return new AppError(error.code);
}
