/**
 * Validates the manifest on standard input against Microsoft's schema; prints what is wrong and exits with 1.
 * A program of its own because libxml2-wasm awaits at its top level, which jest's CommonJS cannot load.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const schemaFile = fileURLToPath(new URL('schema/OfficeAppManifestV1_1.xsd', import.meta.url));
const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
const validator = XsdValidator.fromDoc(schema);
try {
  validator.validate(XmlDocument.fromBuffer(readFileSync(0)));
} catch (error) {
  if (!(error instanceof XmlValidateError)) throw error;
  console.error(error.details.map(({ line, message }) => `${line}: ${message.trim()}`).join('\n'));
  process.exitCode = 1;
}
