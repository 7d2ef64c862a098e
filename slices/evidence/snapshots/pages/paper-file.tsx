import { type FileAnswer, Missing, type Visit } from '#platform'
import type * as at from '../addresses.ts'
import { fileOf, paperSeenBy } from '../tables.ts'

/** One file of a frozen paper, as it was frozen. */
export async function paperFile({ here, params }: Visit<typeof at.file>): Promise<FileAnswer> {
  const paper = await paperSeenBy(here, params.snapshotPid)
  const number = /^\d{1,2}$/.test(params.number) ? Number(params.number) : null
  if (number === null) throw new Missing()
  const { name, type, bytes } = await fileOf(here, paper.id, number)
  return { name, type, body: bytes }
}
