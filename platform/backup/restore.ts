import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { verifyChain } from '../audit/tables.ts'
import { machineClock } from '../clock.ts'
import type { Engine, Query } from '../database/engine.ts'
import { allCities, enterAsOwner } from '../outbox/cities.ts'
import { systemOf } from '../person.ts'
import { within } from '../within.ts'
import {
  advanceSequences,
  foreignKeysIn,
  migrationsIn,
  speakPlainly,
  type Table,
  tablesIn,
} from './catalog.ts'
import { copyFiles, hashOfFile } from './file-tree.ts'
import { BackupUnfit, type Manifest, readManifest } from './manifest.ts'

export type RestoreReport = {
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly chains: readonly { readonly city: number; readonly entries: number }[]
}

/**
 * Brings a backup back into a migrated database without cities, of either engine, in one transaction:
 * foreign keys are taken off, every table is emptied and filled, and the keys are put on again, which
 * checks them. Then the files, and at last each city's record of acts from its first entry.
 * @throws {BackupUnfit} the database is not empty, its migrations are others, or the backup was changed
 */
export async function restore(
  engine: Engine,
  varFolder: string,
  folder: string,
): Promise<RestoreReport> {
  const manifest = await readManifest(folder)
  await insistWhole(folder, manifest)
  await insistFitting(engine, manifest)

  await engine.transaction('write', async (ask) => {
    await speakPlainly(ask)
    const tables = await tablesIn(ask)
    const keys = await foreignKeysIn(ask)
    for (const { table, name } of keys) {
      await ask(`alter table ${table} drop constraint ${name}`, [])
    }
    await ask(`truncate ${tables.map(({ name }) => name).join(', ')}`, [])
    for (const kept of manifest.tables) {
      const table = tables.find(({ name }) => name === kept.name)
      if (!table) throw new BackupUnfit(`控えにある表 ${kept.name} が、この版にはありません。`)
      await fillTable(ask, table, kept, folder)
    }
    for (const { table, name, definition } of keys) {
      await ask(`alter table ${table} add constraint ${name} ${definition}`, [])
    }
    await advanceSequences(ask)
  })
  const files = await copyFiles(folder, varFolder)
  if (files.count !== manifest.files.count) {
    throw new BackupUnfit('控えのファイルの数が、控えの目録と合いません。')
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const chains = await verifiedChains(engine, varFolder, manifest)
  return { tables: manifest.tables.length, rows, files: files.count, chains }
}

/** Before anything is touched: every table's file is what the manifest says. */
async function insistWhole(folder: string, manifest: Manifest): Promise<void> {
  for (const { name, file, sha256 } of manifest.tables) {
    const found = await hashOfFile(join(folder, file)).catch(() => null)
    if (found?.sha256 !== sha256) {
      throw new BackupUnfit(
        `控えの表 ${name} が欠けているか、書き換えられています。別の控えを使ってください。`,
      )
    }
  }
}

async function insistFitting(engine: Engine, manifest: Manifest): Promise<void> {
  if ((await allCities(engine)).length > 0) {
    throw new BackupUnfit(
      '復元先のデータベースに、もう市があります。空のデータベースを用意してください。',
    )
  }
  const here = new Set(await migrationsIn(engine.asOwner))
  const other = [
    ...manifest.migrations.filter((name) => !here.has(name)),
    ...[...here].filter((name) => !manifest.migrations.includes(name)),
  ]
  if (other.length > 0) {
    throw new BackupUnfit(
      `控えを取った版と、この版が違います（${other.slice(0, 3).join('、')}）。控えと同じ版で復元してから、新しい版にしてください。`,
    )
  }
}

const Line = z.array(z.string().nullable())
const batchRows = 500
const batchBytes = 4_000_000

async function fillTable(
  ask: Query,
  { name, wall, columns }: Table,
  kept: Manifest['tables'][number],
  folder: string,
): Promise<void> {
  const typed = columns.map(({ type }, n) => `(r->>${n})::${type}`).join(', ')
  const names = columns.map((column) => column.name)
  if (names.join() !== kept.columns.join()) {
    throw new BackupUnfit(`表 ${name} の列が、控えと違います。`)
  }
  const insert = `insert into ${name} (${names.join(', ')}) overriding system value
    select ${typed} from jsonb_array_elements($1::jsonb) r returning 1 as kept`
  const cityAt = wall === 'city' ? names.indexOf('city') : -1
  let city: string | null = null
  let rows = 0
  let batch: string[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length === 0) return
    rows += (await ask(insert, [`[${batch.join(',')}]`])).rows.length
    batch = []
    bytes = 0
  }
  const lines = createInterface({ input: createReadStream(join(folder, kept.file)) })
  for await (const line of lines) {
    const owner = cityAt < 0 ? null : (Line.parse(JSON.parse(line))[cityAt] ?? null)
    if (owner !== city) {
      await flush()
      if (owner !== null) await enterAsOwner(ask, Number(owner))
      city = owner
    }
    batch.push(line)
    bytes += line.length
    if (batch.length >= batchRows || bytes >= batchBytes) await flush()
  }
  await flush()
  if (rows !== kept.rows) {
    throw new BackupUnfit(
      `表 ${name} は${kept.rows}行のはずですが、${rows}行しか戻せませんでした。`,
    )
  }
}

async function verifiedChains(
  engine: Engine,
  varFolder: string,
  manifest: Manifest,
): Promise<RestoreReport['chains']> {
  const chains: { city: number; entries: number }[] = []
  for (const { city, seq } of manifest.chains) {
    const { entries, firstBroken } = await within(
      { engine, clock: machineClock, varFolder },
      { city, mode: 'read', person: async () => systemOf(city) },
      verifyChain,
    )
    if (firstBroken !== null || entries !== seq) {
      const first = (firstBroken ?? entries + 1).toLocaleString('ja-JP')
      throw new BackupUnfit(`記録の連なりに異常があります（最初の異常: 第${first}件）。`)
    }
    chains.push({ city, entries })
  }
  return chains
}
