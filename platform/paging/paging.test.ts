import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { compile, sql } from '../database/sql.ts'
import { keysetOf, pageOf, pageOfRows, sortedBy } from './paging.ts'

const sorts = { name: 'text', yen: 'number', on: 'day' } as const

test('the next page begins behind the last row, in the order asked', () => {
  const first = pageOf({ sort: 'yen', dir: 'desc' }, sorts, { size: 2 })
  expect(first).toEqual({ sort: 'yen', dir: 'desc', after: null, limit: 3 })
  const rows = [30, 20, 10].map((yen) => ({ yen, id: randomUUID() }))
  const { rows: shown, next } = pageOfRows(first, rows, ({ yen, id }) => ({ value: yen, id }))
  expect(shown).toEqual(rows.slice(0, 2))
  const second = pageOf({ sort: 'yen', dir: 'desc', after: next ?? '' }, sorts)
  expect(second.after).toEqual({ value: 20, id: rows[1]?.id })
  const { after } = keysetOf(second, { name: sql`n`, yen: sql`y`, on: sql`o` }, sql`id`)
  expect(compile(after)).toEqual({ text: '(y, id) < ($1, $2::uuid)', values: [20, rows[1]?.id] })
  expect(pageOfRows(second, rows.slice(2), ({ yen, id }) => ({ value: yen, id })).next).toBeNull()
})

const made = (...cursor: unknown[]) => Buffer.from(JSON.stringify(cursor)).toString('base64url')
test.each([
  'x',
  'e30',
  made('yen', 'asc', 1, randomUUID()),
  made('name', 'desc', 'a', randomUUID()),
  made('name', 'asc', 1, randomUUID()),
  made('name', 'asc', 'a\0', randomUUID()),
  made('name', 'asc', '\ud800', randomUUID()),
  made('name', 'asc', 'a', '1 or true'),
])('a cursor that was tampered with gives the first page: %s', (after) => {
  expect(pageOf({ after }, sorts).after).toBeNull()
})

test('a column that is not allowed is not sorted by; a second click turns the order', () => {
  const page = pageOf({ sort: 'password_hash', dir: 'drop', q: '眼鏡' }, sorts)
  expect([page.sort, page.dir]).toEqual(['name', 'asc'])
  expect(sortedBy(page, { q: '眼鏡', after: 'z' }, 'name')).toEqual({
    q: '眼鏡',
    sort: 'name',
    dir: 'desc',
  })
})
