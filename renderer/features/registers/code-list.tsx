import { useEffect, useRef } from 'react';
import { matchCodes } from '#shared/domain/registers/codes.ts';
import type { Session } from '#shared/domain/registers/session.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell, classInWords } from '../../components/code-cell.tsx';

type Props = {
  readonly id: string;
  readonly text: string;
  readonly highlighted: number;
  readonly date: PlainDate;
  readonly session: Session;
  /** Opens upwards near the foot of the grid. */
  readonly upwards: boolean;
  readonly onTake: (symbol: string) => void;
};

/** The codes that begin with what was typed: symbol, meaning, class by shape. The keys stay with the grid. */
export function CodeList({ id, text, highlighted, date, session, upwards, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${highlighted}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [highlighted]);
  return (
    <div id={id} ref={list} role="listbox" aria-label="Codes" className="ao-codes" data-upwards={upwards || undefined}>
      {matchCodes(text, date, session).map((code, index) => (
        <div
          key={code.symbol}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          data-index={index}
          aria-selected={index === highlighted}
          className="ao-codes-option"
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onTake(code.symbol);
          }}
        >
          <CodeCell symbol={code.symbol} codeClass={code.class} meaning={code.title} />
          <span className="ao-codes-title">{code.title}</span>
          <span className="ao-codes-class">{classInWords(code.class)}</span>
        </div>
      ))}
    </div>
  );
}
