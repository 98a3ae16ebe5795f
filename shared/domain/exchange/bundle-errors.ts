/**
 * What may be wrong with a bundle, and the sentence the person at the desk reads.
 * `{place}` stands for the name, number or date the finder of the problem gives beside the code.
 */
export const bundleErrors = {
  FILE_MISSING: 'The file cannot be opened: {place}.',
  BUNDLE_DAMAGED: 'The file is incomplete. Ask the school to send it again.',
  BUNDLE_LAYOUT: 'This file was changed or repacked on the way. Do not open it.',
  ZIP_NOT_CANONICAL: 'This file was changed or repacked on the way. Do not open it.',
  ZIP_NAME: 'Contains an unsafe file name: {place}. Do not open it.',
  ZIP_DUPLICATE: 'Contains the same file name twice: {place}. Do not open it.',
  ZIP_FILE_AND_FOLDER: 'Contains a name that is both a file and a folder: {place}. Do not open it.',
  ZIP_TOO_MANY: 'More files than one bundle can hold ({place}). Export a shorter period.',
  ZIP_TOO_LARGE: 'Larger than one bundle can be ({place}). Export a shorter period.',
  SIG_BAD: 'The signature does not match. Not from the school, or altered.',
  SIG_MALFORMED: 'The signature cannot be read. Not from the school, or altered.',
  SIG_UNKNOWN_KEY: 'Signed by {place} which is not enrolled. Ring the school.',
  SIG_REVOKED: 'This school key is not valid: {place}. Ring the school.',
  SIG_NAMESPACE: 'Signed for another purpose: {place}.',
  SIGNER_MISMATCH: 'The signer is not the school it claims to be: {place}. Report it.',
  SIGNERS_UNREADABLE: 'The list of enrolled schools cannot be read: {place}. Put it right first.',
  STATEMENT_NOT_CANONICAL:
    'Made by a faulty version of the program: the statement is not in its one exact form. Ask for a new export.',
  FORMAT_UNSUPPORTED: 'Made by a newer or faulty version of the program ({place}). Update this program or ask for a new export.',
  WRONG_RECIPIENT: 'Addressed to {place}.',
  EXPIRED: 'Too old: it could be accepted until {place}. Ask for a new export.',
  FROM_THE_FUTURE: 'Made in the future ({place}): the clock of the school is wrong. Ask for a new export.',
  ALREADY_RECEIVED: 'Already received on {place}.',
  REPLAY: 'Older than the last accepted ({place}).',
  GAP: 'Bundle {place} is missing. Held until it arrives.',
  CHAIN_BROKEN: 'The history differs ({place}): a restored backup or tampering. Ring the school.',
  LEDGER_MISSING:
    'The list of accepted bundles is missing or cannot be read: {place}. Nothing was accepted. Find it before going on.',
  CIPHERTEXT_SIZE: 'The encrypted part was replaced or damaged: its length differs.',
  CIPHERTEXT_HASH: 'The encrypted part was replaced or damaged.',
  NOT_FOR_THIS_KEY: 'Encrypted to another key. Are you using the current key of the local authority?',
  IDENTITY_UNREADABLE: 'The key file holds no key this program can use.',
  DECRYPT_FAILED: 'The encrypted part cannot be opened although it arrived as sent. Ask for a new export.',
  PLAINTEXT_SIZE: 'What came out of the encryption has another length than was signed. Nothing was kept.',
  PLAINTEXT_HASH: 'What came out of the encryption is not what was signed. Nothing was kept.',
  BAG_FILE_HASH: 'A file inside differs from its listing: {place}. The whole bundle is refused.',
  BAG_FILE_MISSING: 'A listed file is not inside: {place}. The whole bundle is refused.',
  BAG_UNLISTED: 'A file inside is not listed: {place}. The whole bundle is refused.',
  BAG_COUNTS: 'The counts do not agree with the content: {place}. The whole bundle is refused.',
  BAG_MANIFEST: 'The list of contents contradicts itself or the signed statement: {place}. The whole bundle is refused.',
  SOURCE_CHANGED: 'The data changed while the bundle was made: {place}. Nothing was kept; export again.',
  WRITE_SHORT:
    'The bundle could not be written: {place}. Nothing was kept; free space or choose another folder, then export again.',
  FILE_EXISTS: 'There is already a file {place}. Nothing was overwritten; move it or choose another folder.',
  CANCELLED: 'Stopped. Nothing was kept.',
  LA_KEY_UNCONFIRMED: 'No key of the local authority is enrolled: {place}. Export is blocked until it is.',
  RECIPIENT_MIX: 'Keys of two kinds of encryption must not be mixed in one bundle. Export is blocked.',
  RECIPIENT_INVALID: 'Not an encryption key this version can use: {place}. Export is blocked.',
  DATA_STALE: 'Registers complete only to {place}.',
} as const;

export type BundleErrorCode = keyof typeof bundleErrors;

/** The sentence for `code` with its place filled in; where none is known the sentence still reads. */
export function bundleErrorMessage(code: BundleErrorCode, place?: string): string {
  return bundleErrors[code].replace('{place}', () => place ?? 'not named');
}
