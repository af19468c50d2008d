// @ts-check
// Proof of work beyond a rate limit: a text whose digest begins with so many zero bits. WebCrypto computes each digest
// in a task of its own, which is far slower than computing it here; and of the challenge, which is the same every time, only
// the last block is computed again.

const K = new Int32Array(64);
const START = new Int32Array(8);
for (let found = 0, number = 2; found < 64; number++) {
  let prime = true;
  for (let each = 2; each * each <= number && prime; each++) prime = number % each !== 0;
  if (!prime) continue;
  if (found < 8) START[found] = ((number ** (1 / 2)) % 1) * 2 ** 32;
  K[found++] = ((number ** (1 / 3)) % 1) * 2 ** 32;
}

const schedule = new Int32Array(64);

/** FIPS 180-4, 6.2.2: one block of 64 bytes. @param {Int32Array} state changed @param {Uint8Array} bytes @param {number} at */
function block(state, bytes, at) {
  for (let t = 0, i = at; t < 16; t++, i += 4) schedule[t] = (bytes[i] << 24) | (bytes[i + 1] << 16) | (bytes[i + 2] << 8) | bytes[i + 3];
  for (let t = 16; t < 64; t++) {
    const x = schedule[t - 15];
    const y = schedule[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    schedule[t] = (((schedule[t - 16] + s0) | 0) + ((schedule[t - 7] + s1) | 0)) | 0;
  }
  let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (((((h + s1) | 0) + ((e & f) ^ (~e & g))) | 0) + ((K[t] + schedule[t]) | 0)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

const DIGITS = 8;

/** What to send in `X-Proof-Of-Work`; the page can be used meanwhile. @param {string} challenge @param {number} bits up to 32 */
export async function proof(challenge, bits) {
  const begun = new TextEncoder().encode(challenge + ".");
  const whole = begun.length - (begun.length % 64);
  const prefix = START.slice();
  for (let at = 0; at < whole; at += 64) block(prefix, begun, at);
  const rest = begun.length - whole;
  const bytes = new Uint8Array(rest + DIGITS + 9 > 64 ? 128 : 64);
  bytes.set(begun.subarray(whole));
  bytes[rest + DIGITS] = 0x80;
  new DataView(bytes.buffer).setUint32(bytes.length - 4, 8 * (begun.length + DIGITS));
  const state = new Int32Array(8);
  for (let number = 0; ; number++) {
    if (number % 50_000 === 49_999) await new Promise((go) => setTimeout(go));
    for (let digit = DIGITS - 1, left = number; digit >= 0; digit--, left = (left / 10) | 0) bytes[rest + digit] = 48 + (left % 10);
    state.set(prefix);
    for (let at = 0; at < bytes.length; at += 64) block(state, bytes, at);
    if (Math.clz32(state[0]) >= bits) return `${challenge}.${String(number).padStart(DIGITS, "0")}`;
  }
}
