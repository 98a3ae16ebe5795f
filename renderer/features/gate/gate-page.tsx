import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import type { Outputs } from '../../client/contract-types.ts';
import { errorMessage } from '../../client/error-message.ts';
import { Confirm } from '../../components/confirm.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatMinuteOfDay } from '../../components/format-date.ts';
import { Page } from '../../components/page.tsx';
import { Worklist, type WorklistColumn } from '../../components/worklist.tsx';
import { PupilFinder } from './pupil-finder.tsx';
import './gate.css';

type Gate = Outputs['registers']['gate'];
type Row = Gate['rows'][number];
type Pupil = Outputs['people']['search'][number];
type Answer = Outputs['registers']['gateSignIn'];

/** The late gate: three letters, Enter, and the pupil is in the register with the time. */
export function GatePage() {
  const gate = useQuery({ ...api.registers.gate.queryOptions({ input: {} }), staleTime: 0, refetchInterval: 60_000 });
  return (
    <Page title="Late gate" sentence={<Standing gate={gate.data} />}>
      {gate.isError && (
        <ErrorPanel title="The gate cannot be shown" error={errorMessage(gate.error)} onRetry={() => void gate.refetch()} />
      )}
      <SignIn />
      {!gate.isError && <SignedIn gate={gate.data} />}
    </Page>
  );
}

function Standing({ gate }: { readonly gate: Gate | undefined }) {
  if (gate === undefined) return null;
  if (gate.closedBecause !== undefined) return <>{gate.closedBecause}</>;
  return (
    <>
      {gate.session}: L until {formatMinuteOfDay(gate.closes ?? 0)}, when the register closes; U from then on.
    </>
  );
}

function SignIn() {
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Pupil>();
  const sign = useMutation(
    api.registers.gateSignIn.mutationOptions({
      onSuccess: (answer) => {
        if (answer.kind === 'signedIn') setAsked(undefined);
      },
    }),
  );
  const answer = sign.data;
  return (
    <Stack gap="sm">
      <PupilFinder
        label="Who has come in?"
        fieldRef={field}
        onChoose={(pupil) => {
          setAsked(pupil);
          sign.mutate({ pupil: pupil.id });
        }}
      />
      <Text className="ao-gate-answer" role="status">
        {answer?.kind === 'signedIn' && !sign.isPending && signedInWords(answer)}
      </Text>
      {sign.isError && <ErrorPanel title="Nobody was signed in" error={errorMessage(sign.error)} />}
      <Confirm
        opened={asked !== undefined && answer?.kind === 'present' && !sign.isPending}
        title={`${answer?.knownName ?? ''} is present already`}
        act="Sign in as late"
        pending={sign.isPending}
        onClose={() => {
          sign.reset();
          field.current?.focus();
        }}
        onConfirm={() => asked !== undefined && sign.mutate({ pupil: asked.id, anyway: true })}
      >
        The register says {answer?.kind === 'present' ? answer.symbol : ''}. To sign the pupil in writes late over it, as a
        correction with the reason “Arrived late”; what stands there stays in the history.
      </Confirm>
    </Stack>
  );
}

function signedInWords(answer: Extract<Answer, { kind: 'signedIn' }>): string {
  const minutes = `${answer.minutesLate} ${answer.minutesLate === 1 ? 'minute' : 'minutes'} late`;
  const instead = answer.instead === undefined ? '' : `, instead of ${answer.instead}`;
  return `${answer.knownName} is in at ${formatMinuteOfDay(answer.minute)}: ${answer.symbol}, ${minutes}${instead}.`;
}

function SignedIn({ gate }: { readonly gate: Gate | undefined }) {
  const undo = useMutation(api.registers.gateUndo.mutationOptions());
  return (
    <>
      {undo.isError && <ErrorPanel title="It was not undone" error={errorMessage(undo.error)} />}
      <Worklist
        label="Signed in this session"
        sentence="Signed in this session, the latest first. Undo puts back what the register said before; both stay in the history."
        rows={gate?.rows}
        rowKey={(row) => String(row.id)}
        rowTitle={(row) => row.pupil.knownName}
        columns={columns}
        nextAct={(row) => (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Undo ${row.pupil.knownName}`}
            disabled={undo.isPending}
            onClick={() => undo.mutate({ id: row.id })}
          >
            Undo
          </Button>
        )}
        nextActWidth={110}
        counts={[{ label: 'signed in', value: gate?.rows.length ?? 0 }]}
        empty={
          <EmptyState title="Nobody has been signed in this session">
            Whoever comes in late is signed in above and then stands here.
          </EmptyState>
        }
      />
    </>
  );
}

const columns: readonly WorklistColumn<Row>[] = [
  { key: 'time', title: 'Time', width: 90, cell: (row) => formatMinuteOfDay(row.minute), sortBy: (row) => row.minute },
  {
    key: 'pupil',
    title: 'Pupil',
    cell: (row) => <strong>{row.pupil.knownName}</strong>,
    sortBy: (row) => row.pupil.knownName,
  },
  { key: 'class', title: 'Class', width: 110, cell: (row) => row.pupil.className, sortBy: (row) => row.pupil.className },
  { key: 'symbol', title: 'Register says', width: 130, cell: (row) => row.symbol ?? 'no mark' },
  { key: 'late', title: 'Minutes late', width: 120, align: 'right', cell: (row) => row.minutesLate ?? '' },
];
