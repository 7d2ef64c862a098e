import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { applicant as applicantPage } from '../../recruitment-applications/addresses.ts'
import * as panelAt from '../../recruitment-panels/addresses.ts'
import { results, scoresCsv as staffCsv } from '../../recruitment-results/addresses.ts'
import { routes } from '../../routes.ts'
import { foundBody, judgeAll, recruitForJudging } from '../../samples/recruitments.ts'
import * as at from '../addresses.ts'

const kept = { recruitmentId: '', essays: [] as readonly string[] }
const remark = '書き出しがよい（窪田の覚え）'
async function found(town: Town): Promise<void> {
  town.at('2026-06-01T10:00:00+09:00')
  Object.assign(kept, await recruitForJudging(town, await foundBody(town)))
}

const house = await openHouse('councils', routes, [fillEvidence, found])
const { recruitmentId, essays } = kept
const signIn = () => ({
  colleague: house.as(people.colleague),
  chief: house.as(people.chief),
  member: house.as(people.member),
  officer: house.as(people.officer),
})
let { colleague, chief, member, officer } = signIn()
const essay = (n: number) => at.essay({ recruitmentId, applicationId: essays[n] ?? '' })
const marks = { mark1: '5', mark2: '4', mark3: '5', remark, _version: '0' }
const text = (answer: Response) => answer.text()

test('nobody and wrong person: who does not judge finds nothing, and never learns that it is', async () => {
  const page = at.ownJudging({ recruitmentId })
  expect((await house.asNobody().get(page)).status).toBe(303)
  expect((await house.as(people.finance).get(page)).status).toBe(403)
  const absent = at.ownJudging({ recruitmentId: '00000000-0000-4000-8000-000000000009' })
  for (const who of [officer, house.as(people.head), house.as(people.director)]) {
    const [there, gone] = [await who.get(page), await who.get(absent)]
    expect([there.status, await text(there)]).toEqual([404, await text(gone)])
    expect((await who.post(essay(0), marks)).status).toBe(404)
    expect((await who.get(at.scoresCsv({ recruitmentId }))).status).toBe(404)
  }
})

test('the panel reads no name, sex, age or address, on any page, nor where it works in the hall', async () => {
  for (const who of [colleague, chief, member]) {
    for (const path of [at.ownJudging({ recruitmentId }), essay(0), essay(1)]) {
      expect(await text(await who.get(path))).not.toMatch(
        /見本 太郎|花子|みほん|男性|昭和60|見本町/,
      )
    }
  }
  const applicationId = essays[0] ?? ''
  expect((await chief.get(applicantPage({ applicationId }))).status).toBe(404)
  expect((await officer.get(applicantPage({ applicationId }))).status).toBe(200)
})

test('rule broken: an open criterion, an essay that is not judged, a stale form; nothing is kept', async () => {
  const open = await colleague.post(essay(0), { ...marks, mark2: '' })
  expect([open.status, await text(open)]).toEqual([
    409,
    expect.stringContaining('「自分の経験」の点を1〜5から選ぶか'),
  ])
  expect((await colleague.post(essay(0), { ...marks, mark2: '6' })).status).toBe(409)
  const early = await colleague.post(at.handingIn({ recruitmentId }), { _version: '1' })
  expect([early.status, await text(early)]).toEqual([
    409,
    expect.stringContaining('まだ採点していない作文があります（1番、2番）。'),
  ])
  expect((await colleague.post(essay(0), { ...marks, _version: '3' })).status).toBe(409)
  expect(await house.value('select count(*)::int from councils.recruitment_scores')).toBe(0)
})

