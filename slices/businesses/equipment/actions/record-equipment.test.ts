import { expect, test } from 'vitest'
import { systemOf, within } from '#platform'
import { openHouse, people } from '#test'
import { business, closure } from '../../addresses.ts'
import { inventorySeenBy } from '../../inventories/tables.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { alarmingFrom, maintainers, replaceabilities, riskOf } from '../rules.ts'
import { equipmentAlarms, equipmentOf } from '../tables.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (table: 'businesses' | 'processes' | 'equipment', name: string) =>
  String(await house.value(`select id from businesses.${table} where name = $1`, [name]))
const businessId = await idOf('businesses', '沢口蒔絵')
const typed = {
  name: '粉固め炉（自作）',
  processId: await idOf('processes', '蒔絵'),
  installedYear: '1988',
  acquired: '新品',
  condition: '良',
  replaceability: '特注・自作',
  maintainer: 'いない',
  renewalYear: '2030',
  renewalYen: '1,234,000',
  source: '訪問',
  confirmedOn: '2026-11-20',
}
const text = async (who: (typeof people)[keyof typeof people], path: string) =>
  (await house.as(who).get(path)).text()
const inSabae = <T>(work: Parameters<typeof within<T>>[2]) =>
  within(
    house.grounds,
    { city: people.officer.city, mode: 'read', person: async () => systemOf(people.officer.city) },
    work,
  )
const alarmsOf = async (equipmentId: string) =>
  (await inSabae(equipmentAlarms)).filter((alarm) => alarm.equipmentId === equipmentId)

test('nobody is asked to sign in; finance and the bank do not write, another city finds nothing', async () => {
  const path = at.equipment({ businessId })
  expect((await house.asNobody().post(path, typed)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.bank, people.systems])
    expect((await house.as(who).post(path, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(path, typed)).status).toBe(404)
})

test('rule broken: each comes back as typed with its sentence, and nothing is kept', async () => {
  const tried = async (wish: object, to = businessId) => {
    const answer = await house.as(people.officer).post(at.equipment({ businessId: to }), {
      ...typed,
      ...wish,
    })
    return [answer.status, await answer.text()] as const
  }
  const [status, page] = await tried({
    name: '',
    units: '0',
    installedYear: '昔',
    renewalYen: '-1',
  })
  expect(status).toBe(422)
  for (const sentence of ['設備の名称を入れて', '台数は1以上', '導入年を西暦で', '金額を、0以上'])
    expect(page).toContain(sentence)
  expect(await tried({ installedYear: '2027' })).toEqual([
    409,
    expect.stringContaining('今年より後'),
  ])
  expect(await tried({ renewalYear: '1980' })).toEqual([
    409,
    expect.stringContaining('導入年より前'),
  ])
  const elsewhere = String(await house.value('select id from businesses.establishments limit 1'))
  expect(await tried({ establishmentId: elsewhere })).toEqual([
    409,
    expect.stringContaining('この事業者の記録にありません'),
  ])
  const closedId = await idOf('businesses', '神明七宝')
  expect(await tried({}, closedId)).toEqual([409, expect.stringContaining('いまの状態は「廃業」')])
  expect(await house.audited()).toEqual([])
})

test('scenario 21: 1988, 特注, nobody to mend it, the only holder: an alarm of risk 3, until another can do it', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(at.equipment({ businessId }), typed)).status).toBe(303)
  const equipmentId = await idOf('equipment', typed.name)
  expect(await alarmsOf(equipmentId)).toEqual([
    expect.objectContaining({ process: '蒔絵', businessId, risk: 3, isOnlyHolder: true }),
  ])
  const page = await text(people.officer, at.machine({ businessId, equipmentId }))
  for (const shown of ['「蒔絵」ができなくなるおそれ', '導入から38年', '1,234,000円'])
    expect(page).toContain(shown)
  expect(await text(people.finance, at.machine({ businessId, equipmentId }))).not.toContain(
    '1,234,000',
  )
  expect(await text(people.officer, business({ businessId }))).toContain('ほかに担い手なし')
  const due = 'select due_on::text from businesses.v_due_dates where id = $1'
  expect(await house.value(due, [equipmentId])).toBe('2030-12-31')

  const holding = { process: typed.processId, business: await idOf('businesses', '北山沈金') }
  const giveLevel = (level: string) =>
    house.value(
      `insert into businesses.holdings (city, business_id, process_id, level, willing, verified,
         verified_on) values ($4, $1, $2, $3, 'はい', '訪問で確認', '2026-11-01')
       on conflict (city, business_id, process_id) do update set level = excluded.level`,
      [holding.business, holding.process, level, people.officer.city],
    )
  await giveLevel('外注して対応')
  expect(await alarmsOf(equipmentId)).toHaveLength(1)
  await giveLevel('対応可')
  expect(await alarmsOf(equipmentId)).toEqual([])
})

