import { Link } from '@tanstack/react-router';
import type { PupilId } from '#shared/lib/ids.ts';
import { useMay } from '../../client/use-session.ts';

/** From a list of pupils to letters about them; nothing where there is nobody or who looks may write none. */
export function WriteToThese({ pupils }: { readonly pupils: readonly PupilId[] }) {
  const makes = useMay('letters.make');
  if (!makes || pupils.length === 0) return null;
  return (
    <Link to="/notices/letters" search={{ pupils: pupils.join(',') }}>
      Letters about {pupils.length === 1 ? 'this pupil' : `these ${pupils.length} pupils`}
    </Link>
  );
}
