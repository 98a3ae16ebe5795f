import { Link } from '@tanstack/react-router';
import { useAccount } from '../client/use-session.ts';
import { sectionsFor } from './sections.ts';

/** The screens of the room one is in, in a row above them; nothing where a room has but one. */
export function RoomSections({ pathname }: { readonly pathname: string }) {
  const account = useAccount();
  const own = sectionsFor(account).filter(({ room }) => pathname === room || pathname.startsWith(`${room}/`));
  if (own.length < 2) return null;
  return (
    <nav className="ao-sections" aria-label="Screens of this room">
      <ul>
        {own.map((section) => (
          <li key={section.to}>
            <Link to={section.to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
              {section.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
