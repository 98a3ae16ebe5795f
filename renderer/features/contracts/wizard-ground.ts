import type { CommandId, ContactId, ContractId, MeetingId } from '#shared/lib/ids.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import type { ContractDraft } from './contract-draft.ts';
import type { ContractRow } from './contract-words.ts';

/** What a contract is written from: the pupil, the parents, and the meeting or the contract it belongs to. */
export type WizardGround = {
  readonly pupil: ContractRow['pupil'];
  readonly today: PlainDate;
  readonly parents: readonly { readonly contact: ContactId; readonly name: string; readonly took: boolean }[];
  readonly meeting?: MeetingId;
  /** Of a version of a contract that is there. */
  readonly contract?: ContractId;
  /** The draft that is changed; without it a contract is varied. */
  readonly change?: { readonly version: number; readonly seen: CommandId };
};

export type StepProps = {
  readonly draft: ContractDraft;
  readonly ground: WizardGround;
  readonly onChange: (draft: ContractDraft) => void;
};
