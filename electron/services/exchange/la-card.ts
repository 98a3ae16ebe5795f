import type { Instant } from '#shared/lib/plain-date.ts';
import { fingerprint, parsePublicKeyLine } from '../../exchange/sshsig/public-key.ts';
import type { StoredLa } from '../../store/exchange/la-enrolments.ts';

export type LaCard = {
  laCode: string;
  name: string;
  /** Read aloud on the telephone before anything is sent. */
  fingerprint: string;
  recipients: number;
  demo: boolean;
  enrolledAt: Instant;
};

/** What the desk shows of an enrolled authority. */
export function laCard(la: StoredLa): LaCard {
  const key = parsePublicKeyLine(la.signingKey);
  return {
    laCode: la.laCode,
    name: la.name,
    fingerprint: key ? fingerprint(key) : '',
    recipients: la.ageRecipients.length,
    demo: la.demo,
    enrolledAt: la.enrolledAt,
  };
}
