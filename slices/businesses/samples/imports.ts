import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { within } from '#platform'
import { receiveFile } from '#platform/files'
import { takeSteps } from '#platform/jobs'
import { people, type Town } from '#platform/samples'
import { guessedFields } from '../import-columns/rules.ts'
import { assignColumns } from '../imports/actions/assign-columns.ts'
import { checkImport } from '../imports/actions/check-import.ts'
import { previewImport } from '../imports/actions/preview-import.ts'
import { receiveImport } from '../imports/actions/receive-import.ts'
import { runImport } from '../imports/actions/run-import.ts'
import { writeImport } from '../imports/actions/write-import.ts'
import { type Import, importSeenBy } from '../imports/tables.ts'

export type Brought = Pick<
  Import,
  'id' | 'created' | 'changed' | 'same' | 'doubtful' | 'wrong' | 'state'
>

const Told = z.object({ source: z.string().min(1), asOf: z.iso.date() })

/**
 * Brings a real list into the register of the demonstration city, as an officer does by hand: received,
 * its columns guessed, checked, seen, run to its end. A second time it changes nothing.
 * @param told where the list comes from and of which day it is
 */
export async function bringInList(
  town: Town,
  path: string,
  told: z.infer<typeof Told>,
): Promise<Brought> {
  const { source, asOf } = Told.parse(told)
  const officer = await town.person(people.officer)
  const asking = { city: officer.city, mode: 'read', person: async () => officer } as const
  const look = (id: string) => within(town, asking, (here) => importSeenBy(here, id))
  const rows = [{ job: checkImport }, { job: writeImport }]
  const work = async () => {
    // Between two steps the rest of the program has its turn: the embedded database never waits for a disk.
    while (await takeSteps({ ...town, rows, log: () => undefined }, 'samples')) await setImmediate()
  }
  const pieces = createReadStream(path)
  const file = await receiveFile(town.varFolder, pieces, basename(path), 'text/csv')
  const { about: importId } = await town.do(people.officer, receiveImport, { file })
  const { header, version } = await look(importId)
  const fields = Object.fromEntries(
    Object.entries(guessedFields(header)).map(([field, column]) => [field, String(column)]),
  )
  const columns = { importId, version, fields, source, asOf, jsicRevision: 14 }
  await town.do(people.officer, assignColumns, columns)
  await work()
  const { version: checked } = await look(importId)
  await town.do(people.officer, previewImport, {
    importId,
    version: checked,
    doubtfulAs: 'another',
  })
  const seen = await look(importId)
  if (seen.created + seen.changed === 0) return seen
  await town.do(people.officer, runImport, { importId, version: seen.version, newState: '登録' })
  await work()
  return look(importId)
}
