import { afterAll, expect, test } from 'vitest'
import { openPGlite } from './pglite.ts'

const engine = await openPGlite()
afterAll(() => engine.close())
const reading = <T>(text: string, values: readonly unknown[] = []) =>
  engine.transaction('read', async (query) => (await query(text, values)).rows as T[])

test('a statement asked again answers for its new values, arrays, nulls and JSON included', async () => {
  const text = `select $1::int as number, $2::text[] as words, $3::jsonb as note, $4::bool as open,
    $5::bytea as bytes, $6::bigint as many, $7::date as day`
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const words = ['a', 'b"c', '{d,e}', null, `${number}`]
    const bytes = new Uint8Array([number, 0, 255])
    const [row] = await reading(text, [number, words, { number }, number > 4, bytes, 2 ** 40, null])
    expect(row).toEqual({
      number,
      words,
      note: { number },
      open: number > 4,
      bytes,
      many: 2 ** 40,
      day: null,
    })
  }
})

test('a wrong value ends its transaction alone; the statement serves the next one', async () => {
  const text = 'select 6 / $1::int as share'
  expect(await reading(text, [2])).toEqual([{ share: 3 }])
  await expect(reading(text, [0])).rejects.toMatchObject({ code: '22012' })
  await expect(reading(text, ['x'])).rejects.toMatchObject({ code: '22P02' })
  await expect(reading('select nonsense')).rejects.toMatchObject({ code: '42703' })
  expect(await reading(text, [3])).toEqual([{ share: 2 }])
})

test('more texts than stay prepared: every one answers, and those left are given back', async () => {
  for (let number = 0; number < 450; number += 1) {
    expect(await reading(`select ${number} as number`)).toEqual([{ number }])
  }
  const [row] = await reading<{ many: number }>(
    'select count(*)::int as many from pg_prepared_statements',
  )
  expect(row?.many).toBeLessThanOrEqual(400)
  expect(await reading('select 0 as number')).toEqual([{ number: 0 }])
})

test('rows that a statement wrote are counted', async () => {
  await engine.script('create table counted (n int)')
  const affected = await engine.transaction('write', async (query) => {
    await query('insert into counted select generate_series(1, $1::int)', [3])
    return (await query('update counted set n = n + 1 where n > $1', [1])).affected
  })
  expect(affected).toBe(2)
})

test('fetch answers with the columns of the cursor that is open, however few the last one had', async () => {
  const found = await engine.transaction('read', async (query) => {
    const rows = []
    for (const text of ['select 1 as a', 'select 1 as a, 2 as b, 3 as c', 'select 1 as d']) {
      await query(`declare copied no scroll cursor for ${text}`, [])
      rows.push((await query('fetch 10 from copied', [])).rows[0])
      await query('close copied', [])
    }
    return rows
  })
  expect(found).toEqual([{ a: 1 }, { a: 1, b: 2, c: 3 }, { d: 1 }])
})

test('what is asked in one breath is answered each by its own, and fails as one', async () => {
  const share = 'select 6 / $1::int as share'
  const [one, many, none] = await engine.transaction('read', (query) =>
    Promise.all([
      query(share, [3]),
      query('select generate_series(1, $1::int) as n', [3]),
      query('select 1 as n where false', []),
    ]),
  )
  expect([one?.rows, many?.rows.length, none?.rows]).toEqual([[{ share: 2 }], 3, []])
  const both = engine.transaction('read', (query) =>
    Promise.all([query(share, [2]), query(share, [0]), query(share, [1])]),
  )
  await expect(both).rejects.toMatchObject({ code: '22012' })
  expect(await reading(share, [6])).toEqual([{ share: 1 }])
})

test('a straggler of a transaction that is over asks nothing in the next one', async () => {
  let goOn = () => {}
  const later = new Promise<void>((done) => {
    goOn = done
  })
  let late: Promise<unknown> = Promise.resolve()
  const first = engine.transaction('read', async (query) => {
    late = later.then(() => query('select 1', []))
    throw new Error('gone')
  })
  await expect(first).rejects.toThrow('gone')
  const refused = expect(late).rejects.toThrow('the transaction is over')
  goOn()
  await refused
})
