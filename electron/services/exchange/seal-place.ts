/**
 * Where the sealing thread begins: the source itself unbuilt, the file beside this one once built. Put together at run
 * time, so that the builder leaves it alone.
 */
export function sealWorkerUrl(here: string = import.meta.url): URL {
  const worker = here.endsWith('.ts') ? '../../exchange/seal/seal-worker.ts' : './seal-worker.js';
  return new URL(worker, here);
}
