import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** argon2id, 19 MiB, 2 passes, 1 lane (security-privacy.md §6). */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32
type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

let done = 0
/** How often a password was stretched in this process: as often for an unknown user as for a known one. */
export function stretchesDone(): number {
  return done
}

function stretch(password: string, nonce: Buffer, at: Cost): Promise<Buffer> {
  done += 1
  const message = password.normalize('NFKC')
  return new Promise((give, fail) =>
    argon2('argon2id', { ...at, tagLength, message, nonce }, (error, tag) =>
      error ? fail(error) : give(tag),
    ),
  )
}

/** @returns `argon2id$19456$2$1$<nonce>$<tag>`, so that a later cost can be told from this one */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await stretch(password, nonce, cost)
  const { memory, passes, parallelism } = cost
  const parts = [
    memory,
    passes,
    parallelism,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ]
  return ['argon2id', ...parts].join('$')
}

type Hash = { readonly at: Cost; readonly nonce: Buffer; readonly tag: Buffer }

function read(hash: string | null): Hash | null {
  const [kind, memory, passes, parallelism, nonce, tag] = (hash ?? '').split('$')
  if (kind !== 'argon2id' || !nonce || !tag) return null
  return {
    at: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  }
}

const nobodysNonce = randomBytes(16)

/** Takes as long for an unknown user (`hash` null) as for a wrong password. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const known = read(hash)
  const got = await stretch(password, known?.nonce ?? nobodysNonce, known?.at ?? cost)
  return known ? timingSafeEqual(got, known.tag) : false
}

/** Hashed at another cost than today's: hashed anew when the password is next known. */
export function isOfAnotherCost(hash: string): boolean {
  const at = read(hash)?.at
  return (
    at?.memory !== cost.memory || at.passes !== cost.passes || at.parallelism !== cost.parallelism
  )
}
