import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { formatCsv, parseCsv } from '#packages/japan'
import type { Here } from '#platform'
import { keptFile, pathOf, readRecords } from '#platform/files'
import type { Edition } from '../editions/tables.ts'
import type { Layout } from '../reference/layouts.ts'
import { textOf } from '../reference/readings.ts'
import { type Sieve, sieveOf, sifted, together } from './rules.ts'

const Mark = z.enum(['suppressed', 'none_reported', 'unknown', 'not_available', 'blank'])

/** How far a large file has been sifted. */
export type Sifting = z.infer<typeof Sifting>
export const Sifting = z.object({
  /** The byte at which the next part begins, and the line that it is. */
  at: z.number(),
  line: z.number(),
  pieces: z.number(),
  ended: z.boolean(),
  columns: z.array(z.number()).nullable(),
  leftOut: z.object({ cells: z.number(), marks: z.partialRecord(Mark, z.number()) }),
})
export const BEGUN: Sifting = {
  at: 0,
  line: 1,
  pieces: 0,
  ended: false,
  columns: null,
  leftOut: { cells: 0, marks: {} },
}

/** A file up to here is read at once; a larger one is sifted first, a part of this size a step. */
export const READ_AT_ONCE = 4 * 1_048_576
const SHAPE = { delimiter: ',', lineEnd: '\n' } as const

const folderOf = (here: Here, { id }: Edition) =>
  join(here.varFolder, 'sifted', String(here.city), id)

export const sizeOf = async (here: Here, { fileId }: Edition): Promise<number> =>
  (await keptFile(here, fileId)).size

/**
 * Sifts the next part of a file and keeps what is of use of it beside the others. Done twice, it is as
 * done once: a part has its place by its number.
 * @throws {UnreadableEdition} @throws {UnreadableTable}
 */
export async function siftOn(
  here: Here,
  edition: Edition,
  layout: Layout,
  sifting: Sifting,
): Promise<Sifting> {
  const folder = folderOf(here, edition)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = pathOf(here.varFolder, edition.sha256)
  return siftFile(path, folder, { layout, told: edition.told }, sifting)
}

export async function siftFile(
  path: string,
  folder: string,
  { layout, told }: { layout: Layout; told: Edition['told'] },
  sifting: Sifting,
  part = READ_AT_ONCE,
): Promise<Sifting> {
  const block = await readRecords(path, sifting.at, Number.MAX_SAFE_INTEGER, SHAPE, part)
  const lineEnd = Uint8Array.of(0x0a)
  const text = textOf(Buffer.concat(block.records.flatMap(({ bytes }) => [bytes, lineEnd])))
  const read = parseCsv(text)
  const sieve: Sieve =
    sifting.at === 0 ? sieveOf(layout, read[0] ?? [], told) : { columns: sifting.columns }
  const { rows, leftOut } = sifted(layout, sieve, read, sifting.line)
  await writeFile(join(folder, `${sifting.pieces}.csv`), formatCsv(rows), { mode: 0o600 })
  return {
    at: block.next,
    line: sifting.line + read.length,
    pieces: sifting.pieces + 1,
    ended: block.ended,
    columns: sieve.columns && [...sieve.columns],
    leftOut: {
      cells: sifting.leftOut.cells + leftOut.cells,
      marks: together(sifting.leftOut.marks, leftOut.marks),
    },
  }
}

/** What was kept of a file, as a smaller one of the same layout. */
export const siftedBytes = (here: Here, edition: Edition, { pieces }: Sifting) =>
  joined(folderOf(here, edition), pieces)

export async function joined(folder: string, pieces: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let n = 0; n < pieces; n += 1) parts.push(await readFile(join(folder, `${n}.csv`)))
  return Buffer.concat(parts)
}

/** Whether all parts are still there. */
export const isThere = (here: Here, edition: Edition, { pieces }: Sifting): Promise<boolean> =>
  readdir(folderOf(here, edition)).then(
    (names) => names.length >= pieces,
    () => pieces === 0,
  )

/** Removes the parts, when the edition has been read. */
export const forgetSifted = (here: Here, edition: Edition): Promise<void> =>
  rm(folderOf(here, edition), { recursive: true, force: true })
