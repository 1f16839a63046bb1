import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { generate } from 'selfsigned';

/** Pages and scripts by their path, and folders of files by the beginning of theirs. */
export interface Site {
  readonly texts: Readonly<Record<string, string>>;
  readonly folders: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly origin: string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** Office.js wants https: the certificate is made here and forgotten with the server. */
export async function serve({ texts, folders }: Site): Promise<RunningServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
  const server = createServer({ key, cert }, (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname));
    content(path, texts, folders).then(
      (body) =>
        response.writeHead(200, { 'content-type': `${TYPES[extname(path)] ?? 'text/html'}; charset=utf-8` }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function content(path: string, texts: Site['texts'], folders: Site['folders']): Promise<string | Buffer> {
  const text = texts[path];
  if (text !== undefined) return text;
  const folder = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  if (folder === undefined) throw new Error(`Nothing is served at ${path}.`);
  return readFile(join(folders[folder] ?? '', path.slice(folder.length)));
}

export const OFFICE_JS_FOLDER = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
