import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import sirv from 'sirv';
import { sampleFile } from './sampleFiles';

export interface ServerOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** Folders with the built add-in and the built playground page. */
  readonly dist: string;
  readonly playground: string;
  /** One that the machine trusts; without it one is made that browsers warn of. */
  readonly certificate?: Certificate;
}

/** In PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Serves the add-in and the page around it from one https origin: Office.js trusts no other. */
export async function startServer({ port, dist, playground, certificate }: ServerOptions): Promise<RunningServer> {
  const { key, cert } = certificate ?? (await ownCertificate());
  const [addIn, page] = [dist, playground].map((folder) => sirv(folder, { dev: true, etag: true }));
  const server = createServer({ key, cert }, (request, response) => {
    const fail = (code: number) => () => {
      response.writeHead(code).end();
    };
    const fromFolders = (): void => page?.(request, response, () => addIn?.(request, response, fail(404)));
    serveMade(request, response, dist).then((served) => {
      if (!served) fromFolders();
    }, fail(500));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function ownCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  return { key, cert };
}

/** What stands in no file as it is: the sample books, and pages of the add-in for the playground page. */
async function serveMade(request: IncomingMessage, response: ServerResponse, dist: string): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://localhost');
  const book = await sampleFile(pathname);
  if (book) response.writeHead(200, { 'content-type': SPREADSHEET, 'cache-control': 'no-cache' }).end(book);
  const surrounded = !book && searchParams.has('hoy') && /^\/\w+\.html$/.test(pathname);
  if (surrounded)
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .end(await withSurroundings(join(dist, pathname)));
  return book !== undefined || surrounded;
}

/** The page with one more script before its own (page/surroundings); its policy allows scripts of its own origin. */
async function withSurroundings(file: string): Promise<string> {
  const html = await readFile(file, 'utf8');
  return html.replace('<script', '<script src="/playground/surroundings.js"></script><script');
}
