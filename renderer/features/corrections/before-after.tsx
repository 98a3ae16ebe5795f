import { codeAt } from '#shared/domain/registers/codes.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell } from '../../components/code-cell.tsx';

type Props = { readonly before: string | null; readonly after: string | null; readonly date: PlainDate };

export function BeforeAfter({ before, after, date }: Props) {
  return (
    <>
      <Code symbol={before} date={date} /> → <Code symbol={after} date={date} />
    </>
  );
}

function Code({ symbol, date }: { readonly symbol: string | null; readonly date: PlainDate }) {
  if (symbol === null) return <>no mark</>;
  const code = codeAt(symbol, date);
  return (
    <CodeCell symbol={symbol} codeClass={code?.class ?? 'notCollected'} meaning={code?.title ?? 'Not a code of this date'} />
  );
}
