import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bridgeOf } from './bridges.ts'
import { unpackIndustries } from './industries.ts'

const packed = await readFile(join(process.cwd(), 'slices/observatory/reference/industries.gz'))
const industries = unpackIndustries(packed)
const bridge = bridgeOf(industries)
const of = (from: string) =>
  bridge.filter((one) => one.from === from).map(({ to, kind }) => `${kind} ${to}`)

test('眼鏡製造業 keeps its number, a shop of milk gets another, a department store is split', () => {
  expect(of('3297')).toEqual(['same 3297'])
  expect(of('5892')).toEqual(['renamed 5891'])
  expect(of('5611')).toEqual(['split 5611', 'split 5621'])
})

test('every code of revision 13 goes on somewhere, but one of which nobody says where', () => {
  const known = new Set(bridge.map(({ level, from }) => `${level}${from}`))
  const lost = industries.filter(
    ({ revision, level, code }) => revision === 13 && !known.has(`${level}${code}`),
  )
  expect(lost.map(({ code, name }) => `${code} ${name}`)).toEqual(['8493 消毒業'])
  const later = new Set(
    industries.filter(({ revision }) => revision === 14).map(({ level, code }) => level + code),
  )
  expect(bridge.filter(({ level, to }) => !later.has(level + to))).toEqual([])
})
