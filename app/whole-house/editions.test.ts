import { expect, test } from 'vitest'
import { takeSteps } from '#platform/jobs'
import { openHouse, people } from '#test'
import { fills, rows } from '../house.ts'

const house = await openHouse('whole house', rows, fills)
const city = people.data.city
const workshop = { ...house.grounds, rows, log: console.error }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const page = async (path: string) => (await house.as(people.officer).get(path)).text()
const amounts = (html: string) => html.match(/[0-9,]+千円/g)

/** The measure and the budget line that rest on the card of the location quotient. */
async function restingOn(prefix: string): Promise<string> {
  const address = await house.value(
    `select d.address from evidence.links l
     join evidence.beads d on (d.city, d.bead) = (l.city, l.down)
     join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
     join observatory.cards c on c.city = u.city and c.id::text = u.ref and c.figure = 'quotients'
     where l.city = $1 and l.ended_at is null and d.address like $2 || '%' limit 1`,
    [city, prefix],
  )
  return String(address)
}
const measure = await restingOn('/measures/')
const line = await restingOn('/budget-lines/')

test('scenario 18: a later edition changes the figure by 8 %, and the measure that rests on its card says so', async () => {
  expect(await page(measure)).not.toContain('新しい版では値が変わっています')
  // The edition that comes with the program, with 874 people more in manufacturing and in all.
  const rows = await house.value(
    `select string_agg(concat_ws(',', s.code, '18207', 2021,
       f.value + case when s.code in ('employees', 'employees-e') then 874 else 0 end, '人'), E'\\n')
     from observatory.figures f
     join observatory.series s on s.id = f.series and s.code ~ '^employees(-[a-r])?$'
     where f.area = 18207 and f.period = 2021`,
  )
  const text = `series,area_code,year,value,unit\n${rows}\n`
  await house.as(people.systems).post('/editions/new/file', {
    file: new File([text], '経済センサス.csv', { type: 'text/csv' }),
    label: '経済センサス 訂正版',
    publishedOn: '2026-11-01',
    layout: '',
  })
  await work()
  const id = await house.value('select id from observatory.city_editions where city = $1', [city])
  const version = await house.value(
    'select version from observatory.city_editions where city = $1 and id = $2',
    [city, id],
  )
  const released = await house
    .as(people.data)
    .post(`/editions/${id}/release`, { _version: String(version) })
  expect(released.status).toBe(303)
  await work()
  for (const path of [measure, line])
    expect(await page(path)).toContain('【新しい版では値が変わっています】')
})

test('scenario 21: an edition is withdrawn; the old request keeps its figures and bears 取下げ', async () => {
  const before = amounts(await page(line))
  await house.as(people.data).post('/editions/shipped/ssdse-a-2026/withdrawal', {
    reason: '公表元が数値の誤りを発表したため',
  })
  await work()
  const after = await page(line)
  expect(after).toContain('【取下げ】')
  expect(amounts(after)).toEqual(before)
  expect(await page(measure)).toContain('【取下げ】')
})
