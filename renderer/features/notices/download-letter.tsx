import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { NoticeId } from '#shared/lib/ids.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';

/** The letter as a file: Word to print or edit a copy of, PDF to look at and keep. */
export function DownloadLetter({ notice }: { readonly notice: NoticeId }) {
  const download = useMutation({
    mutationFn: async (as: 'docx' | 'pdf') => downloadTicket(await client.notices.download({ notice, as })),
  });
  const pending = (as: 'docx' | 'pdf') => download.isPending && download.variables === as;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button size="xs" variant="default" loading={pending('docx')} onClick={() => download.mutate('docx')}>
          Download for Word
        </Button>
        <Button size="xs" variant="default" loading={pending('pdf')} onClick={() => download.mutate('pdf')}>
          Download as PDF
        </Button>
      </Group>
      {download.isError && (
        <ErrorPanel title="The file was not made" error={errorMessage(download.error)} onClose={download.reset} />
      )}
    </Stack>
  );
}
