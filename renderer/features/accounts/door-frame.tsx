import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './door.css';

/** The page before anyone has signed in. */
export function DoorFrame({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <main className="ao-door">
      <div className="ao-door-card" data-wide={wide || undefined}>
        <p className="ao-door-program">Attendance Office</p>
        <Title order={1} className="ao-door-title">
          {title}
        </Title>
        {children}
      </div>
    </main>
  );
}
