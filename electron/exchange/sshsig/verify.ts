import { type KeyObject, verify } from 'node:crypto';
import { dearmour } from './armour.ts';
import { fingerprint, keyFromBlob, keyType } from './public-key.ts';
import { hashAlgorithm, magic, signedData } from './signed-data.ts';
import { wireReader } from './ssh-wire.ts';

type ParsedSignature = {
  readonly key: KeyObject;
  readonly keyId: string;
  readonly namespace: string;
  readonly signature: Buffer;
};

export type SignatureReading =
  | { readonly ok: true; readonly keyId: string; readonly namespace: string }
  | { readonly ok: false; readonly code: 'SIG_MALFORMED' | 'SIG_BAD' };

/** Whether `armoured` is a sound signature of `message` by the key it carries. Who that key belongs to is for the list of signers. */
export function verifyMessage(armoured: string, message: Uint8Array): SignatureReading {
  const parsed = parseSignature(armoured);
  if (parsed === undefined) return { ok: false, code: 'SIG_MALFORMED' };
  const sound = verify(null, signedData(parsed.namespace, message), parsed.key, parsed.signature);
  return sound ? { ok: true, keyId: parsed.keyId, namespace: parsed.namespace } : { ok: false, code: 'SIG_BAD' };
}

function parseSignature(armoured: string): ParsedSignature | undefined {
  const bytes = dearmour(armoured);
  if (bytes === undefined) return undefined;
  try {
    return readBlob(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readBlob(bytes: Buffer): ParsedSignature | undefined {
  const reader = wireReader(bytes);
  if (!reader.raw(magic.length).equals(magic) || reader.uint32() !== 1) return undefined;
  const keyBlob = reader.string();
  const namespace = reader.string().toString('latin1');
  const reserved = reader.string();
  const algorithm = reader.string().toString('latin1');
  const inner = wireReader(reader.string());
  const type = inner.string().toString('latin1');
  const signature = inner.string();
  const complete = reader.atEnd() && inner.atEnd() && reserved.length === 0 && namespace !== '';
  const key = keyFromBlob(keyBlob);
  if (!complete || key === undefined || algorithm !== hashAlgorithm || type !== keyType || signature.length !== 64)
    return undefined;
  return { key, keyId: fingerprint(keyBlob), namespace, signature };
}
