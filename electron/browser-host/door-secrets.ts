import { randomIds } from '#electron/ports/ids.ts';
import type { DoorSecrets } from './door.ts';

const bytes = 32;

export function newDoorSecrets(): DoorSecrets {
  const ids = randomIds();
  return { link: ids.token(bytes), cookie: ids.token(bytes) };
}

/** `link:cookie` as `npm run dev` hands it from one restart to the next; undefined where it is not that. */
export function parseDoorSecrets(text: string | undefined): DoorSecrets | undefined {
  const parts = /^([0-9a-f]{64}):([0-9a-f]{64})$/.exec(text ?? '');
  return parts?.[1] === undefined || parts[2] === undefined ? undefined : { link: parts[1], cookie: parts[2] };
}
