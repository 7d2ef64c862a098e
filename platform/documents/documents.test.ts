import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { action, performAs, permissions, RuleBroken } from '../index.ts'
import { documentRoutes, documentsAt, fillDocuments, issueDocument } from './index.ts'

const may = permissions('letters', { write: ['officer'] })
const write = action({
  verb: 'letters.write',
  may: may.write,
  form: z.object({ title: z.string(), torn: z.boolean().default(false) }),
  async run(here, { title, torn }) {
    const section = here.person.section?.id ?? ''
    const issued = await issueDocument(here, { section, kind: '通知書', title, about: title })
    if (torn) throw new RuleBroken('破れました。')
    return { about: issued.documentId, params: { label: issued.label } }
  },
})
const house = await openHouse('platform', documentRoutes, fillDocuments)
const officer = await house.town.person(people.officer)
const issue = (title: string, torn = false) =>
  performAs(house.grounds, officer, write, { title, torn })
const numbers = () =>
  house.value(`select array_agg(number order by number) from platform.documents
    where city = 182079 and fiscal_year = 2026`)

test('nobody signs in first; a wrong person may not; a bad sign is told', async () => {
  expect((await house.asNobody().get(documentsAt.documents())).status).toBe(303)
  expect((await house.as(people.bank).get(documentsAt.documents())).status).toBe(403)
  expect((await house.as(people.officer).post(documentsAt.sign(), { sign: '産振' })).status).toBe(
    403,
  )
  const bad = await house.as(people.head).post(documentsAt.sign(), { sign: '産・振' })
  expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('漢字・かな')])
})

test('fifty at once, some of them torn: numbers 1 to 50, no gap and no double', async () => {
  const asked = Array.from({ length: 60 }, (_, n) => issue(`通知 ${n}`, n % 6 === 5))
  const ended = await Promise.allSettled(asked)
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  expect(ended.every((e) => e.status === 'fulfilled' || e.reason instanceof RuleBroken)).toBe(true)
  expect(await numbers()).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
})

test('a head chooses the sign of the section; from then on it is used', async () => {
  const answer = await house.as(people.head).post(documentsAt.sign(), { sign: '産商' })
  expect(answer.status).toBe(303)
  expect((await issue('記号の変更')).params?.label).toBe('産商第51号')
  await house.as(people.head).post(documentsAt.sign(), { sign: '産振' })
})

test('a new fiscal year begins at 1', async () => {
  house.setClock('2027-04-01T00:00:00+09:00')
  expect((await issue('新年度')).params?.label).toBe('産振第1号')
  house.setClock('2026-11-24T09:00:00+09:00')
  expect((await issue('眼鏡産地の"展示会"')).params?.label).toBe('産振第52号')
})

test('the register: found by two characters, paged, and saved as CSV', async () => {
  const me = house.as(people.officer)
  const found = await (await me.get(`${documentsAt.documents()}?q=産地`)).text()
  expect([found.includes('産振第52号'), found.includes('産振第2号')]).toEqual([true, false])
  const first = await (await me.get(documentsAt.documents())).text()
  const next = /href="([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await (await me.get(next)).text()
  const shown = (page: string) => page.match(/産[振商]第\d+号(?=<)/g)?.length
  expect([shown(first), shown(second)]).toEqual([50, 3])
  expect((await me.get(`${documentsAt.documents()}?q=%00`)).status).toBe(200)
  const csv = await (await me.get(`${documentsAt.documentsCsv()}?year=2027`)).text()
  expect(csv.split('\r\n')).toHaveLength(3)
  const elsewhere = await (await house.as(people.headElsewhere).get(documentsAt.documents())).text()
  expect(elsewhere).toContain('まだ文書はありません')
})
