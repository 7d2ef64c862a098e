import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const typed = {
  legalType: '農林水産物',
  name: '吉川の茄子',
  kana: 'ヨシカワノナス',
  formerLaw: 'on',
  prefectureOn: '平成20年3月28日',
  source: '県の告示',
}

test('nobody, and wrong person: an auditor reads and does not write', async () => {
  expect((await house.asNobody().get(at.resources())).headers.get('location')).toContain('/sign-in')
  const auditor = house.as(people.auditor)
  expect((await auditor.get(at.resources())).status).toBe(200)
  expect((await auditor.post(at.resources(), typed)).status).toBe(403)
  expect((await house.as(people.chamber).get(at.resourcesCsv())).status).toBe(403)
})

test('rule broken: half a position, a day without its flag, a name that stands already', async () => {
  const officer = house.as(people.officer)
  const said = async (change: Record<string, string>) => {
    const answer = await officer.post(at.resources(), { ...typed, ...change })
    return `${answer.status} ${await answer.text()}`
  }
  expect(await said({ lat: '35.95' })).toMatch(/^422 .*両方を入れるか/s)
  expect(await said({ lat: '136.18', lng: '35.95' })).toMatch(/^422 .*緯度は、20〜46/s)
  expect(await said({ formerLaw: '' })).toMatch(/^422/)
  expect(await said({ name: '見本なす' })).toMatch(/^409 .*同じ種類の同じ名称/s)
  expect(await said({ heritageNumber: 'X-1' })).toMatch(/^422 .*③観光資源/s)
  expect(await said({ heritageOwner: '八幡神社' })).toMatch(/^422 .*③観光資源/s)
  const shrine = {
    ...typed,
    legalType: '観光資源',
    name: '八幡神社の本殿',
    heritageOwner: '八幡神社',
  }
  const page = (await officer.post(at.resources(), shrine)).headers.get('location')
  const another = { legalType: '鉱工業品・技術', heritageOwner: '', reason: '種類を誤ったため。' }
  const moved = await officer.post(`${page}/edit`, { ...shrine, ...another, _version: '1' })
  expect(`${moved.status} ${await moved.text()}`).toMatch(/^409 .*③観光資源/s)
})

test('done: found by its reading, narrowed, put right with history, and in the file', async () => {
  const officer = house.as(people.officer)
  const made = await officer.post(at.resources(), typed)
  const page = made.headers.get('location') ?? ''
  const list = `${at.resources()}?type=農林水産物&law=former`
  expect(await (await officer.get(`${list}&q=よしかわ`)).text()).toContain('吉川の茄子')
  expect(await (await officer.get(`${list}&heritage=yes`)).text()).not.toContain('吉川の茄子')
  expect(await (await officer.get(`${at.resourcesCsv()}?q=茄子`)).text()).toContain('2008-03-28')
  const next = { ...typed, season: '6月〜9月', reason: '旬を聞いたため。', _version: '1' }
  expect((await officer.post(`${page}/edit`, next)).status).toBe(303)
  expect((await officer.post(`${page}/edit`, next)).status).toBe(409)
  expect(await (await officer.get(page)).text()).toContain('6月〜9月')
  expect((await house.as(people.officerElsewhere).get(page)).status).toBe(404)
})
