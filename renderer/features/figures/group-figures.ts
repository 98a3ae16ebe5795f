import type { Outputs } from '../../client/contract-types.ts';

export type GroupFigures = Outputs['attendance']['groups'];
