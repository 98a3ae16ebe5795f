import { Button, Group, Text } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import './file-drop.css';

export type FileDropProps = {
  /** What belongs here: "A CTF file, or a roll as CSV or Excel". */
  readonly label: string;
  /** As the file chooser filters: ".csv,.xml". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly pending?: boolean;
};

/** A place to drop one file, and the button for those who do not drag. */
export function FileDrop({ label, accept, onFile, pending = false }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && !pending) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className="ao-file-drop"
      aria-label={label}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group gap="sm">
        <Button loading={pending} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <Text c="dimmed">or drop it here. {label}.</Text>
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
