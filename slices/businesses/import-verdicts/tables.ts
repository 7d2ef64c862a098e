import type { Here } from '#platform'
import { nameKeyOf, numberOf, phoneKeyOf } from '../import-records/rules.ts'
import { businessesAlike, businessesKnownAs } from '../import-rows/tables.ts'
import { type Read, type Register, registerOf } from './rules.ts'

/** What stands in the register now about these rows. */
export async function registerFor(here: Here, read: readonly Read[]): Promise<Register> {
  const good = read.map(({ row }) => row).filter(({ problems }) => problems.length === 0)
  const ids = good.flatMap(({ businessId }) => businessId ?? [])
  const numbers = good.flatMap(({ given }) => numberOf(given) ?? [])
  const known = await businessesKnownAs(here, ids, numbers)
  const first = registerOf(known, [])
  const open = good.filter((row) => row.businessId === null && first.knownAs(row) === undefined)
  const alike = await businessesAlike(
    here,
    open.map(({ given }) => nameKeyOf(given)).filter((key) => key !== ''),
    open.map(({ given }) => phoneKeyOf(given)).filter((key) => key !== ''),
  )
  const second = registerOf(known, alike)
  const certain = open.map((row) => second.sameAs(row)).filter(({ length }) => length === 1)
  const third = await businessesKnownAs(
    here,
    certain.flat().map(({ id }) => id),
    [],
  )
  return registerOf(known, alike, third)
}
