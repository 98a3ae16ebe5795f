import { type EventKind, eventKindRow } from '#shared/domain/cases/event-kinds.ts';
import type { CommandId, ContactId, PupilId } from '#shared/lib/ids.ts';
import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import type { ReadDb } from '../../../store/handles.ts';

export type AttachmentView = { id: number; fileName: string; bytes: number; sha256: string };

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
  opens?: string;
  hand?: {
    id: number;
    seen: CommandId;
    contact?: ContactId;
    attachments: AttachmentView[];
    earlier: { words: string; outcome?: string; on: PlainDate; by?: string; because: string; endedAt: Instant }[];
  };
};

export type Asked = { readonly pupils: readonly PupilId[]; readonly from: PlainDate | undefined };

/** Reads one room's events of some pupils. A source never writes, and says nothing that its own room would not show. */
export type ChronologySource = (db: ReadDb, asked: Asked) => Promise<readonly ChronologyEntry[]>;

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
  const { title, help } = eventKindRow(caused.kind);
  return {
    ...rest,
    title,
    help,
    childSeen,
    pupils: [...pupils],
    ...(by === undefined ? {} : { by }),
    ...(minute === undefined ? {} : { minute }),
    ...(withWhom === undefined ? {} : { withWhom }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
