import { Alert, Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { greyed } from '../../components/greyed.ts';
import type { RegisterGridData } from './grid-model.ts';
import { standing } from './register-words.ts';
import type { Completion } from './use-completion.ts';
import type { Register } from './use-register.ts';

type Props = {
  readonly data: RegisterGridData;
  readonly register: Register;
  readonly onNext: () => void;
  readonly onAllPresent: () => void;
  readonly completion: Completion;
};

/** Which register, where it stands, and its acts. When everyone has a mark the way to complete it comes forward. */
export function RegisterHead({ data, register, onNext, onAllPresent, completion }: Props) {
  const { date, session } = data;
  const { offered, ready } = completion;
  const allMarked = register.counts.pupils > 0 && register.counts.marked === register.counts.pupils;
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
            <Button
              variant="default"
              onClick={onAllPresent}
              {...greyed(allMarked && 'Every pupil has a mark.')}
              aria-keyshortcuts="Control+Shift+A"
            >
              All blanks present
            </Button>
          )}
          {offered && (
            <Button
              variant={ready ? 'filled' : 'default'}
              loading={completion.pending}
              onClick={completion.complete}
              aria-keyshortcuts="Control+Shift+Enter"
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
          Everyone has a mark. Complete the register (Ctrl Shift Enter) to say that it was taken.
        </Alert>
      )}
      {completion.error !== undefined && <ErrorPanel title="The register was not completed" error={completion.error} />}
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
