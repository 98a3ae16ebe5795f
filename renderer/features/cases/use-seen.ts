import { useState } from 'react';
import type { CommandId } from '#shared/lib/ids.ts';

/**
 * The version that stood on the screen when a form was opened. What another window changes beneath it must be refused once;
 * after that refusal the newest is read again and stands there, and counts as seen.
 */
export function useSeen(newest: CommandId, isRefused: boolean): CommandId {
  const [opened] = useState(newest);
  return isRefused ? newest : opened;
}
