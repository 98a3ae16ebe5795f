import fc from 'fast-check';

/** The same cases in every run, so that a failure is a change of ours; FAST_CHECK_SEED looks at others. */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_124) });
