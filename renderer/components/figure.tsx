import { Popover, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatFraction, formatPercent } from './format-share.ts';
import './figure.css';

export type FigureProps = {
  /** As shown: `12`, `92.4 %`. */
  readonly value: string;
  /** What it counts, for those who do not see the column: "Unauthorised sessions of Amina K." */
  readonly label: string;
  /** The fraction or window beside the value, in smaller type. */
  readonly beside?: string;
  /** What is behind it: sessions, what was left out and why, the rule and its date. Opens beside the number. */
  readonly children?: ReactNode;
  /** Instead of `children`, where the explanation opens elsewhere. */
  readonly onOpen?: () => void;
};

/** A number that is a button: pressing it shows where it comes from. */
export function Figure({ children, onOpen, ...face }: FigureProps) {
  if (children === undefined) return <FigureButton {...face} {...(onOpen === undefined ? {} : { onClick: onOpen })} />;
  return (
    <Popover withArrow shadow="none" position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <FigureButton {...face} />
      </Popover.Target>
      <Popover.Dropdown className="ao-figure-why">{children}</Popover.Dropdown>
    </Popover>
  );
}

export type ShareFigureProps = Omit<FigureProps, 'value' | 'beside'> & {
  readonly part: number;
  readonly whole: number;
  readonly unit?: string;
};

/** `92.4 % · 257 of 278 sessions` as one figure. */
export function ShareFigure({ part, whole, unit = 'sessions', ...rest }: ShareFigureProps) {
  return <Figure value={formatPercent(part, whole)} beside={formatFraction(part, whole, unit)} {...rest} />;
}

type FaceProps = Pick<FigureProps, 'value' | 'label' | 'beside'> & { readonly onClick?: () => void };

function FigureButton({ value, label, beside, ...rest }: FaceProps) {
  const spoken = `${label}: ${value}${beside === undefined ? '' : `, ${beside}`}`;
  return (
    <UnstyledButton {...rest} className="ao-figure ao-figures" aria-label={spoken}>
      {value}
      {beside !== undefined && (
        <Text span inherit className="ao-figure-beside">
          {' · '}
          {beside}
        </Text>
      )}
    </UnstyledButton>
  );
}
