// A second program that has the school open: `node hold-store.ts FOLDER KEY`. It says "open" and stays until it is killed.
import { openStore } from '#electron/store/engine/open-store.ts';

const [folder = '', key = ''] = process.argv.slice(2);
await openStore({ folder, key, mode: 'write' });
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);
