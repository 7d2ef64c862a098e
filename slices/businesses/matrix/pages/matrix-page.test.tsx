import { expect, test } from 'vitest'
import { minimumCount } from '#packages/disclosure'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const cells = async (which: string) =>
  Number(await house.value(`select count(*)::int from businesses.v_matrix where ${which}`))

test('nobody signs in; outside bodies do not enter; another city sees its own empty register', async () => {
  const nobody = await house.asNobody().get(at.matrix())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.bank, people.business, people.systems])
    expect((await house.as(who).get(at.matrix())).status).toBe(403)
  const elsewhere = await (await house.as(people.officerElsewhere).get(at.matrix())).text()
  expect(elsewhere).toContain('できる工程がまだ記録されていません')
  const csv = await (await house.as(people.officerElsewhere).get(at.matrixCsv())).text()
  expect(csv).not.toContain('バフ研磨')
})

test('each cell holds at least as many as the rule for its kind asks, and none is never unknown', async () => {
  const businesses = minimumCount(['selection'])
  const persons = minimumCount(['personal-attributes'])
  expect(await cells(`holders < ${businesses} or businesses < ${businesses}`)).toBe(0)
  expect(await cells(`able < ${persons}`)).toBe(0)
  expect(await cells("(holders is null) = (holders_state = 'shown')")).toBe(0)
  expect(await cells("(able is null) = (able_state = 'shown')")).toBe(0)
  for (const state of ['shown', 'hidden', 'none', 'unknown'])
    expect([state, await cells(`holders_state = '${state}'`)]).not.toEqual([state, 0])
  const none = await house.value(
    `select count(*)::int from businesses.v_matrix m
     join businesses.businesses b on b.city = m.city and b.district = m.district
       and left(b.jsic_code, 2) = m.division and b.state in ('仮登録', '登録', '休業')
     where m.holders_state = 'none' and not exists (select from businesses.holdings h
       where (h.city, h.business_id) = (b.city, b.id))`,
  )
  expect(none).toBe(0)
})

test('a sum over all 地区 tells nothing of a hidden cell: each may still be any of the few', async () => {
  const few = { businesses: 2, holders: 2, able: 4 }
  let shown = 0
  for (const [what, most] of Object.entries(few)) {
    const { rows } = await house.engine.asOwner(
      `select m.${what}_in_all - coalesce(sum(m.${what}), 0) as rest,
         count(*) filter (where m.${what}_state = 'hidden') as hidden
       from businesses.v_matrix m where m.${what}_in_all is not null
       group by m.city, m.division, m.process_id, m.${what}_in_all`,
      [],
    )
    shown += rows.length
    for (const { rest, hidden } of rows) {
      const [sum, cells] = [Number(rest), Number(hidden)]
      if (cells === 0) expect(sum).toBe(0)
      else expect([sum - (cells - 1) >= most, sum - (cells - 1) * most <= 1]).toEqual([true, true])
    }
  }
  expect(shown).toBeGreaterThan(5)
})

test('done: 該当なし and 未把握 are two marks and two words, on the page and in the file', async () => {
  for (const [state, mark, word] of [
    ['none', 'h0', '該当なし'],
    ['unknown', 'hn', '未把握'],
  ]) {
    const division = await house.value(
      'select division from businesses.v_matrix where holders_state = $1 order by 1 desc limit 1',
      [state],
    )
    const path = `${at.matrix()}?division=${division}`
    const page = await (await house.as(people.executive).get(path)).text()
    expect(page).toContain(
      `<span class="cell ${mark}" aria-hidden="true"></span><span class="vh">${word}`,
    )
  }
  const able = await house.as(people.finance).get(`${at.matrix()}?division=32&show=able`)
  expect(await able.text()).toContain('一人でできる人（人）')
  const csv = await (await house.as(people.officer).get(at.matrixCsv())).text()
  expect(csv).toContain('32 その他の製造業,河和田,')
  expect(csv).toContain('＊（秘匿）')
})
