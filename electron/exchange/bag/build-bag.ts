import { type Manifest, serialiseManifest } from '#shared/domain/exchange/manifest.ts';
import { digestOf, sha256Of } from '../files/digest.ts';
import type { ZipSource } from '../zip/zip-stream.ts';
import { bagInfoName, bagitName, payloadManifestName, semanticManifestName, tagManifestName } from './bag-paths.ts';
import { bagInfoText, bagitText, manifestText } from './bag-texts.ts';

/** A file that is ready to be packed; `name` is its path inside the bag. */
export type BagMember = ZipSource & { readonly sha256: string };

type BagParts = {
  readonly manifest: Manifest;
  /** `YYYY-MM-DD`. */
  readonly baggingDate: string;
  readonly schemas: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly payload: readonly BagMember[];
};

export type Bag = { readonly members: readonly ZipSource[]; readonly tagManifestSha256: string };

/** Tag files first, then schemas, then data, all below one top folder named after the bundle. */
export function buildBag({ manifest, baggingDate, schemas, payload }: BagParts): Bag {
  const { bundle, school, counts } = manifest;
  const info = { bagName: bundle, schoolName: school.name, baggingDate, files: counts.files, bytes: counts.bytes };
  const tags = [
    textMember(bagitName, bagitText),
    textMember(bagInfoName, bagInfoText(info)),
    textMember(semanticManifestName, serialiseManifest(manifest)),
    textMember(payloadManifestName, manifestText(payload.map((file) => ({ path: file.name, sha256: file.sha256 })))),
  ];
  const schemaMembers = byName(schemas.map((schema) => bytesMember(schema.path, schema.content)));
  const listed = [...tags, ...schemaMembers].map((tag) => ({ path: tag.name, sha256: tag.sha256 }));
  const tagManifest = manifestText(listed);
  const members = [...tags, textMember(tagManifestName, tagManifest), ...schemaMembers, ...byName(payload)];
  return {
    members: members.map((member) => ({ ...member, name: `${bundle}/${member.name}` })),
    tagManifestSha256: sha256Of(tagManifest),
  };
}

function byName(members: readonly BagMember[]): readonly BagMember[] {
  return [...members].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function textMember(name: string, text: string): BagMember {
  return bytesMember(name, Buffer.from(text, 'utf8'));
}

function bytesMember(name: string, content: Uint8Array): BagMember {
  return {
    name,
    ...digestOf(content),
    open: async function* () {
      yield content;
    },
  };
}
