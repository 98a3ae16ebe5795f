import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ContactId, ContractId, MeetingId, PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Page } from '../../components/page.tsx';
import { draftOf, newDraft } from './contract-draft.ts';
import { ContractWizard } from './contract-wizard.tsx';
import type { ContractSheet } from './contract-words.ts';
import type { WizardGround } from './wizard-ground.ts';
import './contracts.css';

/** What the address asks for: a new contract of a meeting, or a version of a contract that is there. */
export type WizardWanted = {
  readonly pupil?: PupilId | undefined;
  readonly meeting?: MeetingId | undefined;
  readonly contract?: ContractId | undefined;
};

export function ContractWizardPage({ wanted }: { readonly wanted: WizardWanted }) {
  const { pupil, meeting, contract } = wanted;
  if (contract !== undefined) return <OfContract contract={contract} />;
  if (pupil !== undefined && meeting !== undefined) return <OfMeeting pupil={pupil} meeting={meeting} />;
  return (
    <Page title="Parenting contract">
      <EmptyState title="A contract begins with a meeting">
        <Link to="/cases/meetings">Open the meeting</Link> that was held with the parent, and make the contract from there.
      </EmptyState>
    </Page>
  );
}

function OfMeeting({ pupil, meeting }: { readonly pupil: PupilId; readonly meeting: MeetingId }) {
  const found = useQuery({ ...api.contracts.prepare.queryOptions({ input: { pupil } }), staleTime: 0 });
  if (found.isError) return <Refused error={found.error} />;
  // A form begins with what is so now: an answer of before may not know the meeting yet.
  if (found.data === undefined || !found.isFetchedAfterMount) return <Loading />;
  if (found.data.running !== undefined) {
    return (
      <Page title="Parenting contract">
        <EmptyState title={`There is a contract about ${found.data.pupil.knownName} already`}>
          <Link to="/cases/contracts/$contract" params={{ contract: String(found.data.running) }}>
            Open it
          </Link>
          : it can be varied at a review, or ended there.
        </EmptyState>
      </Page>
    );
  }
  const held = found.data.meetings.find(({ id }) => id === meeting);
  const parents = (held?.parents ?? []).map(({ contact, name, came }) => ({ contact, name, took: came }));
  const came = parents.filter(({ took }) => took).map(({ contact }) => contact);
  const ground: WizardGround = { pupil: found.data.pupil, parents, meeting, today: found.data.today };
  return <ContractWizard ground={ground} first={newDraft({ today: found.data.today, parents: came })} />;
}

function OfContract({ contract }: { readonly contract: ContractId }) {
  const found = useQuery({ ...api.contracts.sheet.queryOptions({ input: { contract } }), staleTime: 0 });
  if (found.isError) return <Refused error={found.error} />;
  if (found.data === undefined || !found.isFetchedAfterMount) return <Loading />;
  const version = found.data.versions.at(-1);
  if (version === undefined) return <Loading />;
  const isDraft = version.state === 'draft';
  const parents = partiesOf(found.data);
  const ground: WizardGround = {
    ...{ pupil: found.data.contract.pupil, parents, contract, today: found.data.today },
    ...(version.meeting === undefined ? {} : { meeting: version.meeting }),
    ...(isDraft ? { change: { version: version.id, seen: version.seen } } : {}),
  };
  const { terms } = version;
  const chosen = version.parties.flatMap(({ contact }) => contact ?? []);
  // A variation begins on the day of the review that decided it.
  const from = found.data.reviews.at(-1)?.heldOn ?? terms.from;
  const reviews = terms.reviews.filter((on) => on > from);
  const first = isDraft ? terms : { ...terms, from: from > terms.to ? found.data.today : from, reviews };
  return <ContractWizard ground={ground} first={draftOf(first, chosen)} />;
}

/** Everybody who ever was a parent of this contract. */
function partiesOf({ versions, contract }: ContractSheet): WizardGround['parents'] {
  const all = new Map<ContactId, string>();
  for (const { parties } of versions) for (const { contact, name } of parties) if (contact !== undefined) all.set(contact, name);
  return [...all].map(([contact, name]) => ({ contact, name, took: contract.parents.includes(name) }));
}

function Refused({ error }: { readonly error: Error }) {
  return (
    <Page title="Parenting contract">
      <ErrorPanel title="It cannot be shown" error={errorMessage(error)} />
    </Page>
  );
}

function Loading() {
  return (
    <Page title="Parenting contract">
      <Skeleton height={420} radius="sm" aria-label="Loading" />
    </Page>
  );
}
