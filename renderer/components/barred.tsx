import type { ReactNode } from 'react';
import './barred.css';

export type BarredProps = { readonly part: number; readonly whole: number; readonly children: ReactNode };

/** A number with a bar as long as its share. The bar only repeats the number for the eye, so it is kept from those who hear it. */
export function Barred({ part, whole, children }: BarredProps) {
  return (
    <span className="ao-barred">
      <span className="ao-barred-bar" aria-hidden>
        <span style={{ width: `${whole === 0 ? 0 : Math.round((part * 100) / whole)}%` }} />
      </span>
      {children}
    </span>
  );
}
