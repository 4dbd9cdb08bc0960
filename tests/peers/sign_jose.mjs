// node tests/peers/sign_jose.mjs KEY.pem HEADER.json PAYLOAD
// Signs the bytes of the file PAYLOAD, as they are, with the PKCS#8 key KEY.pem and the protected header in HEADER.json
// (it names alg), with jose's FlattenedSign. Prints the JWS in General JSON serialisation, with its one signature.
// Exit 0; 1 if it cannot be signed; 2 for wrong usage; 3 if jose is not installed.
import { readFileSync } from 'node:fs';
import { load, usage } from './jose.mjs';

const [keyFile, headerFile, payloadFile, ...rest] = process.argv.slice(2);
if (!payloadFile || rest.length) usage('tests/peers/sign_jose.mjs KEY.pem HEADER.json PAYLOAD');
const jose = load();

try {
  const header = JSON.parse(readFileSync(headerFile, 'utf8'));
  const key = await jose.importPKCS8(readFileSync(keyFile, 'utf8'), header.alg);
  const { payload, ...signature } = await new jose.FlattenedSign(readFileSync(payloadFile)).setProtectedHeader(header).sign(key);
  console.log(JSON.stringify({ payload, signatures: [signature] }));
} catch (error) {
  console.error(`${error.code ?? error.name}: ${error.message}`);
  process.exit(1);
}
