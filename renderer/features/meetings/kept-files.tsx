import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { mostAttachmentBytes } from '#shared/domain/cases/attachment.ts';
import type { ContractId, MeetingId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket, uploadFile } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import './meetings.css';

type KeptFile = { readonly id: number; readonly fileName: string; readonly bytes: number; readonly sha256: string };

type Props = {
  readonly files: readonly KeptFile[];
  readonly mayWork: boolean;
  readonly of: { readonly meeting: MeetingId } | { readonly contract: ContractId };
};

/** What was scanned, with its SHA-256; a file is kept for ever as it came. */
export function KeptFiles({ files, mayWork, of }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const download = useMutation(api.contracts.attachment.mutationOptions({ onSuccess: downloadTicket }));
  const attachToMeeting = useMutation(api.meetings.attach.mutationOptions());
  const attachToContract = useMutation(api.contracts.attach.mutationOptions());
  const [tooLarge, setTooLarge] = useState<string>();
  const send = useMutation({
    mutationFn: async (file: File) => {
      const sent = await uploadFile(file);
      if ('meeting' in of) await attachToMeeting.mutateAsync({ ...of, files: [sent.file] });
      else await attachToContract.mutateAsync({ ...of, files: [sent.file] });
    },
  });
  const failed = send.error ?? download.error;
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    setTooLarge(file.size > mostAttachmentBytes ? file.name : undefined);
    if (file.size <= mostAttachmentBytes) send.mutate(file);
  };
  return (
    <Stack gap="xs">
      {failed !== null && <ErrorPanel title="The file was not kept" error={errorMessage(failed)} onClose={send.reset} />}
      {tooLarge !== undefined && (
        <Text size="sm" role="alert">
          Attachment “{tooLarge}”: the file is larger than 25 MB. Nothing was saved.
        </Text>
      )}
      {files.length === 0 && (
        <Text size="sm" c="dimmed">
          No file is kept here.
        </Text>
      )}
      {files.map((file) => (
        <div key={file.id} className="ao-meeting-line">
          <Group gap="xs" wrap="nowrap" justify="space-between">
            <Text size="sm">{file.fileName}</Text>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Download ${file.fileName}`}
              onClick={() => download.mutate({ attachment: file.id })}
            >
              Download
            </Button>
          </Group>
          <Text size="xs" c="dimmed">
            SHA-256 {file.sha256}
          </Text>
        </div>
      ))}
      {mayWork && (
        <Group gap="sm">
          <Button size="xs" variant="default" loading={send.isPending} onClick={() => input.current?.click()}>
            Attach a scan
          </Button>
          <Text size="sm" c="dimmed">
            PDF, PNG, JPG or DOCX, 25 MB at most.
          </Text>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="Scan to attach"
            accept=".pdf,.png,.jpg,.jpeg,.docx"
            onChange={(event) => {
              choose(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </Group>
      )}
    </Stack>
  );
}
