import type { CodeClass } from '#shared/domain/registers/codes.ts';
import './code-cell.css';

export type CodeCellProps = {
  /** As in the register: `/`, `L`, `Y1`. */
  readonly symbol: string;
  readonly codeClass: CodeClass;
  /** What it means; read out, and shown on hovering. */
  readonly meaning?: string;
  /** A correction keeps the original; the cell shows a notched corner. */
  readonly corrected?: boolean;
  readonly minutesLate?: number | undefined;
  /** Sessions of the past: narrow and muted. */
  readonly narrow?: boolean;
};

const classWords: Readonly<Record<CodeClass, string>> = {
  present: 'present',
  educational: 'educational activity',
  authorised: 'authorised absence',
  unauthorised: 'unauthorised absence',
  notPossible: 'attendance not possible',
  notCollected: 'not collected',
};

/** A mark: its code, and its class by shape and tint, so that it reads in black and white too. */
export function CodeCell({ symbol, codeClass, meaning, corrected = false, minutesLate, narrow = false }: CodeCellProps) {
  const minutes = minutesLate === undefined ? '' : `, ${minutesLate} minutes`;
  const words = `${symbol} ${meaning ?? ''}${minutes} (${classWords[codeClass]}${corrected ? ', corrected' : ''})`;
  return (
    <span
      role="img"
      className="ao-code"
      data-class={codeClass}
      data-corrected={corrected || undefined}
      data-narrow={narrow || undefined}
      aria-label={words}
      title={words}
    >
      {symbol}
      {minutesLate !== undefined && !narrow && <span className="ao-code-minutes">{minutesLate}</span>}
    </span>
  );
}

/** The class of a code in words, as screens and legends write it. */
export function classInWords(codeClass: CodeClass): string {
  return classWords[codeClass];
}