test('done: revised, out of use and back, each with its history; of a closed business it stays readable', async () => {
  const officer = house.as(people.officer)
  const params = { businessId, equipmentId: await idOf('equipment', typed.name) }
  const edit = { ...typed, maintainer: '市内にいる', units: '2', _version: '1' }
  expect((await officer.post(at.machineEdit(params), edit)).status).toBe(303)
  expect((await officer.post(at.machineEdit(params), edit)).status).toBe(409)
  const end = { retiredIn: '令8.10', reason: '隣の工房へ譲った', _version: '2' }
  expect((await officer.post(at.retirement(params), end)).status).toBe(303)
  const due = 'select count(*)::int from businesses.v_due_dates where id = $1'
  expect(await house.value(due, [params.equipmentId])).toBe(0)
  const page = await text(people.officer, at.machine(params))
  for (const shown of ['保守できる人：いない→市内にいる', '理由：隣の工房へ譲った', '使用終了'])
    expect(page).toContain(shown)
  const back = { reason: '誤って記録したため', _version: '3' }
  expect((await officer.post(at.restoration(params), back)).status).toBe(303)
  const closing = { _version: '1', on: '2026-11-20', cause: '高齢', reason: '組合から聞いた。' }
  expect((await officer.post(closure({ businessId }), closing)).status).toBe(303)
  expect(await text(people.officer, at.machine(params))).toContain(typed.name)
  expect(await text(people.officer, business({ businessId }))).toContain(typed.name)
  expect(await alarmsOf(params.equipmentId)).toEqual([])
})

test('the database counts the risk of every machine as the rule does', async () => {
  const maker = await idOf('businesses', '内田バフ研磨')
  await house.engine.asOwner(
    `insert into businesses.equipment (city, business_id, name, installed_year, acquired, condition,
       replaceability, parts_end_year, maintainer, source, confirmed_on, search_text)
     select $1, $2, '組合せ', i, '不明', '良', r, p, m, '試験', '2026-11-01', ''
     from unnest(array[null, 2006, 2007]) i, unnest($3::text[]) r,
       unnest(array[null, 2025, 2026, 2027]) p, unnest($4::text[]) m`,
    [people.officer.city, maker, replaceabilities, maintainers],
  )
  const rows = await inSabae(async (here) => {
    const all = await equipmentOf(here, maker)
    return all.map((row) => [row.risk, riskOf(row, here.today, row.oldFrom).points])
  })
  expect(rows.length).toBeGreaterThan(3 * 5 * 4 * 4)
  expect(rows.filter(([inSql, inRule]) => inSql !== inRule)).toEqual([])
})

test('whether anybody else holds a process is the same looked up for one business and counted for all', async () => {
  const differing = await inSabae(async (here) => {
    const alarms = new Set((await equipmentAlarms(here)).map(({ equipmentId }) => equipmentId))
    const owners = new Set((await inventorySeenBy(here, {}, 500)).rows.map((row) => row.businessId))
    const looked = []
    for (const owner of owners) looked.push(...(await equipmentOf(here, owner)))
    expect(alarms.size).toBeGreaterThan(3)
    return looked.filter(
      ({ id, isOnlyHolder, risk }) => alarms.has(id) !== (isOnlyHolder && risk >= alarmingFrom),
    )
  })
  expect(differing).toEqual([])
})
