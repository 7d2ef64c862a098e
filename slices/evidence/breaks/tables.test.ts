import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { type Here, within } from '#platform'
import { openHouse, people } from '#test'
import { publishDecision } from '../decisions/tables.ts'
import type { BeadKind } from '../kinds/rules.ts'
import { link } from '../links/tables.ts'
import { type Publication, publishBead } from '../publications/tables.ts'
import { retireBead } from '../retirements/tables.ts'
import { routes } from '../routes.ts'
import { checkThreads } from './actions/check-threads.ts'
import { breaks, muting } from './addresses.ts'
import { breaksSeenBy, breakTasks } from './tables.ts'

const house = await openHouse('evidence', routes, async () => undefined)
const officer = await house.town.person(people.officer)
const head = await house.town.person(people.head)

function at<T>(moment: string, work: (here: Here) => Promise<T>, person = officer): Promise<T> {
  house.setClock(`${moment}+09:00`)
  return within(
    house.grounds,
    { city: person.city, mode: 'write', person: async () => person },
    work,
  )
}
async function check(moment: string): Promise<string[]> {
  house.town.at(`${moment}+09:00`)
  await house.town.do('system', checkThreads, {})
  const found = await at(moment, (here) => breaksSeenBy(here))
  return found.map(({ rule, title }) => `${rule} ${title}`).sort()
}
const ref = (name: string) => ({ slice: 'elsewhere', ref: name })
const day = (text: string) => ({ happenedOn: localDateOf(text), availableOn: localDateOf(text) })
const put = (here: Here, name: string, kind: BeadKind, more: Partial<Publication> = {}) =>
  publishBead(here, {
    ...ref(name),
    kind,
    title: name,
    happenedOn: null,
    availableOn: null,
    audiences: ['staff'],
    address: '/thread',
    sectionId: officer.section?.id ?? null,
    ...more,
  })

test('T01, T03: a measure without grounds and without a purpose; mended when both are linked', async () => {
  await at('2026-10-01T09:00:00', async (here) => {
    await put(here, 'M', 'measure')
    await put(here, 'node', 'plan_node')
    await put(here, 'visit', 'visit', day('2026-09-01'))
  })
  expect(await check('2026-10-01T10:00:00')).toEqual(['T01 M', 'T03 M'])
  await at('2026-10-02T09:00:00', async (here) => {
    await link(here, { up: ref('visit'), down: ref('M'), type: 'grounds' })
    await link(here, { up: ref('node'), down: ref('M'), type: 'serves' })
  })
  expect(await check('2026-10-02T10:00:00')).toEqual([])
})

test('T02 and 20: all grounds late; T13: all of them withdrawn', async () => {
  await at('2026-11-06T17:00:00', async (here) => {
    await put(here, 'line', 'budget_line')
    await publishDecision(here, { ...ref('line'), name: 'requested', precision: 'instant' })
  })
  await at('2026-11-10T09:00:00', async (here) => {
    await put(here, 'late', 'visit', day('2026-11-01'))
    await link(here, { up: ref('late'), down: ref('line'), type: 'grounds' })
  })
  expect(await check('2026-11-10T10:00:00')).toEqual(['T02 line'])
  await at('2026-11-11T09:00:00', (here) =>
    retireBead(here, { ...ref('late'), how: 'withdrawn', reason: '誤り' }),
  )
  expect(await check('2026-11-11T10:00:00')).toEqual(['T02 line', 'T13 line'])
})

test('15: an opinion of 31 days ago is listed for the head; of 30 it is not', async () => {
  await at('2026-10-25T09:00:00', (here) => put(here, 'opinion', 'council', day('2026-10-13')))
  expect(await check('2026-11-12T10:00:00')).not.toContain('T04 opinion')
  expect(await check('2026-11-13T10:00:00')).toContain('T04 opinion')
  const tasks = await at('2026-11-13T11:00:00', breakTasks, head)
  expect(tasks.map(({ title, tag }) => [title, tag])).toContainEqual(['opinion', '糸の切れ目'])
  expect(tasks.some(({ title }) => title === 'line')).toBe(true)
})

