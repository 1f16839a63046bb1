import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildAddIn, DEFAULT_FOLDERS } from './build';
import { startServer, type Certificate } from './server';

/**
 * Microsoft's tools, called by `npx`: as dependencies they bring 460 packages, and one (keytar) that fetches a program
 * from GitHub or compiles one while it is installed. Sideloading by an XML manifest needs neither.
 */
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const DEBUGGING = 'office-addin-debugging@7.0.0';
const WITHOUT_INSTALL_SCRIPTS = { npm_config_ignore_scripts: 'true' };

/** Where the manifest says that the add-in is. */
const PORT = 3000;
const ROOT = join(__dirname, '..');
const MANIFEST = 'dist/manifest.xml';

/** `npm run sideload [-- web --document URL]`: the add-in in real Excel, from this machine, until Ctrl+C. */
async function main(where: readonly string[]): Promise<void> {
  const [platform = 'desktop', ...options] = where;
  console.log('Construyendo el complemento…');
  await buildAddIn(DEFAULT_FOLDERS.dist);
  await npx(CERTIFICATES, 'install');
  const server = await startServer({ port: PORT, ...DEFAULT_FOLDERS, certificate: await trustedCertificate() });
  try {
    await npx(DEBUGGING, 'start', MANIFEST, platform, ...options, '--app', 'excel', '--no-debug');
    console.log(`El complemento está en Excel, servido desde ${server.url}. Ctrl+C para terminar.`);
    await new Promise((resolve) => process.once('SIGINT', resolve));
    await npx(DEBUGGING, 'stop', MANIFEST, platform);
  } finally {
    await server.close();
  }
}

/** Where office-addin-dev-certs leaves what it has made. */
async function trustedCertificate(): Promise<Certificate> {
  const read = (name: string): Promise<string> => readFile(join(homedir(), '.office-addin-dev-certs', name), 'utf8');
  return { key: await read('localhost.key'), cert: await read('localhost.crt') };
}

async function npx(tool: string, ...options: string[]): Promise<void> {
  const child = spawn('npx', ['--yes', tool, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...WITHOUT_INSTALL_SCRIPTS },
    // On Windows npx is a script.
    shell: process.platform === 'win32',
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${tool} ${options.join(' ')}: no terminó bien (${String(code)}).`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
