import { Checkbox, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  type ExpectedGroup,
  type ExpectedList,
  type ExpectedPupil,
  mayBeSaid,
  saidWords,
  standingWords,
} from './expected-words.ts';

type Props = {
  readonly list: ExpectedList;
  readonly group: ExpectedGroup;
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (ticked: ReadonlySet<number>) => void;
};

/** Each pupil of one place with its tick, where it stands, and what was said. */
export function ExpectedPupils({ list, group, ticked, onTick }: Props) {
  const open = group.pupils.filter(mayBeSaid);
  const set = (pupils: readonly ExpectedPupil[], on: boolean) => {
    const ids = pupils.map((one) => Number(one.pupil));
    onTick(new Set(on ? [...ticked, ...ids] : [...ticked].filter((id) => !ids.includes(id))));
  };
  return (
    <Stack gap={6} component="section" aria-label="Pupils expected there">
      {open.length > 1 && (
        <Checkbox
          label="All of them"
          checked={open.every((one) => ticked.has(one.pupil))}
          onChange={(event) => set(open, event.currentTarget.checked)}
        />
      )}
      <ul className="ao-expected-pupils">
        {group.pupils.map((one) => (
          <li key={one.pupil}>
            {mayBeSaid(one) ? (
              <Checkbox
                label={`${one.knownName}, ${one.className}`}
                checked={ticked.has(one.pupil)}
                onChange={(event) => set([one], event.currentTarget.checked)}
              />
            ) : (
              <Text>
                {one.knownName}, {one.className}
              </Text>
            )}
            <Text size="sm" c="dimmed" className="ao-expected-standing">
              {one.standing === 'otherwise' ? `The register says ${one.mark ?? 'nothing'}` : standingWords[one.standing]}.{' '}
              {saidWords(one, list.date)}{' '}
              {one.standing === 'otherwise' && (
                <Link to="/pupils/$pupil" params={{ pupil: String(one.pupil) }}>
                  Open the sheet of {one.knownName}
                </Link>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
