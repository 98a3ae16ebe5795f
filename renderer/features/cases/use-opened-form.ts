import { useRef, useState } from 'react';

/**
 * Which of a few forms beside each other is open. The buttons that open them go while one is; whoever leaves a form by keys
 * stands on its button again once that is back.
 */
export function useOpenedForm<Name extends string>() {
  const [form, setForm] = useState<Name>();
  const left = useRef<Name>(undefined);
  return {
    form,
    leave: () => {
      left.current = form;
      setForm(undefined);
    },
    /** What the button needs that opens form `name`. */
    opener: (name: Name) => ({
      onClick: () => setForm(name),
      ref: (button: HTMLButtonElement | null) => {
        if (button === null || left.current !== name) return;
        left.current = undefined;
        button.focus({ preventScroll: true });
      },
    }),
  };
}
