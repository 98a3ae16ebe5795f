import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { CommandId } from '#shared/lib/ids.ts';
import type { Schema } from '../schema.ts';

type Versions = 'pupil_detail' | 'enrolment' | 'class_membership' | 'school_class';

/**
 * Entries as they stood once `asOf` was written. A bundle is read in pages, so that the desk never waits for it; bounded
 * by the number of a command, all pages show one and the same moment although others go on writing.
 */
export function standing<Table extends Versions>(
  asOf: CommandId,
): (where: ExpressionBuilder<Schema, Table>) => ExpressionWrapper<Schema, Table, SqlBool> {
  return (where) => {
    const either = where as unknown as ExpressionBuilder<Schema, 'enrolment'>;
    const stood = either.and([
      either('from_command', '<=', asOf),
      either.or([either('to_command', 'is', null), either('to_command', '>', asOf)]),
    ]);
    return stood;
  };
}
