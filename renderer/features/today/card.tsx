import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** Undefined while it is being asked for. */
  readonly figure: ReactNode;
  readonly note?: ReactNode;
};

/** One number of the day, what it counts, and where it leads. */
export function Card({ title, figure, note }: Props) {
  return (
    <section className="ao-card" aria-label={title}>
      <h2 className="ao-card-title">{title}</h2>
      <div className="ao-card-figure ao-figures">{figure ?? <Skeleton height={28} width={64} my={3} aria-label="Loading" />}</div>
      {note !== undefined && <div className="ao-card-note">{note}</div>}
    </section>
  );
}
