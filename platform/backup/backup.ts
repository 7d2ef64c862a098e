import { createHash } from 'node:crypto'
import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine, Query } from '../database/engine.ts'
import { allCities, enterAsOwner, seesAllCities } from '../outbox/cities.ts'
import { migrationsIn, speakPlainly, type Table, tablesIn } from './catalog.ts'
import { copyFiles, keptHashes } from './file-tree.ts'
import { BackupUnfit, type Manifest } from './manifest.ts'

export type BackupReport = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly bytes: number
  /** Files that a row speaks of and that are not there; they were lost before. */
  readonly lost: readonly string[]
}

/**
 * Writes everything into a new folder, while the program runs: one file of JSON lines per table, all of
 * one moment (repeatable read), rows in the order of their keys, every value as the text PostgreSQL
 * writes; the kept files; last the manifest. The same for both engines, and from one to the other.
 * @param takenAt ISO, for the manifest
 * @throws {BackupUnfit} the folder is not empty
 */
export async function backup(
  engine: Engine,
  varFolder: string,
  folder: string,
  takenAt: string,
): Promise<BackupReport> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  const there = (await readdir(folder)).filter((name) => name !== 'tables')
  if (there.length > 0 || (await readdir(join(folder, 'tables'))).length > 0) {
    throw new BackupUnfit(
      '控えのフォルダーが空ではありません。新しいフォルダーの名前を指定してください。',
    )
  }
  const all = await seesAllCities(engine)
  const cities = await allCities(engine)
  const copied = await engine.transaction('read', async (ask) => {
    await speakPlainly(ask)
    const migrations = await migrationsIn(ask)
    const tables: Manifest['tables'] = []
    for (const table of await tablesIn(ask)) {
      tables.push(await copyTable(ask, table, all ? [null] : cities, folder))
    }
    return { migrations, tables, chains: await chainsIn(ask, all ? [null] : cities) }
  })
  // Files are written before their rows: what the rows of that moment speak of is all there by now.
  const files = await copyFiles(varFolder, folder)
  const lost = await lostFiles(engine, folder, all ? [null] : cities)
  const manifest: Manifest = { format: 1, takenAt, ...copied, files }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, {
    mode: 0o600,
  })
  const rows = copied.tables.reduce((sum, table) => sum + table.rows, 0)
  return { tables: copied.tables.length, rows, files: files.count, bytes: files.bytes, lost }
}

/** @param cities one pass per city; null: one pass as an owner who sees all */
async function copyTable(
  ask: Query,
  { name, wall, columns, key }: Table,
  cities: readonly (number | null)[],
  folder: string,
): Promise<Manifest['tables'][number]> {
  const file = `tables/${name.replaceAll('"', '')}.jsonl`
  const out = await open(join(folder, file), 'wx', 0o600)
  const hash = createHash('sha256')
  let rows = 0
  try {
    const shown = columns.map((column, n) => `${column.name}::text as c${n}`).join(', ')
    const order = key.map((k) => (k.isText ? `${k.name} collate "C"` : k.name)).join(', ')
    for (const city of wall === 'city' ? cities : [null]) {
      if (city !== null) await enterAsOwner(ask, city)
      const where = city === null ? '' : `where city = ${Math.trunc(city)}`
      await ask(
        `declare copied no scroll cursor for select ${shown} from ${name} ${where} order by ${order}`,
        [],
      )
      for (;;) {
        const { rows: found } = await ask('fetch 1000 from copied', [])
        if (found.length === 0) break
        const text = found.map((row) => `${lineOf(Object.values(row))}\n`).join('')
        hash.update(text)
        await out.write(text)
        rows += found.length
      }
      await ask('close copied', [])
    }
    await out.sync()
  } finally {
    await out.close()
  }
  return { name, file, columns: columns.map((c) => c.name), rows, sha256: hash.digest('hex') }
}

/** One line, also where a text holds the line ends that only Unicode knows. */
function lineOf(values: readonly unknown[]): string {
  return JSON.stringify(values).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

async function chainsIn(
  ask: Query,
  cities: readonly (number | null)[],
): Promise<Manifest['chains']> {
  const chains: Manifest['chains'] = []
  for (const city of cities) {
    if (city !== null) await enterAsOwner(ask, city)
    const { rows } = await ask(
      'select distinct on (city) city, seq, hash from platform.chain_heads order by city, seq desc',
      [],
    )
    for (const row of rows) {
      chains.push({ city: Number(row.city), seq: Number(row.seq), hash: String(row.hash) })
    }
  }
  return chains
}

async function lostFiles(
  engine: Engine,
  folder: string,
  cities: readonly (number | null)[],
): Promise<string[]> {
  const kept = new Set(await keptHashes(folder))
  const lost = new Set<string>()
  await engine.transaction('read', async (ask) => {
    for (const city of cities) {
      if (city !== null) await enterAsOwner(ask, city)
      const { rows } = await ask('select distinct sha256 from platform.files', [])
      for (const { sha256 } of rows) if (!kept.has(String(sha256))) lost.add(String(sha256))
    }
  })
  return [...lost].sort()
}
