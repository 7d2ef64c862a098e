import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** argon2id, 19 MiB, 2 passes, 1 lane (security-privacy.md §6). */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

function stretch(password: string, nonce: Buffer): Promise<Buffer> {
  return new Promise((done, fail) =>
    argon2('argon2id', { ...cost, message: password.normalize('NFKC'), nonce }, (error, tag) =>
      error ? fail(error) : done(tag),
    ),
  )
}

/** @returns `argon2id$19456$2$1$<nonce>$<tag>`, so that a later cost can be told from this one */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await stretch(password, nonce)
  const { memory, passes, parallelism } = cost
  return [
    'argon2id',
    memory,
    passes,
    parallelism,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ].join('$')
}

const nobodysNonce = randomBytes(16)

/** Takes as long for an unknown user (`hash` null) as for a wrong password. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [kind, , , , nonce, tag] = (hash ?? '').split('$')
  const known = kind === 'argon2id' && nonce && tag
  const got = await stretch(password, known ? Buffer.from(nonce, 'base64url') : nobodysNonce)
  return known ? timingSafeEqual(got, Buffer.from(tag, 'base64url')) : false
}
