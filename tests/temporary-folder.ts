import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever tests and what they start write outside the checkout lies in one folder, which goes when the run ends. */
const folder = mkdtempSync(join(tmpdir(), 'tests-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
