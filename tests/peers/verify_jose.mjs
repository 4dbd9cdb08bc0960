// node tests/peers/verify_jose.mjs FILE
// FILE is a JWS in General JSON serialisation, as `broaden-cli documents export` writes it. Each signature is verified
// apart with flattenedVerify (generalVerify stops at the first good one), jose's default settings, and the key of the
// first certificate of its own x5c: this says whether the signatures hold, and nothing about whom to trust.
// Prints {"valid","payload","signatures":[{"valid","header","subject","error"}]}. Exit 0 only if every signature holds
// and there is at least one; 1 if not; 2 for wrong usage; 3 if jose is not installed.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { load, usage } from './jose.mjs';

const [file, ...rest] = process.argv.slice(2);
if (!file || rest.length) usage('tests/peers/verify_jose.mjs FILE');
const jose = load();

async function verify(payload, signature) {
  const seen = { valid: false, header: null, subject: null, error: null };
  try {
    seen.header = jose.decodeProtectedHeader({ protected: signature.protected });
    const certificate = new X509Certificate(Buffer.from(seen.header.x5c[0], 'base64'));
    seen.subject = certificate.subject;
    const key = await jose.importX509(certificate.toString(), seen.header.alg);
    await jose.flattenedVerify({ payload, ...signature }, key);
    seen.valid = true;
  } catch (error) {
    seen.error = `${error.code ?? error.name}: ${error.message}`;
  }
  return seen;
}

const result = { valid: false, payload: null, signatures: [] };
try {
  const jws = JSON.parse(readFileSync(file, 'utf8'));
  result.payload = JSON.parse(Buffer.from(jws.payload, 'base64url').toString('utf8'));
  for (const signature of jws.signatures) result.signatures.push(await verify(jws.payload, signature));
  result.valid = result.signatures.length > 0 && result.signatures.every((signature) => signature.valid);
} catch (error) {
  result.error = `${error.code ?? error.name}: ${error.message}`;
}
console.log(JSON.stringify(result));
process.exit(result.valid ? 0 : 1);