test('alone: what one gave and handed in, no other reads by page, CSV, error or the record of acts', async () => {
  for (const n of [0, 1]) expect((await colleague.post(essay(n), marks)).status).toBe(303)
  const handed = await colleague.post(at.handingIn({ recruitmentId }), { _version: '1' })
  expect(handed.status).toBe(303)
  const own = await text(await colleague.get(at.scoresCsv({ recruitmentId })))
  expect(own).toContain(remark)
  const tell = new RegExp(`${remark}|94点|>94<|,94,`)
  for (const who of [chief, member]) {
    for (const path of [at.ownJudgings(), at.ownJudging({ recruitmentId }), essay(0)])
      expect(await text(await who.get(path))).not.toMatch(tell)
    const csv = await text(await who.get(at.scoresCsv({ recruitmentId })))
    expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(1)
    // Another's seat cannot be typed, and a stale form tells no other's marks.
    const stale = await who.post(essay(0), {
      ...marks,
      remark: 'x',
      panelistId: '1',
      _version: '1',
    })
    expect(stale.status).toBe(409)
    expect(await text(stale)).not.toMatch(tell)
  }
  for (const who of [officer, house.as(people.head)]) {
    for (const path of [panelAt.panel({ recruitmentId }), results({ recruitmentId })])
      expect(await text(await who.get(path))).not.toMatch(tell)
    const csv = await text(await who.get(staffCsv({ recruitmentId })))
    expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(1)
  }
  const noted = await house.value(
    `select string_agg(a::text, ' ') from platform.audit a where verb = 'councils.score-essay'`,
  )
  expect(String(noted)).not.toMatch(/marks|mark1|窪田の覚え/)
  const changed = await colleague.post(essay(0), { ...marks, mark1: '1', _version: '1' })
  expect([changed.status, await text(changed)]).toEqual([
    409,
    expect.stringContaining('採点を出した後は、点を変えられません。'),
  ])
})

test('it is not closed over who is late before the day; afterwards only with three, one from outside', async () => {
  const close = panelAt.close({ recruitmentId })
  const early = await officer.post(close, { _version: '3' })
  expect([early.status, await text(early)]).toEqual([
    409,
    expect.stringContaining('全員の採点がそろうまで締め切れません'),
  ])
  house.setClock('2026-12-12T09:00:00+09:00')
  ;({ colleague, chief, member, officer } = signIn())
  const few = await officer.post(close, { _version: '3' })
  expect([few.status, await text(few)]).toEqual([
    409,
    expect.stringContaining('採点を出した人が1人です。3人は要ります。'),
  ])
})

test('all stand back from an essay but one: the marks stay closed until somebody has judged again', async () => {
  const { town } = house
  town.at('2026-12-12T10:00:00+09:00')
  await judgeAll(town, people.chief, kept, [])
  const standsBack = { standsBack: 'on', _version: '0' }
  expect((await member.post(essay(0), standsBack)).status).toBe(303)
  expect((await member.post(essay(1), { ...marks, remark: '' })).status).toBe(303)
  const back = { place: '2', reason: '付けまちがいの申し出' }
  expect((await officer.post(panelAt.returned({ recruitmentId }), back)).status).toBe(303)
  expect((await chief.post(essay(0), { ...standsBack, _version: '1' })).status).toBe(303)
  const mine = async (id: number) =>
    String(
      await house.value(
        'select version from councils.recruitment_panelists where recruitment_id = $1 and place = $2',
        [recruitmentId, id],
      ),
    )
  const hand = at.handingIn({ recruitmentId })
  expect((await chief.post(hand, { _version: await mine(2) })).status).toBe(303)
  expect((await member.post(hand, { _version: await mine(3) })).status).toBe(303)
  expect(await house.value('select scored_at from councils.recruitments')).toBeNull()
  const thin = await officer.post(panelAt.close({ recruitmentId }), { _version: '3' })
  expect(await text(thin)).toContain('1番を採点した人が1人です。')
  expect((await officer.post(panelAt.returned({ recruitmentId }), back)).status).toBe(303)
  const again = { ...marks, mark1: '2', remark: '', _version: '2' }
  expect((await chief.post(essay(0), again)).status).toBe(303)
  expect((await chief.post(hand, { _version: await mine(2) })).status).toBe(303)
})

test('done: with the last of the panel the marks are open to the panel and the secretariat', async () => {
  expect(await house.value('select scored_at from councils.recruitments')).not.toBeNull()
  for (const who of [chief, member])
    expect(await text(await who.get(at.scoresCsv({ recruitmentId })))).toContain(remark)
  expect(await text(await officer.get(results({ recruitmentId })))).toContain('全員の採点')
  // The mean of 94 and 70; who stood back is no part of it.
  expect(await text(await officer.get(results({ recruitmentId })))).toContain('>82<')
})
