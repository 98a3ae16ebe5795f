import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import { parseManifest } from '#shared/domain/exchange/manifest.ts';
import type { Statement } from '#shared/domain/exchange/statement.ts';
import { BundleError } from '../bundle-error.ts';
import { sha256Of } from '../files/digest.ts';
import {
  bagInfoName,
  bagitName,
  isPayloadPath,
  isSchemaPath,
  payloadManifestName,
  semanticManifestName,
  tagManifestName,
} from './bag-paths.ts';
import { bagInfoText, bagitText, type ListedFile, manifestText, parseManifestText } from './bag-texts.ts';
import { checkListedFiles, type FoundFile } from './check-listed-files.ts';
import { manifestContradiction } from './manifest-contradiction.ts';
import type { OpenBag } from './read-bag.ts';

export type CheckedBag = { readonly manifest: Manifest; readonly found: ReadonlyMap<string, FoundFile> };

/**
 * Everything inside against the signed hash of the tag manifest: each file listed once and as listed, none unlisted, and
 * the manifest telling the same story as the statement. Throws BAG_FILE_HASH, BAG_FILE_MISSING, BAG_UNLISTED, BAG_MANIFEST,
 * ZIP_NOT_CANONICAL. Counts are judged apart.
 */
export async function checkBag(bag: OpenBag, statement: Statement): Promise<CheckedBag> {
  const tags = await readTagManifest(bag, statement.tagManifestSha256);
  const tagPaths = [...bag.entries.keys()].filter((path) => !isPayloadPath(path) && path !== tagManifestName);
  for (const path of tagPaths) if (!isKnownTag(path)) throw new BundleError('BAG_UNLISTED', { place: path });
  await checkListedFiles(bag, { listed: tags, present: tagPaths });

  const manifest = await readSemanticManifest(bag, statement);
  const payload = readList(await bag.text(payloadManifestName), payloadManifestName);
  const present = [...bag.entries.keys()].filter(isPayloadPath);
  if (payload.some((file) => !isPayloadPath(file.path))) throw new BundleError('BAG_MANIFEST', { place: payloadManifestName });
  const mediaTypes = new Map(manifest.files.map((file) => [file.path, file.mediaType]));
  const found = await checkListedFiles(bag, { listed: payload, present, mediaTypes });
  if (manifestText(manifest.files) !== manifestText(payload)) {
    throw new BundleError('BAG_MANIFEST', { place: `${semanticManifestName} and ${payloadManifestName} differ` });
  }
  return { manifest, found };
}

async function readTagManifest(bag: OpenBag, signedSha256: string): Promise<readonly ListedFile[]> {
  const text = await bag.text(tagManifestName);
  if (sha256Of(text) !== signedSha256) throw new BundleError('BAG_FILE_HASH', { place: tagManifestName });
  return readList(text, tagManifestName);
}

async function readSemanticManifest(bag: OpenBag, statement: Statement): Promise<Manifest> {
  const manifest = parseManifest(await bag.text(semanticManifestName));
  if ('problem' in manifest) throw new BundleError('BAG_MANIFEST', { place: manifest.problem });
  const contradiction = manifestContradiction(manifest, statement);
  if (contradiction !== undefined) throw new BundleError('BAG_MANIFEST', { place: contradiction });
  const info = bagInfoText({
    bagName: manifest.bundle,
    schoolName: manifest.school.name,
    baggingDate: statement.created.slice(0, 10),
    files: manifest.counts.files,
    bytes: manifest.counts.bytes,
  });
  if ((await bag.text(bagInfoName)) !== info) throw new BundleError('BAG_MANIFEST', { place: bagInfoName });
  if ((await bag.text(bagitName)) !== bagitText) throw new BundleError('BAG_MANIFEST', { place: bagitName });
  return manifest;
}

function readList(text: string, name: string): readonly ListedFile[] {
  const list = parseManifestText(text);
  if (list === undefined) throw new BundleError('BAG_MANIFEST', { place: name });
  return list;
}

function isKnownTag(path: string): boolean {
  return [bagitName, bagInfoName, semanticManifestName, payloadManifestName].includes(path) || isSchemaPath(path);
}
