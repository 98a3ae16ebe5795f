import { List, Text } from '@mantine/core';
import { Confirm } from '../../components/confirm.tsx';
import { allPresent } from './all-present.ts';
import type { GridState } from './grid-model.ts';

type Props = { readonly state: GridState; readonly onConfirm: () => void; readonly onClose: () => void };

/** Says how many will be marked present, and names everyone who is left for a person to mark. */
export function AllPresentConfirm({ state, onConfirm, onClose }: Props) {
  if (!state.askingAllPresent) return null;
  const { fill, leftOut } = allPresent(state);
  const pupils = fill.length === 1 ? '1 pupil' : `${fill.length} pupils`;
  return (
    <Confirm
      opened
      title="Everyone without a mark present"
      act={`Mark ${pupils} present`}
      onConfirm={onConfirm}
      onClose={onClose}
      lacks={fill.length === 0 && 'Nobody is left to mark.'}
    >
      <Text>
        {fill.length === 0 ? 'There is nobody to mark present this way.' : `${pupils} without a mark will be marked present.`}
      </Text>
      {leftOut.length > 0 && (
        <>
          <Text mt="sm">Left for you to mark, because more is known about them:</Text>
          <List mt={4}>
            {leftOut.map((pupil) => (
              <List.Item key={pupil.knownName}>
                {pupil.knownName} – {pupil.because}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Confirm>
  );
}
