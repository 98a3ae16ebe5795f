import { Modal, type ModalProps } from '@mantine/core';

type Props = Omit<ModalProps, 'closeButtonProps'>;

const fields = ':is(input, textarea, select):not([type=hidden], [disabled], [aria-hidden=true])';

/** A dialog that begins at its first field, or where `data-autofocus` says. `Escape` and a named button close it. */
export function Dialog({ children, ...props }: Props) {
  return (
    <Modal closeButtonProps={{ 'aria-label': 'Close' }} {...props}>
      <div ref={beginAtFirstField}>{children}</div>
    </Modal>
  );
}

/** The trap of the dialog goes where this attribute is, else to the button that closes it. */
function beginAtFirstField(body: HTMLDivElement | null): void {
  if (body === null || body.querySelector('[data-autofocus]:not([disabled])') !== null) return;
  const first = body.querySelector<HTMLInputElement>(fields);
  if (first === null) return;
  const checked = first.type === 'radio' ? body.querySelector(`input[name="${CSS.escape(first.name)}"]:checked`) : null;
  (checked ?? first).setAttribute('data-autofocus', '');
}
