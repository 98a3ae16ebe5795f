import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Finding, reviewDecisions } from '#shared/domain/contracts/contract-review.ts';
import { api } from '../../client/api.ts';
import { errorMessage } from '../../client/error-message.ts';
import { downloadTicket } from '../../client/files.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatDate } from '../../components/format-date.ts';
import { Section } from '../../components/section.tsx';
import { SpanTable } from './contract-attendance.tsx';
import type { ContractReview, ContractSheet } from './contract-words.ts';

/** Every review as it was kept, the latest first. */
export function ContractReviews({ sheet }: { readonly sheet: ContractSheet }) {
  if (sheet.reviews.length === 0) return null;
  return (
    <Section title="Reviews">
      {sheet.reviews.toReversed().map((review) => (
        <Review key={review.id} review={review} sheet={sheet} />
      ))}
    </Section>
  );
}

function Review({ review, sheet }: { readonly review: ContractReview; readonly sheet: ContractSheet }) {
  const print = useMutation(api.contracts.reviewFile.mutationOptions({ onSuccess: downloadTicket }));
  const terms = sheet.versions.find(({ number }) => number === review.version)?.terms;
  return (
    <Stack gap="xs" className="ao-contract-line">
      <Text fw={600}>
        {formatDate(review.heldOn)}: {reviewDecisions[review.decision].toLowerCase()}
      </Text>
      <Text size="sm">
        With {review.present.length === 0 ? 'nobody' : review.present.join(', ')}
        {review.away.length === 0 ? '.' : `; not there: ${review.away.join(', ')}.`}
      </Text>
      {review.reasons !== '' && <Text className="ao-contract-words">{review.reasons}</Text>}
      {print.isError && <ErrorPanel title="No paper was made" error={errorMessage(print.error)} onClose={print.reset} />}
      <Findings lines={terms?.requirements.map(({ text }) => text) ?? []} findings={review.requirements} />
      <Findings lines={terms?.support.map(({ what }) => what) ?? []} findings={review.support} />
      <SpanTable figures={review.figures} />
      <div>
        <Button
          size="xs"
          variant="default"
          aria-label={`Paper of this review (Word), ${formatDate(review.heldOn)}`}
          loading={print.isPending}
          onClick={() => print.mutate({ contract: sheet.contract.id, review: review.id })}
        >
          Paper of this review (Word)
        </Button>
      </div>
    </Stack>
  );
}

function Findings({ lines, findings }: { readonly lines: readonly string[]; readonly findings: readonly Finding[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a kept review never changes its order
    <Text key={index} size="sm" className="ao-contract-words">
      <strong>{findings[index]?.kept === true ? 'Kept' : 'Not kept'}:</strong> {line}. {findings[index]?.evidence}
    </Text>
  ));
}
