import type { Instant, PlainDate } from '#shared/lib/plain-date.ts';
import { type SentBundle, sentBundles } from '../../store/exchange/bundles.ts';
import { enrolledLa } from '../../store/exchange/la-enrolments.ts';
import { type Desk, read } from '../desk.ts';
import { theSchool } from '../school/school.ts';
import { type LaCard, laCard } from './la-card.ts';
import { schoolKeys, signerLine } from './school-keys.ts';

export type SentRow = {
  stream: 'attendance' | 'legal';
  sequence: number;
  fileName: string;
  at: Instant;
  by: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  statementSha256: string;
  bytes: number;
  demo: boolean;
};

export type ExchangeState = {
  la?: LaCard;
  school: { signerLine: string; fingerprint: string; recipient: string };
  sent: SentRow[];
};

/** Who receives, by which card this school is known, and what was sent. */
export async function exchangeState(desk: Desk): Promise<ExchangeState> {
  const keys = await schoolKeys(desk);
  return read(desk, async (db) => {
    const { school } = await theSchool(db);
    const la = await enrolledLa(db);
    return {
      ...(la ? { la: laCard(la) } : {}),
      school: {
        signerLine: signerLine(school.urn, keys),
        fingerprint: keys.signing.keyId,
        recipient: keys.age.recipient,
      },
      sent: (await sentBundles(db)).map(sentRow),
    };
  });
}

/** The line for the authority's list of signers. */
export async function schoolSigners(desk: Desk): Promise<{ line: string }> {
  const keys = await schoolKeys(desk);
  const { school } = await read(desk, theSchool);
  return { line: signerLine(school.urn, keys) };
}

export function sentRow({ laCode: _, chainId: __, tagManifestSha256: ___, by, ...bundle }: SentBundle): SentRow {
  return { ...bundle, by: by ?? 'the program' };
}
