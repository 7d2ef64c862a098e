import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { credentialFor, readCredentials, useProviders } from './provider-credentials.ts'

const folder = await mkdtemp(join(tmpdir(), 'sanchi-oidc-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
afterAll(() => useProviders([], null))
const file = join(folder, 'providers.json')
const entry = { city: 182079, kind: 'staff', issuer: 'https://idp.example/', clientId: 'sanchi' }
const read = async (...entries: readonly object[]) => {
  await writeFile(file, JSON.stringify(entries))
  return readCredentials(file)
}

test('an entry has one proof, a known kind, and an issuer that is not spoken to in the clear', async () => {
  await expect(read(entry)).rejects.toThrow('either a secret or a keyFile')
  await expect(read({ ...entry, secret: 'x', keyFile: 'y' })).rejects.toThrow('either')
  await expect(read({ ...entry, secret: 'x', kind: 'citizen' })).rejects.toThrow('kind')
  const plain = { ...entry, secret: 'x', issuer: 'http://idp.example/' }
  await expect(read(plain)).rejects.toThrow('https')
  expect(await read({ ...plain, issuer: 'http://127.0.0.1:8080' })).toHaveLength(1)
})

test('a key file lies beside it, for each algorithm', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  await writeFile(join(folder, 'rsa.pem'), rsa.export({ format: 'pem', type: 'pkcs8' }))
  await writeFile(join(folder, 'ec.pem'), curve.export({ format: 'pem', type: 'pkcs8' }))
  const kept = await read(
    { ...entry, keyFile: 'rsa.pem', keyId: '1' },
    { ...entry, keyFile: 'rsa.pem', algorithm: 'PS256' },
    { ...entry, keyFile: 'ec.pem', algorithm: 'ES256' },
  )
  expect(kept.map(({ proof }) => ('key' in proof ? proof.key.algorithm.name : null))).toEqual([
    'RSASSA-PKCS1-v1_5',
    'RSA-PSS',
    'ECDSA',
  ])
})

test('a key is found for its city, kind, issuer and client alone, and not without an address', async () => {
  const kept = await read({ ...entry, secret: 'x' })
  expect(() => useProviders(kept, null)).toThrow('SANCHI_PUBLIC_URL')
  useProviders(kept, 'https://sanchi.example')
  const { issuer, clientId } = entry
  expect(credentialFor(182079, 'staff', { issuer, clientId })).not.toBeNull()
  expect(credentialFor(152137, 'staff', { issuer, clientId })).toBeNull()
  expect(credentialFor(182079, 'business', { issuer, clientId })).toBeNull()
  expect(credentialFor(182079, 'staff', { issuer: 'https://idp.example', clientId })).toBeNull()
})
