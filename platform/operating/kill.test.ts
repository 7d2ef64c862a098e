import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { DirectoryInUse, openPGlite } from '../database/index.ts'

const folder = await mkdtemp(join(tmpdir(), 'sanchi-kill-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const directory = join(folder, 'database')

/** A program of its own that says a number only after its transaction has been acknowledged. */
const writer = `
  import { writeSync } from 'node:fs'
  const { openPGlite } = await import(${JSON.stringify(join(import.meta.dirname, '../database/pglite.ts'))})
  const engine = await openPGlite(${JSON.stringify(directory)}).catch((error) => {
    console.error(error.message)
    process.exit(3)
  })
  await engine.script('create table if not exists acknowledged (n int primary key)')
  const { rows } = await engine.asOwner('select coalesce(max(n), 0) as n from acknowledged', [])
  for (let n = Number(rows[0].n) + 1; ; n++) {
    await engine.transaction('write', (ask) => ask('insert into acknowledged values ($1)', [n]))
    writeSync(1, n + '\\n')
  }`

const start = () =>
  spawn(process.execPath, ['--input-type=module', '--eval', writer], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once('close', (code) => done(code)))

test('killed twenty times in the middle of writing: no acknowledged row is lost', async () => {
  let last = 0
  for (let round = 0; round < 20; round++) {
    const child = start()
    const end = ended(child)
    // At no round time, so that every part of a transaction is hit.
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), (round * 17) % 97))
    for await (const line of createInterface({ input: child.stdout })) {
      expect(Number(line)).toBeGreaterThan(last)
      last = Number(line)
    }
    await end
  }
  const engine = await openPGlite(directory)
  const { rows } = await engine.asOwner(
    'select count(*)::int as count, max(n) as greatest from acknowledged',
    [],
  )
  await engine.close()
  const greatest = Number(rows[0]?.greatest)
  expect(greatest).toBeGreaterThanOrEqual(last)
  expect(rows[0]?.count).toBe(greatest)
}, 180_000)

test('a second process on the same directory is refused with a sentence', async () => {
  const holder = start()
  await new Promise((writing) => holder.stdout.once('data', writing))
  holder.stdout.resume()
  await expect(openPGlite(directory)).rejects.toThrow(DirectoryInUse)
  const second = start()
  let said = ''
  second.stderr.on('data', (part) => {
    said += String(part)
  })
  expect(await ended(second)).toBe(3)
  expect(said).toContain('先にそちらを止めてから始めてください')
  const end = ended(holder)
  holder.kill('SIGKILL')
  await end
}, 60_000)
