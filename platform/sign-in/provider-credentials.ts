import { createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'

const hashed = { hash: 'SHA-256' }
/** Algorithms of private_key_jwt, and what Node calls them. */
const algorithms = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', ...hashed },
  PS256: { name: 'RSA-PSS', ...hashed },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const

const Entry = z
  .object({
    city: z.number().int(),
    kind: z.enum(['staff', 'business']),
    issuer: z.url({ protocol: /^https?$/ }),
    clientId: z.string().min(1),
    /** The client secret, or the file of a private key (PKCS#8, PEM) in its place. */
    secret: z.string().min(1).optional(),
    keyFile: z.string().min(1).optional(),
    keyId: z.string().min(1).optional(),
    algorithm: z.enum(['RS256', 'PS256', 'ES256']).default('RS256'),
    /** Further hosts that the provider answers at, beside its issuer's: for keys, tokens, attributes. */
    hosts: z.array(z.string().min(1)).default([]),
  })
  .refine(({ secret, keyFile }) => (secret === undefined) !== (keyFile === undefined), {
    message: 'an entry has either a secret or a keyFile',
  })
  .refine(({ issuer }) => issuer.startsWith('https:') || isLoopback(issuer), {
    message: 'an issuer is https, except on this machine itself',
  })

/** How Sanchi proves to a provider that it is the client of a city. It lies in no database. */
export type Credential = {
  readonly city: number
  readonly kind: 'staff' | 'business'
  readonly issuer: string
  readonly clientId: string
  readonly hosts: readonly string[]
  readonly proof:
    | { readonly secret: string }
    | { readonly key: CryptoKey; readonly keyId: string | undefined }
}

/** A trial on one machine may speak plain http with itself; nobody else may. */
export function isLoopback(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
}

/**
 * Reads the file that `SANCHI_OIDC_FILE` names: a JSON list of entries; key files are looked for beside it.
 * @throws {z.ZodError} an entry that cannot be read
 */
export async function readCredentials(file: string): Promise<Credential[]> {
  const entries = z.array(Entry).parse(JSON.parse(await readFile(file, 'utf8')))
  return Promise.all(
    entries.map(async ({ secret, keyFile, keyId, algorithm, ...entry }) => {
      if (secret !== undefined) return { ...entry, proof: { secret } }
      const pem = await readFile(resolve(dirname(file), keyFile ?? ''), 'utf8')
      const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' })
      const key = await crypto.subtle.importKey('pkcs8', der, algorithms[algorithm], false, [
        'sign',
      ])
      return { ...entry, proof: { key, keyId } }
    }),
  )
}

type Known = {
  readonly credentials: readonly Credential[]
  /** The address people use: where a provider sends them back to. */
  readonly publicUrl: string | null
  /** How long a provider may take to answer. */
  readonly seconds: number
}

const nobody: Known = { credentials: [], publicUrl: null, seconds: 5 }
let known = nobody

/** Which providers this installation holds keys of. Without any, no other host is ever asked. */
export function useProviders(
  credentials: readonly Credential[],
  publicUrl: string | null,
  seconds = 5,
): void {
  if (credentials.length > 0 && publicUrl === null)
    throw new Error('SANCHI_OIDC_FILE needs SANCHI_PUBLIC_URL: providers send people back to it.')
  known = { credentials, publicUrl, seconds }
}

export function credentialFor(
  city: number,
  kind: 'staff' | 'business',
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
): Credential | null {
  const fits = (each: Credential) =>
    each.city === city && each.kind === kind && each.issuer === issuer && each.clientId === clientId
  return known.credentials.find(fits) ?? null
}

/** Whether any city of this installation has one. */
export function holdsCredentials(): boolean {
  return known.credentials.length > 0
}

export function patienceSeconds(): number {
  return known.seconds
}

/** A path of ours as a provider sends people to it; null where nobody said under which address that is. */
export function outsideAddress(path: string): URL | null {
  return known.publicUrl === null ? null : new URL(path, known.publicUrl)
}
