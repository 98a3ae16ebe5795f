import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { useMay } from '../../client/use-session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { CodeAssistant } from './code-assistant.tsx';
import { CorrectedMark, markDefect } from './corrected-mark.tsx';
import { CorrectionReason, noReason, writtenReason } from './correction-reason.tsx';
import type { Correction, SavedMark } from './grid-model.ts';

type Props = {
  readonly correction: Correction;
  readonly onCorrected: (saved: SavedMark) => void;
  readonly onClose: () => void;
};

/** A mark of a register that is not open: the amended entry stands beside the original, with its reason. */
export function CorrectionDialog({ correction, onCorrected, onClose }: Props) {
  const mayCorrect = useMay('registers.correct');
  const { knownName, date, session } = correction;
  return (
    <Dialog opened onClose={onClose} title={`${knownName}, ${formatDate(date)} ${session}`}>
      {mayCorrect ? (
        <CorrectionForm correction={correction} onCorrected={onCorrected} onClose={onClose} />
      ) : (
        <Text>
          This register is not open for marks now. Tell the attendance office what happened; they correct the mark with a reason.
        </Text>
      )}
    </Dialog>
  );
}

function CorrectionForm({ correction, onCorrected, onClose }: Props) {
  const [reason, setReason] = useState(noReason);
  const [tried, setTried] = useState(false);
  const [mark, setMark] = useState(correction.mark);
  const correct = useMutation(api.registers.correct.mutationOptions({ onSuccess: onCorrected }));
  const { date, session } = correction;
  const defect = markDefect(mark, { date, session });
  const written = writtenReason(reason);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const { pupil, held } = correction;
    if (written !== undefined && defect === undefined)
      correct.mutate({ pupil, date, session, mark, seen: held?.command ?? null, reason: written });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text>This register is not open for marks now. The entry is corrected, and the original stays beside it.</Text>
        <CorrectedMark correction={correction} mark={mark} defect={tried ? defect : undefined} onChange={setMark} />
        <CodeAssistant on={date} session={session} onUse={(symbol) => setMark({ symbol })} />
        <CorrectionReason
          on={date}
          takesFocus
          value={reason}
          onChange={setReason}
          error={tried && written === undefined ? 'Choose the reason from the list.' : undefined}
        />
        {correct.isError && <ErrorPanel title="The mark was not corrected" error={errorMessage(correct.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Leave it as it is
          </Button>
          <Button type="submit" loading={correct.isPending}>
            Correct this mark
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
