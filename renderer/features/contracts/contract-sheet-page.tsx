import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ContractId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { Attempts, KeptFiles } from '../meetings/index.ts';
import { ApproveContract } from './approve-contract.tsx';
import { ContractAttendance } from './contract-attendance.tsx';
import { ContractParties } from './contract-parties.tsx';
import { ContractReviews } from './contract-reviews.tsx';
import { ContractTermsView } from './contract-terms-view.tsx';
import {
  type ContractSheet,
  type ContractVersion,
  nextWords,
  outcomeWords,
  standingWords,
  stateWords,
  versionWords,
} from './contract-words.ts';
import { ReviewForm } from './review-form.tsx';
import './contracts.css';

/** One contract: where it stands, who has signed, its versions, its reviews and what the register says. */
export function ContractSheetPage({ contract }: { readonly contract: ContractId }) {
  const sheet = useQuery({ ...api.contracts.sheet.queryOptions({ input: { contract } }), staleTime: 0 });
  if (sheet.isError) {
    return (
      <Page title="Parenting contract">
        <ErrorPanel title="The contract cannot be shown" error={errorMessage(sheet.error)} onRetry={() => void sheet.refetch()} />
      </Page>
    );
  }
  if (sheet.data === undefined) {
    return (
      <Page title="Parenting contract">
        <Skeleton height={420} radius="sm" aria-label="Loading" />
      </Page>
    );
  }
  return <Sheet sheet={sheet.data} />;
}

function Sheet({ sheet }: { readonly sheet: ContractSheet }) {
  const { contract, versions } = sheet;
  const works = useMay('cases.work');
  const shown = versions.find(({ inForce }) => inForce) ?? versions.at(-1);
  const waiting = versions.at(-1);
  const names = waiting?.parties.filter(({ side }) => side === 'parent').map(({ name }) => name) ?? [];
  return (
    <Page
      title={`Parenting contract: ${contract.pupil.knownName}`}
      sentence={
        <>
          {sentenceOf(sheet)}{' '}
          <Link to="/pupils/$pupil" params={{ pupil: String(contract.pupil.id) }}>
            Open the pupil’s sheet
          </Link>
        </>
      }
      actions={<Link to="/cases/contracts">All contracts</Link>}
    >
      <div className="ao-contract-sheet">
        <Stack gap="md">
          {shown !== undefined && (
            <Section title={shown.inForce ? `Version ${shown.number}, in force` : `Version ${shown.number}`}>
              <ContractTermsView terms={shown.terms} parents={parentsOf(shown)} />
            </Section>
          )}
          {sheet.attendance !== undefined && (
            <Section title="Attendance">
              <ContractAttendance {...sheet.attendance} from={versions[0]?.terms.from ?? contract.from} />
            </Section>
          )}
          <ContractReviews sheet={sheet} />
          <OtherVersions sheet={sheet} shown={shown} />
        </Stack>
        <Stack gap="md">
          {waiting !== undefined && (
            <Section title="Where it stands">
              <Standing sheet={sheet} version={waiting} mayWork={works} />
            </Section>
          )}
          {works && contract.next !== undefined && shown !== undefined && (
            <Section title="Hold a review">
              <ReviewForm key={`${shown.seen} ${sheet.reviews.length}`} sheet={sheet} version={shown} />
            </Section>
          )}
          <Section title="Attempts">
            <Attempts
              attempts={sheet.attempts}
              today={sheet.today}
              mayWork={works && sheet.ended === undefined}
              names={names}
              of={{ contract: contract.id }}
            />
          </Section>
          <Section title="Signed copies">
            <KeptFiles
              files={sheet.attachments}
              mayWork={works && versions.some(({ approved }) => approved !== undefined)}
              of={{ contract: contract.id }}
            />
          </Section>
        </Stack>
      </div>
    </Page>
  );
}

function sentenceOf({ contract, ended }: ContractSheet): string {
  if (ended !== undefined) return `${outcomeWords[ended.outcome]} ${formatDate(ended.on)}: ${ended.because}`;
  if (contract.next === undefined) return `${stateWords[contract.state]}.`;
  const standing = standingWords(contract.next);
  return `${stateWords[contract.state]}. ${nextWords(contract.next)}.${standing === '' ? '' : ` ${standing}.`}`;
}

function parentsOf(version: ContractVersion): readonly string[] {
  return version.parties.filter(({ side }) => side === 'parent').map(({ name }) => name);
}

type StandingProps = { readonly sheet: ContractSheet; readonly version: ContractVersion; readonly mayWork: boolean };

function Standing({ sheet, version, mayWork }: StandingProps) {
  const navigate = useNavigate();
  const { contract, versions, reviews } = sheet;
  const varies = reviews.at(-1)?.decision === 'vary' && version.inForce && sheet.ended === undefined;
  return (
    <Stack gap="sm">
      <Text>
        Version {version.number} {versionWords[version.state]}
        {version.approved === undefined ? '' : `; approved by ${version.approved.by} on ${formatDate(version.approved.on)}`}.
        {versions.length > 1 &&
          !version.inForce &&
          contract.next !== undefined &&
          ' The version before holds until everybody has signed.'}
      </Text>
      {version.closed !== undefined && version.closed.because !== '' && <Text size="sm">{version.closed.because}</Text>}
      <ContractParties key={version.seen} sheet={sheet} version={version} mayWork={mayWork} />
      {version.state === 'draft' && mayWork && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => void navigate({ to: '/cases/contracts/new', search: { contract: String(contract.id) } })}
          >
            Change the draft
          </Button>
        </div>
      )}
      {version.state === 'draft' && <ApproveContract key={version.seen} sheet={sheet} version={version} />}
      {varies && mayWork && (
        <div>
          <Button onClick={() => void navigate({ to: '/cases/contracts/new', search: { contract: String(contract.id) } })}>
            Write the new version
          </Button>
        </div>
      )}
    </Stack>
  );
}

function OtherVersions({ sheet, shown }: { readonly sheet: ContractSheet; readonly shown: ContractVersion | undefined }) {
  const others = sheet.versions.filter(({ id }) => id !== shown?.id).toReversed();
  return others.map((version) => (
    <Section key={version.id} title={`Version ${version.number}, ${versionWords[version.state]}`}>
      <ContractTermsView terms={version.terms} parents={parentsOf(version)} />
    </Section>
  ));
}