test('17: an adopted answer unreflected for 91 days', async () => {
  await at('2026-11-14T09:00:00', async (here) => {
    await put(here, 'answer', 'answer', { ...day('2026-08-15'), figures: { class: '採用' } })
    await put(here, 'refusal', 'answer', { ...day('2026-08-15'), figures: { class: '不採用' } })
  })
  expect(await check('2026-11-13T10:00:00')).not.toContain('T05 answer')
  const found = await check('2026-11-14T10:00:00')
  expect(found).toContain('T05 answer')
  expect(found).not.toContain('T05 refusal')
})

test('18: an indicator first due in FY2029 is no break in FY2027', async () => {
  await at('2026-11-15T09:00:00', (here) =>
    put(here, 'indicator', 'indicator', { dueOn: localDateOf('2030-03-31') }),
  )
  expect(await check('2027-06-01T10:00:00')).not.toContain('T06 indicator')
  expect(await check('2030-04-01T10:00:00')).toContain('T06 indicator')
})

test('T08: the funds of a requested line do not add up', async () => {
  await at('2026-11-16T09:00:00', async (here) => {
    await put(here, 'costed', 'budget_line', { figures: { amountYen: 1000 } })
    await put(here, 'scheme', 'scheme')
    await publishDecision(here, { ...ref('costed'), name: 'requested', precision: 'instant' })
    await link(here, { up: ref('scheme'), down: ref('costed'), type: 'funds', amountYen: 900 })
  })
  expect(await check('2026-11-16T10:00:00')).toContain('T08 costed')
})

test('on write: only what was touched is looked at again', async () => {
  const one = await house.value("select bead::text from evidence.beads where ref = 'scheme'")
  const two = await house.value("select bead::text from evidence.beads where ref = 'costed'")
  await at('2026-11-17T09:00:00', async (here) => {
    await put(here, 'more', 'general')
    await link(here, { up: ref('more'), down: ref('costed'), type: 'funds', amountYen: 100 })
  })
  house.town.at('2026-11-17T09:01:00+09:00')
  await house.town.do('system', checkThreads, { up: Number(one), down: Number(two) })
  const left = await at('2026-11-17T09:02:00', (here) => breaksSeenBy(here))
  expect(left.map(({ rule, title }) => `${rule} ${title}`)).not.toContain('T08 costed')
  expect(left.some(({ title }) => title === 'opinion')).toBe(true)
})

const typed = { until: '2026-12-24', reason: '会議の開催を待つため' }
let breakId = ''

test('nobody and the wrong person: the list is of the hall alone, and muting is the chief’s', async () => {
  await check('2026-11-24T09:00:00')
  breakId = String(
    await house.value("select id from evidence.breaks where rule = 'T04' and healed_at is null"),
  )
  expect((await house.asNobody().get(breaks())).status).toBe(303)
  expect((await house.as(people.member).get(breaks())).status).toBe(403)
  expect((await house.as(people.officer).post(muting({ breakId }), typed)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(muting({ breakId }), typed)).status).toBe(404)
})

test('rule broken: a reason and a day ahead', async () => {
  const chief = house.as(people.chief)
  const vague = await chief.post(muting({ breakId }), { ...typed, reason: '済' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('5字以上')])
  const past = await chief.post(muting({ breakId }), { ...typed, until: '2026-11-24' })
  expect([past.status, await past.text()]).toEqual([409, expect.stringContaining('1年以内')])
})

test('done: set aside until the day, with its reason, and back after it', async () => {
  expect((await house.as(people.chief).post(muting({ breakId }), typed)).status).toBe(303)
  const page = async (path: string) => (await house.as(people.chief).get(path)).text()
  expect(await page(`${breaks()}?rule=T04`)).not.toContain('>opinion<')
  expect(await page(`${breaks()}?muted=yes`)).toContain('会議の開催を待つため')
  expect((await house.audited()).filter((verb) => verb !== 'evidence.check-threads')).toContain(
    'evidence.mute-break',
  )
  house.setClock('2026-12-25T09:00:00+09:00')
  expect(await page(`${breaks()}?rule=T04`)).toContain('>opinion<')
})
