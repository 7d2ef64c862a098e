import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { address, permissions, routeTable, type Visit, within } from '../index.ts'
import { fileAnswer, keepBytes, keepFileAt, pathOf } from './index.ts'
import { partAsked } from './kept-stream.ts'
import { insertFile } from './tables.ts'

const may = permissions('papers', { save: ['officer'] })
const at = address('/papers/:fileId/bytes')
const rows = routeTable([
  {
    get: at,
    may: may.save,
    file: ({ here, params, query }: Visit<typeof at>) => fileAnswer(here, params.fileId, query),
  },
])
const house = await openHouse('platform', rows, async () => undefined)
const officer = house.as(people.officer)
const size = 40 * 1_048_576

/** A file of 40 MB, written and hashed by pieces, as a scanner found it safe. */
async function keptLarge(): Promise<{ fileId: string; path: string; sha256: string }> {
  const seed = await keepBytes(house.grounds.varFolder, randomBytes(16))
  const draft = `${pathOf(house.grounds.varFolder, seed)}.large`
  const hash = createHash('sha256')
  const file = await open(draft, 'wx')
  for (let piece = 0; piece < 40; piece++) {
    const bytes = randomBytes(1_048_576)
    hash.update(bytes)
    await file.writeFile(bytes)
  }
  await file.close()
  const sha256 = hash.digest('hex')
  await keepFileAt(house.grounds.varFolder, draft, sha256)
  const person = await house.town.person(people.officer)
  const fileId = await within(
    house.grounds,
    { city: people.officer.city, mode: 'write', person: async () => person },
    (here) =>
      insertFile(here, { sha256, name: '大.pdf', type: 'application/pdf', size, state: '安全' }),
  )
  return { fileId, path: pathOf(house.grounds.varFolder, sha256), sha256 }
}
const large = await keptLarge()
const saved = async () => (await house.audited()).filter((verb) => verb === 'platform.save-file')

test('nobody signs in first, who may not is refused, another city does not find it: and nothing is on record', async () => {
  expect((await house.asNobody().get(at(large))).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.business).get(at(large))).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at(large))).status).toBe(404)
  expect(await saved()).toEqual([])
})

test('40 MB go out in pieces of 64 KB, and the line is written before the first of them', async () => {
  const answer = await officer.get(at(large))
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(size)])
  expect(await saved()).toHaveLength(1)
  const hash = createHash('sha256')
  let [received, most, pieces] = [0, 0, 0]
  for await (const piece of answer.body ?? []) {
    hash.update(piece)
    received += piece.length
    pieces += 1
    most = Math.max(most, piece.length)
  }
  expect([received, hash.digest('hex')]).toEqual([size, large.sha256])
  expect(most).toBeLessThanOrEqual(65_536)
  expect(pieces).toBeGreaterThanOrEqual(size / 65_536)
})

test('the first bytes are there while the last are not read; who turns away leaves nothing open', async () => {
  const answer = await officer.get(at(large))
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader()
  const first = await reader.read()
  expect(first.value?.length).toBe(65_536)
  // The end is cut off behind the reader's back: had it been read already, nobody would notice.
  const whole = await readFile(large.path)
  await writeFile(large.path, whole.subarray(0, size - 1))
  await expect(
    (async () => {
      for (;;) if ((await reader.read()).done) return
    })(),
  ).rejects.toThrow('shorter than kept')
  await writeFile(large.path, whole)
  await (await officer.get(at(large))).body?.cancel()
})

test('a download that broke goes on from where it broke; a changed file is never received whole', async () => {
  const whole = await readFile(large.path)
  const asked = (range: string, more: Record<string, string> = {}) =>
    officer.get(at(large), { range, ...more })
  const rest = await asked(`bytes=${size - 10}-`, { 'if-range': `"${large.sha256}"` })
  expect([rest.status, rest.headers.get('content-range')]).toEqual([
    206,
    `bytes ${size - 10}-${size - 1}/${size}`,
  ])
  expect(Buffer.from(await rest.arrayBuffer())).toEqual(whole.subarray(size - 10))
  expect((await asked('bytes=0-0', { 'if-range': '"other"' })).status).toBe(200)
  const beyond = await asked(`bytes=${size}-`)
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
  whole[5] = (whole[5] ?? 0) ^ 1
  await writeFile(large.path, whole)
  const damaged = await officer.get(at(large))
  await expect(damaged.arrayBuffer()).rejects.toThrow('is not what was kept')
})

test('a range: from, to, the end; several parts or nonsense are answered with the whole', () => {
  const asked = ['bytes=2-3', 'bytes=2-', 'bytes=-4', 'bytes=0-99', 'bytes=10-', 'bytes=-0']
  expect(asked.map((range) => partAsked(range, 10))).toEqual([
    { from: 2, to: 3 },
    { from: 2, to: 9 },
    { from: 6, to: 9 },
    { from: 0, to: 9 },
    'none',
    'none',
  ])
  for (const range of [undefined, 'bytes=0-1,3-4', 'bytes=3-2', 'bytes=-', 'lines=1-2'])
    expect(partAsked(range, 10)).toBe(null)
})
