import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PupilId } from '#shared/lib/ids.ts';
import { api } from '../../client/api.ts';
import { uploadFile } from '../../client/files.ts';
import { type EventForm, eventInput, eventLacks } from './event-form.ts';

type Asked = { readonly form: EventForm; readonly pupils: readonly PupilId[]; readonly files: readonly File[] };

/** Sends the files first and then the event; where one fails nothing is in the chronology and the fields stay as they are. */
export function useKeepEvent({ form, pupils, files }: Asked, onKept: () => void) {
  const record = useMutation(api.cases.record.mutationOptions());
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const input = eventInput(form);
  const lacks = pupils.length === 0 ? 'Choose a pupil.' : eventLacks(form);
  const send = async () => {
    if (input === undefined || lacks !== undefined || sending) return;
    setSending(true);
    setFailed(undefined);
    try {
      const sent: string[] = [];
      for (const file of files) sent.push((await uploadFile(file)).file);
      await record.mutateAsync({ pupils: [...pupils], ...input, files: sent });
      onKept();
    } catch (cause) {
      setFailed(cause);
    } finally {
      setSending(false);
    }
  };
  return { keep: () => void send(), lacks, sending, failed, forget: () => setFailed(undefined) };
}
