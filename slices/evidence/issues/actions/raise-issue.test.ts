import { expect, test } from 'vitest'
import { within } from '#platform'
import { openHouse, people } from '#test'
import { link } from '../../links/tables.ts'
import { publishBead } from '../../publications/tables.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'
import { issueRef } from '../tables.ts'

const house = await openHouse('evidence', routes, fill)
const typed = { title: '検品の人手が足りない（見本）', body: '見本' }
const idOf = async (title: string) =>
  String(await house.value('select id from evidence.issues where title like $1', [`${title}%`]))
let issueId = ''
const page = async () => (await house.as(people.chief).get(at.issue({ issueId }))).text()

test('nobody and the wrong person', async () => {
  expect((await house.asNobody().post(at.issues(), typed)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.finance).post(at.issues(), typed)).status).toBe(403)
  expect((await house.as(people.member).get(at.issues())).status).toBe(403)
})

test('bad input: what was typed comes back', async () => {
  const answer = await house.as(people.officer).post(at.issues(), { ...typed, title: '' })
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining('一文で書いて'),
  ])
  expect(await house.audited()).toEqual([])
})

test('done: raised, with its bead; another city does not find it', async () => {
  const answer = await house.as(people.officer).post(at.issues(), typed)
  issueId = await idOf('検品')
  expect(answer.headers.get('location')).toBe(at.issue({ issueId }))
  expect(await house.audited()).toEqual(['evidence.raise-issue'])
  expect(await house.announced()).toEqual(['evidence.bead-published'])
  expect((await house.as(people.officerElsewhere).get(at.issue({ issueId }))).status).toBe(404)
})

test('edited by two: the second is shown both versions', async () => {
  const wording = at.wording({ issueId })
  const officer = house.as(people.officer)
  expect(
    (
      await officer.post(wording, {
        ...typed,
        title: '検品の人手と時間が足りない（見本）',
        _version: '1',
      })
    ).status,
  ).toBe(303)
  const stale = await officer.post(wording, { ...typed, _version: '1' })
  expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('人手と時間')])
})

test('confirmed only by the chief, and only with something behind it', async () => {
  const address = at.confirmation({ issueId })
  expect((await house.as(people.officer).post(address, {})).status).toBe(403)
  const bare = await house.as(people.chief).post(address, {})
  expect([bare.status, await bare.text()]).toEqual([
    409,
    expect.stringContaining('根拠か意見が一つもつながっていません'),
  ])
  const visit = String(
    await house.value("select city || '-' || pid from evidence.beads where kind = 'visit'"),
  )
  const links = `/thread/182079-${issueId}/links`
  await house
    .as(people.officer)
    .post(links, { otherPid: visit, side: 'up', type: 'grounds', note: '' })
  expect((await house.as(people.chief).post(address, {})).status).toBe(303)
  expect(await page()).toContain('確定')
  expect((await house.as(people.chief).post(address, {})).status).toBe(409)
})

test('begun, and resolved only when a finding or an observation shows it', async () => {
  expect((await house.as(people.officer).post(at.beginning({ issueId }), {})).status).toBe(403)
  expect((await house.as(people.head).post(at.beginning({ issueId }), {})).status).toBe(303)
  const reason = { reason: '検品の委託が定着した' }
  const resolution = at.resolution({ issueId })
  expect((await house.as(people.officer).post(resolution, reason)).status).toBe(403)
  expect((await house.as(people.chief).post(resolution, { reason: '済' })).status).toBe(422)
  const early = await house.as(people.chief).post(resolution, reason)
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('観測値か評価所見'),
  ])
  const chief = await house.town.person(people.chief)
  await within(
    house.grounds,
    { city: chief.city, mode: 'write', person: async () => chief },
    async (here) => {
      const finding = { slice: 'evaluation', ref: 'f' }
      await publishBead(here, {
        ...finding,
        kind: 'finding',
        title: '検品の時間が半分になった（見本）',
        happenedOn: null,
        availableOn: null,
        audiences: ['staff'],
        address: '/thread',
      })
      await link(here, { up: finding, down: issueRef(issueId), type: 'grounds' })
    },
  )
  expect((await house.as(people.chief).post(resolution, reason)).status).toBe(303)
  expect(await page()).toContain('検品の委託が定着した')
})

test('set aside with a reason; an ended issue moves no further', async () => {
  const other = await idOf('業務用漆器')
  const settingAside = at.settingAside({ issueId: other })
  expect(
    (await house.as(people.finance).post(settingAside, { reason: '県の事業で扱うため' })).status,
  ).toBe(403)
  expect((await house.as(people.head).post(settingAside, { reason: '後' })).status).toBe(422)
  expect(
    (await house.as(people.head).post(settingAside, { reason: '県の事業で扱うため' })).status,
  ).toBe(303)
  expect(
    (await house.as(people.head).post(settingAside, { reason: '県の事業で扱うため' })).status,
  ).toBe(409)
  const list = await (await house.as(people.officer).get(`${at.issues()}?state=set-aside`)).text()
  expect(list).toContain('業務用漆器')
})
