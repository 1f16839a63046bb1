import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const WEBPACK = require.resolve('webpack-cli/bin/cli.js');

export interface Folders {
  readonly dist: string;
  readonly playground: string;
}

export const DEFAULT_FOLDERS: Folders = { dist: join(ROOT, 'dist'), playground: join(ROOT, 'dist-playground') };

/** The add-in as it is deployed, but with Office.js beside it. */
export const buildAddIn = (folder: string): Promise<void> =>
  webpack('--env', 'officejs=local', '--output-path', folder);

export const buildPlayground = (folder: string): Promise<void> =>
  webpack('--config', join('playground', 'webpack.config.js'), '--output-path', folder);

export async function build({ dist, playground }: Folders): Promise<void> {
  await buildAddIn(dist);
  await buildPlayground(playground);
}

/** Quiet unless it fails. */
async function webpack(...options: string[]): Promise<void> {
  const child = spawn(process.execPath, [WEBPACK, '--mode', 'production', ...options], { cwd: ROOT });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`webpack ${options.join(' ')}\n${said}`);
}
