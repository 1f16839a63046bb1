import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, DEFAULT_FOLDERS } from './build';
import { startServer } from './server';

/** `npm start [-- --port N] [-- --no-build]`: builds add-in and playground page, and serves both. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '3000' }, 'no-build': { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port es un número de puerto, no «${values.port}».`);
  if (!values['no-build']) {
    console.log('Construyendo el complemento y la página de prueba…');
    await build(DEFAULT_FOLDERS);
  } else if (!existsSync(join(DEFAULT_FOLDERS.playground, 'index.html'))) {
    throw new Error('Todavía no hay nada construido: use npm start sin --no-build.');
  }
  const { url } = await startServer({ port, ...DEFAULT_FOLDERS });
  console.log(url);
  console.log('El navegador advierte una vez que el certificado es propio: es de este equipo, acéptelo.');
  console.log('Ctrl+C para terminar.');
}

main().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken ? 'El puerto está ocupado: use npm start -- --port N.' : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
});
