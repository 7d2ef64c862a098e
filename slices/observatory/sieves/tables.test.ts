import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Layout } from '../reference/layouts.ts'
import { readAs } from '../reference/layouts.ts'
import { withLeftOut } from './rules.ts'
import { BEGUN, joined, siftFile } from './tables.ts'

const areas = { present: new Set(['18207', '18322']), changes: new Map<string, string>() }
const told = { total: null, columns: {} }

/** In parts of a few bytes, so that rows and characters lie across them. */
async function siftedWhole(layout: Layout, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'sifted-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'whole')
  await writeFile(path, text)
  let sifting = BEGUN
  while (!sifting.ended) sifting = await siftFile(path, folder, { layout, told }, sifting, 50)
  const bytes = await joined(folder, sifting.pieces)
  const { figures, inspection } = readAs(layout, bytes, told, areas)
  return { sifting, bytes, figures, inspection: withLeftOut(inspection, sifting.leftOut) }
}

const head = 'cat01_code,area_code,time_name,n'
const rows = Array.from({ length: 40 }, (_, n) =>
  n % 4 === 0
    ? `C3401,${n % 8 === 0 ? '18207' : '18322'},${1980 + n}年度,${n * 100}`
    : `A1101,18207,${1980 + n}年度,${n % 5 === 0 ? 'X' : n}`,
)

test('a long table in parts says what it says at once, and keeps only what is read of it', async () => {
  const text = [head, ...rows].join('\n')
  const { sifting, bytes, figures, inspection } = await siftedWhole('ssds', text)
  const once = readAs('ssds', new TextEncoder().encode(text), told, areas)
  expect({ figures, inspection }).toEqual(once)
  expect(sifting.pieces).toBeGreaterThan(10)
  expect(sifting.leftOut).toEqual({ cells: 30, marks: { suppressed: 6 } })
  expect(bytes.length).toBeLessThan(text.length / 2)
})

test('a row that is none is named by its line in the whole file', async () => {
  const text = [head, ...rows, 'A1101,18207,昨年,5'].join('\n')
  await expect(siftedWhole('ssds', text)).rejects.toThrow('42行目の「A1101,18207,昨年,5」')
  await expect(siftedWhole('ssds', 'a,b\n1,2')).rejects.toThrow('見つからない列: a、b')
})

test('of a wide table the columns that are read are kept', async () => {
  const codes = ['fiscal_year', 'lg_code5', 'prefecture', 'municipality', 'remark', 'received_yen']
  const more = ['expense_yen', 'proxy_yen', 'resident_tax_deduction_yen', 'trial_balance_yen']
  const line = (code: string) => `2024,${code},福井県,どこか,"長い、備考",5,1,0,1,0`
  const text = [[...codes, ...more].join(), line('18207'), line('18322')].join('\r\n')
  const { bytes, figures, inspection } = await siftedWhole('furusato', text)
  const once = readAs('furusato', new TextEncoder().encode(text), told, areas)
  expect({ figures, inspection }).toEqual(once)
  expect(new TextDecoder().decode(bytes)).not.toContain('備考')
})
