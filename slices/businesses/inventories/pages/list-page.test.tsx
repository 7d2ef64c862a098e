import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
type Who = (typeof people)[keyof typeof people]
const shown = async (query: Record<string, string> = {}, who: Who = people.officer) =>
  (await house.as(who).get(withQuery(at.inventory(), query))).text()
const file = async (query: Record<string, string> = {}, who: Who = people.officer) =>
  (await (await house.as(who).get(withQuery(at.inventoryCsv(), query))).text()).split('\r\n')
const machinesIn = (page: string) =>
  [...page.matchAll(/data-l="設備"><a[^>]*>([^<]*)</g)].map(([, name]) => name)
const processId = (name: string) =>
  house.value('select id from businesses.processes where name = $1', [name]).then(String)

test('nobody is asked to sign in; a bank does not enter; another city sees none; finance sees no estimates', async () => {
  for (const address of [at.inventory(), at.inventoryCsv(), at.inventoryPaper()]) {
    const nobody = await house.asNobody().get(address)
    expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
    expect((await house.as(people.bank).get(address)).status).toBe(403)
    const elsewhere = await (await house.as(people.officerElsewhere).get(address)).text()
    expect(elsewhere).not.toContain('越前リム線')
    const finance = await (await house.as(people.finance).get(address)).text()
    expect(finance).not.toMatch(/見積|58,000,000|円/)
  }
})

test('the most endangered come first, with how many are known to be so; pages follow without a gap', async () => {
  const first = await shown()
  const risks = [...first.matchAll(/(\d)／3/g)].map(([, points]) => Number(points))
  expect(risks).toHaveLength(50)
  expect(risks).toEqual([...risks].sort((a, b) => b - a))
  const total = Number(
    await house.value('select count(*)::int from businesses.equipment where retired_in is null'),
  )
  expect(first).toContain(`使用中の設備は${total}件`)
  const next = /href="([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await (await house.as(people.officer).get(next)).text()
  expect(machinesIn(first).length + machinesIn(second).length).toBe(total)
  expect((await file()).length - 2).toBe(total)
})

test('it narrows by process, risk, replaceability, year of renewal, words and use', async () => {
  const lacquer = machinesIn(await shown({ process: await processId('下地') }))
  expect(lacquer).toEqual(['砥の粉練り機', '下地研ぎ機'])
  const alarms = machinesIn(await shown({ risk: 'alarm' }))
  expect(alarms).toContain('砥の粉練り機')
  expect(alarms).not.toContain('下地研ぎ機')
  expect((await file({ risk: '3', replaceability: '特注・自作', q: 'ﾘﾑ線' })).length - 2).toBe(1)
  const due = await file({ renewal: '2028' })
  expect(due.slice(1, -1).every((line) => line.includes('2028'))).toBe(true)
  expect(await shown({ renewal: 'past' })).toContain('条件に合う設備がありません')
  expect(machinesIn(await shown({ use: 'retired' }))).toContain('ウインス染色機')
  expect(machinesIn(await shown())).not.toContain('ウインス染色機')
  expect(
    (
      await house
        .as(people.officer)
        .get(withQuery(at.inventory(), { process: 'x', renewal: "'", after: 'x' }))
    ).status,
  ).toBe(200)
})

test('whatever stands in the address, the list answers', async () => {
  const officer = house.as(people.officer)
  for (const odd of ['\0', "'", '%', '99999', '\ud800', '00000000-0000-4000-8000-000000000000'])
    for (const name of [
      'q',
      'process',
      'risk',
      'replaceability',
      'renewal',
      'use',
      'sort',
      'after',
    ])
      expect((await officer.get(withQuery(at.inventory(), { [name]: odd }))).status).toBe(200)
})

test('the sum of estimates says of how many it is; the paper says why, and marks who is alone', async () => {
  const q = { q: '越前リム線' }
  expect(await shown({ q: '鯖江アセテート' })).toContain(
    '見積りのある2件の合計。不明の1件は含みません',
  )
  const paper = await (await house.as(people.officer).get(withQuery(at.inventoryPaper(), q))).text()
  for (const word of ['異形圧延機（特注）', '導入から58年（20年以上）', '保守できる人がいない'])
    expect(paper).toContain(word)
})
