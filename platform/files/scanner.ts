import { spawn } from 'node:child_process'
import { z } from 'zod'
import { action } from '../actions.ts'
import { notify } from '../notifications/notify.ts'
import { citiesWhere } from '../outbox/cities.ts'
import type { Workshop } from '../outbox/outbox.ts'
import { receiptFor } from '../outbox/receipt.ts'
import { permissions } from '../permissions.ts'
import { systemOf } from '../person.ts'
import { performAs, within } from '../within.ts'
import { pathOf } from './store.ts'
import { type FileState, fileStates, filesToScan, keptFile, setFileState } from './tables.ts'

// Set once at the start from the operator's environment; what stands here is read by every upload.
let command: readonly string[] | null = null

/** @param line SCAN_COMMAND, words divided by spaces (`clamdscan --no-summary`); null: no scanner */
export function useScanner(line: string | null): void {
  const words = (line ?? '').split(/\s+/).filter((word) => word !== '')
  command = words.length > 0 ? words : null
}

export function isScannerOn(): boolean {
  return command !== null
}

const may = permissions('files', { recordScans: [] })

const recordScan = action({
  verb: 'platform.record-scan',
  may: may.recordScans,
  form: z.object({ fileId: z.uuid(), state: z.enum(fileStates) }),
  async run(here, { fileId, state }) {
    await setFileState(here, fileId, state)
    if (state === '危険') {
      const { name } = await keptFile(here, fileId)
      await notify(
        here,
        { roles: ['systems'] },
        `受け取ったファイル「${name}」からウイルスが見つかり、開けないようにしました。`,
        '/operating',
      )
    }
    return { about: fileId, noted: { after: state } }
  },
})

/** The relay's errand: scans what waits, outside of any transaction. */
export async function scanFiles(house: Workshop): Promise<void> {
  if (command === null) return
  const cities = await citiesWhere(house.engine, 'platform.files', `state in ('未検査', '検査待')`)
  for (const city of cities) {
    const waiting = await within(
      house,
      { city, mode: 'read', person: async () => systemOf(city) },
      filesToScan,
    )
    for (const { id, sha256, tries } of waiting) {
      const state = await verdict(command, pathOf(house.varFolder, sha256))
      const once = receiptFor('scan', id, String(tries))
      await performAs(house, systemOf(city), recordScan, { fileId: id, state }, once)
    }
  }
}

/** As clamdscan answers: 0 is clean, 1 is a virus, anything else is that it could not look. */
function verdict([program = '', ...words]: readonly string[], path: string): Promise<FileState> {
  return new Promise((answer) => {
    const scan = spawn(program, [...words, path], { stdio: 'ignore', timeout: 120_000 })
    scan.once('error', () => answer('検査不能'))
    scan.once('close', (code) => answer(code === 0 ? '安全' : code === 1 ? '危険' : '検査不能'))
  })
}
