import type { Right } from '#shared/domain/accounts/roles.ts';
import { type EventKind, eventKindRow, isHelp } from '#shared/domain/cases/event-kinds.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';

export type AttachmentView = { id: number; fileName: string; bytes: number; sha256: string };

export type EarlierView = {
  title: string;
  on: PlainDate;
  minute?: number;
  withWhom?: string;
  outcome?: string;
  words: string;
  agreed?: string;
  childSeen: boolean;
  by?: string;
  because: string;
  endedAt: Instant;
};

/** One line of a chronology as the contract says it. */
export type ChronologyEntry = {
  key: string;
  kind: EventKind;
  title: string;
  on: PlainDate;
  minute?: number;
  pupils: PupilId[];
  by?: string;
  withWhom?: string;
  outcome?: string;
  words: string;
  agreed?: string;
  childSeen: boolean;
  help: boolean;
  takenBack?: { because: string; by?: string; at: Instant };
  opens?: string;
  hand?: {
    id: number;
    seen: CommandId;
    contact?: ContactId;
    attachments: AttachmentView[];
    earlier: EarlierView[];
  };
};

/**
 * Reads one room's events of some pupils, for whoever holds the right of that room: a chronology shows nobody what its
 * room would not. A source never writes.
 */
export type ChronologySource = {
  readonly right: Right;
  readonly read: (db: ReadDb, pupils: readonly PupilId[]) => Promise<readonly ChronologyEntry[]>;
};

type Caused = Pick<ChronologyEntry, 'key' | 'kind' | 'on' | 'words'> & {
  readonly pupils: readonly PupilId[];
  readonly by?: string | undefined;
  readonly minute?: number | undefined;
  readonly withWhom?: string | undefined;
  readonly outcome?: string | undefined;
  readonly childSeen?: boolean;
  readonly opens?: string;
};

/** A line that another room caused. */
export function causedEntry({ pupils, childSeen = false, ...caused }: Caused): ChronologyEntry {
  const { by, minute, withWhom, outcome, ...rest } = caused;
  const { title } = eventKindRow(caused.kind);
  return {
    ...rest,
    title,
    help: isHelp(caused.kind, outcome),
    childSeen,
    pupils: [...pupils],
    ...(by === undefined ? {} : { by }),
    ...(minute === undefined ? {} : { minute }),
    ...(withWhom === undefined ? {} : { withWhom }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
