import type { Here } from '#platform'
import { type Fields, nameKeyOf, numberOf, phoneKeyOf } from '../import-records/rules.ts'
import type { ReadRow } from '../import-rows/rules.ts'
import { type Alike, businessesAlike, businessesKnownAs } from '../import-rows/tables.ts'
import { type JudgedRow, type Made, ofKnown, ofNew, type Read, wrong } from './rules.ts'

/** What is to become of these rows, by what stands in the register now. */
export async function judged(here: Here, made: Made, read: readonly Read[]): Promise<JudgedRow[]> {
  const good = read.map(({ row }) => row).filter(({ problems }) => problems.length === 0)
  const ids = good.flatMap(({ businessId }) => businessId ?? [])
  const numbers = good.flatMap(({ given }) => numberOf(given) ?? [])
  const known = await businessesKnownAs(here, ids, numbers)
  const byId = new Map(known.map((one) => [one.id, one]))
  const byNumber = new Map(known.map((one) => [one.corporateNumber, one]))
  const foundBy = (row: ReadRow) =>
    (row.businessId === null ? undefined : byId.get(row.businessId)) ??
    byNumber.get(numberOf(row.given))
  const open = good.filter((row) => row.businessId === null && foundBy(row) === undefined)
  const alike = await businessesAlike(
    here,
    open.map(({ given }) => nameKeyOf(given)).filter((key) => key !== ''),
    open.map(({ given }) => phoneKeyOf(given)).filter((key) => key !== ''),
  )
  const byName = grouped(alike, ({ nameKey }) => nameKey)
  const byPhone = grouped(alike, ({ phoneKey }) => phoneKey)
  const alikeTo = (given: Fields): Alike[] => {
    const mine = numberOf(given)
    const found = [
      ...(byName.get(nameKeyOf(given)) ?? []),
      ...(byPhone.get(phoneKeyOf(given)) ?? []),
    ].filter(({ corporateNumber }) => mine === null || corporateNumber === null)
    return [...new Map(found.map((one) => [one.id, one])).values()]
  }
  const sameAs = (row: ReadRow) =>
    alikeTo(row.given).filter(
      (one) =>
        phoneKeyOf(row.given) !== '' &&
        one.nameKey === nameKeyOf(row.given) &&
        one.phoneKey === phoneKeyOf(row.given),
    )
  const certain = open.map(sameAs).filter(({ length }) => length === 1)
  const third = await businessesKnownAs(
    here,
    certain.flat().map(({ id }) => id),
    [],
  )
  const byLikeness = new Map(third.map((one) => [one.id, one]))
  return read.map((one) => {
    const { row } = one
    if (row.problems.length > 0) return wrong(one, row.problems)
    const [only, ...more] = foundBy(row) ? [] : sameAs(row)
    const before = foundBy(row) ?? (only && more.length === 0 ? byLikeness.get(only.id) : undefined)
    if (before) return ofKnown(one, before, made)
    if (row.businessId !== null)
      return wrong(one, [
        { field: 'businessId', sentence: 'この自システムIDの事業者が、台帳にありません。' },
      ])
    return ofNew(
      one,
      made,
      alikeTo(row.given).map(({ id }) => id),
    )
  })
}

function grouped<T>(all: readonly T[], keyOfOne: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOfOne(one))
    if (group) group.push(one)
    else groups.set(keyOfOne(one), [one])
  }
  return groups
}
