import type { Manifest } from '#shared/domain/exchange/manifest.ts';
import { schemaVersion } from '../../store/migrations/migrations.ts';

/** Who made a bundle; the version is that of package.json, which a test compares. */
export const generator: Omit<Manifest['generator'], 'templates'> = {
  name: 'Attendance Office',
  version: '0.1.0',
  commit: 'unknown',
  schemaVersion,
};
