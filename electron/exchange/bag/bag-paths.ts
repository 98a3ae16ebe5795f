/** The tag files at the top of every bag; schemas may stand beside them, data below `data/`. */
export const tagManifestName = 'tagmanifest-sha256.txt';
export const payloadManifestName = 'manifest-sha256.txt';
export const semanticManifestName = 'manifest.json';
export const bagInfoName = 'bag-info.txt';
export const bagitName = 'bagit.txt';

export function isPayloadPath(path: string): boolean {
  return path.startsWith('data/');
}

export function isSchemaPath(path: string): boolean {
  return path.startsWith('schemas/');
}
