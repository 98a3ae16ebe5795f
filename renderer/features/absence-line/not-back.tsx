import { Link } from '@tanstack/react-router';
import { Section } from '../../components/section.tsx';
import { type CallRow, standingWords } from './line-words.ts';

/** Children who were to be back by now and were not marked present since. */
export function NotBack({ rows }: { readonly rows: readonly CallRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title="Not back as was said">
      <ul className="ao-line-not-back">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/pupils/$pupil" params={{ pupil: String(row.pupil.id) }}>
              {row.pupil.knownName}
            </Link>
            , {row.pupil.className}: {standingWords(row)}. {row.caller} rang.
          </li>
        ))}
      </ul>
    </Section>
  );
}
