import { CloseButton, Group, Title } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import './side-panel.css';

export type SidePanelProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Left out: the panel takes the focus as it opens. False where it follows what is chosen beside it. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
};

/** The *why* beside a list: takes the focus when it opens, gives it back by `Escape`, and never covers the list. */
export function SidePanel({ title, onClose, takesFocus = true, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <aside className="ao-side-panel" aria-label={title} onKeyDown={closeOnEscape}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" className="ao-side-panel-head">
        <Title order={2} size="h3" tabIndex={-1} ref={heading}>
          {title}
        </Title>
        <CloseButton aria-label="Close the panel" onClick={onClose} />
      </Group>
      <div className="ao-side-panel-body">{children}</div>
    </aside>
  );
}
