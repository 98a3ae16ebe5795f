import { AppError } from '#shared/contract/errors.ts';
import type { BundleSource } from '../../exchange/seal/source.ts';
import type { ReadDb } from '../../store/handles.ts';
import { documentBytes } from '../../store/notices/documents.ts';
import { type IssuedNotice, issuedNotices } from '../../store/notices/issued-notices.ts';
import { ruleOn } from '../attendance/thresholds.ts';
import { csvChunks, csvLine } from './csv-chunks.ts';
import { groundsTable, headingOf, lettersTable } from './csv-tables.ts';
import { type ContentRequest, csvSource, type StreamContent } from './stream-content.ts';

/** The legal stream: the letters as issued, a list of them, and the sessions each rests on. */
export async function legalContent({ db, period, createdAt }: ContentRequest): Promise<StreamContent> {
  const notices = await issuedNotices(db, { from: period.from, to: period.to });
  const letters = csvChunks(headingOf(lettersTable));
  const grounds = csvChunks(headingOf(groundsTable));
  const files: BundleSource[] = [];
  for (const [index, notice] of notices.entries()) {
    const path = letterPath(index + 1, notice);
    files.push(letterSource(db, { notice, path, createdAt }));
    letters.line(
      csvLine([
        ...[path.split('/').at(-1) ?? '', notice.number, notice.kind, notice.upn, notice.issuedOn, notice.means],
        ...[notice.document.sha256, notice.windowFrom, notice.windowTo],
      ]),
    );
    const { provisional } = ruleOn(notice.windowTo);
    for (const { date, session, code } of notice.grounds) {
      grounds.line(csvLine([notice.number, date, session, code, provisional.includes(code) ? 'provisional' : 'counted']));
    }
  }
  return {
    files: [...files, csvSource(lettersTable, letters, createdAt), csvSource(groundsTable, grounds, createdAt)],
    tables: [lettersTable, groundsTable],
    templates: templatesOf(notices),
  };
}

/** The templates that the letters were filled from; a template's version is its SHA-256. */
function templatesOf(notices: readonly IssuedNotice[]): StreamContent['templates'] {
  const versions = new Map(notices.map(({ kind, document }) => [document.templateVersion, kind]));
  return [...versions]
    .filter(([version]) => /^[0-9a-f]{64}$/.test(version))
    .map(([sha256, id]) => ({ id, version: sha256.slice(0, 12), sha256 }));
}

/** A name that tells nothing: never a pupil, never a family. */
function letterPath(number: number, { document }: IssuedNotice): string {
  const ending = document.mediaType === 'application/pdf' ? 'pdf' : 'docx';
  return `data/letters/L${String(number).padStart(5, '0')}.${ending}`;
}

/** Read when it is packed, not before: an issued document never changes, and a year of them need not be in memory. */
function letterSource(
  db: ReadDb,
  { notice, path, createdAt }: { notice: IssuedNotice; path: string; createdAt: ContentRequest['createdAt'] },
): BundleSource {
  return {
    path,
    kind: 'letter',
    mediaType: notice.document.mediaType,
    createdAt,
    pupilRef: notice.upn,
    templateId: notice.kind,
    content: {
      open: async function* () {
        const bytes = await documentBytes(db, notice.document.id);
        if (!bytes) throw new AppError('STORE_DAMAGED', { place: notice.number });
        yield bytes;
      },
    },
  };
}
