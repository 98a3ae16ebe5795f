import { Link } from '@tanstack/react-router';
import { useAccount } from '../client/use-session.ts';
import { roomsFor } from './rooms.ts';

/** The rooms at the left: only those that the person's rights open. */
export function Rail() {
  const account = useAccount();
  return (
    <nav className="ao-rail" aria-label="Rooms">
      <ul>
        {roomsFor(account).map((room) => (
          <li key={room.to}>
            <Link to={room.to} activeOptions={{ exact: room.to === '/' }} activeProps={{ 'aria-current': 'page' }}>
              <room.icon size={22} stroke={1.6} aria-hidden />
              {room.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
