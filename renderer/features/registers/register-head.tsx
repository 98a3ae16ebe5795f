import { Alert, Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import type { RegisterGridData } from './grid-model.ts';
import { standing } from './register-words.ts';
import type { Register } from './use-register.ts';

type Props = {
  readonly data: RegisterGridData;
  readonly register: Register;
  readonly onNext: () => void;
  readonly onAllPresent: () => void;
  /** The button that was pressed is gone now: the focus goes back to the grid. */
  readonly onCompleted: () => void;
};

/** Which register, where it stands, and its acts. When everyone has a mark the way to complete it comes forward. */
export function RegisterHead({ data, register, onNext, onAllPresent, onCompleted }: Props) {
  const { counts } = register;
  const mayTake = useMay('registers.take');
  const complete = useMutation(
    api.registers.complete.mutationOptions({
      onSuccess: (row) => {
        notifications.show({ message: `The register of ${row.className} ${row.session} is taken.` });
        onCompleted();
      },
    }),
  );
  const { class: classId, date, session } = data;
  const allMarked = counts.pupils > 0 && counts.marked === counts.pupils;
  const ready = allMarked && counts.unsaved === 0 && counts.problems === 0;
  const offered = data.writable && data.state !== 'taken' && mayTake;
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm">
            <Link to="/registers" search={{ date }}>
              All registers of the day
            </Link>
          </Text>
          <Title order={1} id="page-title" tabIndex={-1}>
            {data.className} · {formatDate(date)} {session}
          </Title>
          <Standing data={data} register={register} />
        </div>
        <Group gap="xs" wrap="nowrap">
          <SessionSwitch data={data} />
          {offered && (
            <Button variant="default" onClick={onAllPresent} disabled={allMarked} aria-keyshortcuts="Control+Shift+A">
              All blanks present
            </Button>
          )}
          {offered && (
            <Button
              variant={ready ? 'filled' : 'default'}
              disabled={!ready}
              loading={complete.isPending}
              onClick={() => complete.mutate({ class: classId, date, session })}
            >
              Complete register
            </Button>
          )}
          {!offered && (
            <Button variant="default" onClick={onNext} aria-keyshortcuts="Control+Enter">
              Next class without a register
            </Button>
          )}
        </Group>
      </Group>
      {offered && ready && (
        <Alert variant="outline" py={8} role="status">
          Everyone has a mark. Complete the register to say that it was taken.
        </Alert>
      )}
      {complete.isError && <ErrorPanel title="The register was not completed" error={errorMessage(complete.error)} />}
    </>
  );
}

function Standing({ data, register: { counts } }: { readonly data: RegisterGridData; readonly register: Register }) {
  const unsaved = counts.unsaved === 0 ? undefined : `${counts.unsaved} being saved`;
  const problems = counts.problems === 0 ? undefined : `${counts.problems} not saved`;
  const closed = data.writable || data.state === 'notDue' ? undefined : 'a mark is corrected with a reason';
  const parts = [standing(data), `${counts.marked} of ${counts.pupils} marked`, closed, unsaved, problems];
  return (
    <Text c="dimmed" className="ao-figures">
      {parts.filter((part) => part !== undefined).join(' · ')}
    </Text>
  );
}

function SessionSwitch({ data }: { readonly data: RegisterGridData }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label="Session"
      data={['AM', 'PM']}
      value={data.session}
      transitionDuration={0}
      onChange={(session) =>
        void navigate({
          to: '/registers/$class/$date/$session',
          params: { class: String(data.class), date: data.date, session },
        })
      }
    />
  );
}
