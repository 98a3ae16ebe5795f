import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { errorMessage } from '../../client/error-message.ts';
import { fetchTicket } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { LetterPages } from '../notices/index.ts';

type Props = {
  readonly title: string;
  readonly queryKey: readonly unknown[];
  readonly ticket: () => Promise<{ readonly ticket: string }>;
  readonly onClose: () => void;
};

/** One letter as Word would show it, over the screen; Escape closes it. */
export function LetterModal({ title, queryKey, ticket, onClose }: Props) {
  const letter = useQuery({ queryKey, queryFn: async () => fetchTicket(await ticket()), gcTime: 0, staleTime: 0 });
  return (
    <Modal opened onClose={onClose} title={title} size={860} closeButtonProps={{ 'aria-label': 'Close' }}>
      {letter.isError && <ErrorPanel title="The letter cannot be shown" error={errorMessage(letter.error)} />}
      {letter.isPending && <Skeleton height={520} radius="sm" aria-label="The letter is being made" />}
      {letter.data !== undefined && <LetterPages letter={letter.data} />}
    </Modal>
  );
}
