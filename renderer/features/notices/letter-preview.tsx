import { Box, Skeleton, Stack } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { NoticeId } from '#shared/lib/ids.ts';
import { client } from '../../client/client.ts';
import { errorMessage } from '../../client/error-message.ts';
import { fetchTicket } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';

/** The letter as it would leave, page by page. `version` changes whenever the letter may have changed. */
export function LetterPreview({ notice, version }: { readonly notice: NoticeId; readonly version: string }) {
  const letter = useQuery({
    queryKey: ['letter preview', notice, version],
    queryFn: async () => fetchTicket(await client.notices.preview({ notice })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  if (letter.isError)
    return (
      <ErrorPanel title="This cannot be shown now" error={errorMessage(letter.error)} onRetry={() => void letter.refetch()} />
    );
  if (letter.data === undefined) return <Skeleton height={520} radius="sm" aria-label="The letter is being made" />;
  return <LetterPages letter={letter.data} />;
}

/** Draws one Word file; says so where it cannot be drawn, because the file itself is still whole. */
export function LetterPages({ letter }: { readonly letter: Blob }) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const { ref: frame, width } = useElementSize();
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let current = true;
    setFailed(false);
    void import('./render-letter.ts')
      .then(({ renderLetter }) => renderLetter(letter, element))
      .catch(() => {
        if (current) setFailed(true);
      });
    return () => {
      current = false;
    };
  }, [letter]);
  return (
    <Stack gap="xs" ref={frame}>
      {failed && (
        <Box role="alert">The letter cannot be shown here. The file itself is whole: download it and open it in Word.</Box>
      )}
      <div ref={host} role="document" aria-label="The letter as it would leave" style={{ zoom: zoomFor(width) }} />
    </Stack>
  );
}

/** A4 at 96 dots an inch; the page shrinks to its place and never grows beyond its own size. */
const pageWidth = 794;

function zoomFor(width: number): number {
  return width === 0 ? 1 : Math.min(1, width / pageWidth);
}
