import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import { opening as peopleOpening, successions } from '../../people/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const params = {
  businessId: String(
    await house.value("select id from businesses.businesses where name = '有限会社山岸眼鏡工房'"),
  ),
}
const body = '本人の入院のため、来春まで後継の話し合いを止めている。'
const asked = { about: '後継の状態', body, need: '訪問の時期を決めるため' }
const text = async (who: SamplePerson, path = at.notes(params)) =>
  (await house.as(who).get(path)).text()
const open = (who: SamplePerson) =>
  house.as(who).post(at.opening(params), { reason: '12月の訪問の準備のため。' })
const newest = async () =>
  String(
    await house.value(
      `select id from businesses.sensitive_notes where business_id = $1
       order by asked_at desc limit 1`,
      [params.businessId],
    ),
  )
const bodyOf = (id: string) =>
  house.value('select body from businesses.sensitive_notes where id = $1', [id])
let minute = 0
const ask = async () => {
  minute += 1
  house.setClock(`2026-11-24T09:0${minute}:00+09:00`)
  expect((await house.as(people.officer).post(at.notes(params), asked)).status).toBe(303)
  return { ...params, noteId: await newest() }
}

test('nobody is asked to sign in; finance, executives and the bank do not enter; another city finds nothing', async () => {
  const nobody = await house.asNobody().get(at.notes(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.executive, people.bank, people.director]) {
    expect((await house.as(who).get(at.notes(params))).status).toBe(403)
    expect((await house.as(who).post(at.notes(params), asked)).status).toBe(403)
  }
  expect((await house.as(people.officerElsewhere).get(at.notes(params))).status).toBe(404)
  expect((await house.as(people.head).post(at.notes(params), asked)).status).toBe(403)
})

test('rule broken: a sensitive word is refused where it stands, and the way through approval is offered with it', async () => {
  const officer = house.as(people.officer)
  await officer.post(peopleOpening(params), { reason: '12月の訪問の準備のため。' })
  const typed = { state: '未定', onDay: '2026-11-01', knownBy: '本人の病気のため' }
  const sick = await officer.post(successions(params), { ...typed, _form: 'succession' })
  const page = await sick.text()
  expect(sick.status).toBe(422)
  expect(page).toContain('必要な場合だけ、課長の承認を得て記録してください。')
  expect(page).toMatch(/name="body"[^>]*>\s*本人の病気のため</)
  const short = await officer.post(at.notes(params), { ...asked, need: '要' })
  expect([short.status, await short.text()]).toEqual([
    422,
    expect.stringContaining('なぜ必要かを、5字以上で'),
  ])
})

test('done: asked, unseen by others while it waits, approved by the head with a reason, read only when opened', async () => {
  const note = await ask()
  await open(people.officer)
  await open(people.colleague)
  expect(await text(people.officer)).toContain(body)
  const waiting = await text(people.colleague)
  expect(waiting).toContain('承認されるまで、内容は出ません')
  expect(waiting).not.toContain('来春まで')
  const head = house.as(people.head)
  const approval = { decision: '承認', reason: '訪問の計画に必要なため。' }
  expect((await house.as(people.officer).post(at.decision(note), approval)).status).toBe(403)
  const closed = await head.post(at.decision(note), approval)
  expect([closed.status, await closed.text()]).toEqual([
    409,
    expect.stringContaining('もう一度開いて'),
  ])
  expect(await text(people.head)).not.toContain('来春まで')
  await open(people.head)
  expect(await text(people.head)).toContain(body)
  expect((await head.post(at.decision(note), { ...approval, reason: '可' })).status).toBe(422)
  expect((await head.post(at.decision(note), approval)).status).toBe(303)
  expect((await head.post(at.decision(note), approval)).status).toBe(409)
  expect(await text(people.colleague)).toContain(body)
  expect(await text(people.chief)).not.toContain('来春まで')
  const history = await text(people.officer, business(params))
  expect(history).toContain('要配慮の記載を承認または却下した')
  expect(await text(people.executive, business(params))).not.toContain('要配慮の記載')
  const kept = await house.value(
    "select count(*)::int from platform.audit_details where noted::text like '%来春まで%'",
  )
  expect(kept).toBe(0)
})

test('done: what is refused, taken back or no longer needed is not kept; who asked does not decide', async () => {
  const refused = await ask()
  const head = house.as(people.head)
  await head.post(at.decision(refused), {
    decision: '却下',
    reason: '訪問の時期だけで足りるため。',
  })
  expect(await bodyOf(refused.noteId)).toBe('')
  expect(await text(people.officer)).toContain('訪問の時期だけで足りるため。')
  const taken = await ask()
  expect((await house.as(people.chief).post(at.withdrawal(taken), {})).status).toBe(409)
  expect((await house.as(people.officer).post(at.withdrawal(taken), {})).status).toBe(303)
  expect(await bodyOf(taken.noteId)).toBe('')
  const kept = await ask()
  await head.post(at.decision(kept), { decision: '承認', reason: '訪問の計画に必要なため。' })
  const erased = await house
    .as(people.officer)
    .post(at.erasure(kept), { reason: '面談が終わったため。' })
  expect([erased.status, await bodyOf(kept.noteId)]).toEqual([303, ''])

  const own = await ask()
  const { id } = await house.town.person(people.head)
  await house.value('update businesses.sensitive_notes set asked_by = $1 where id = $2', [
    id,
    own.noteId,
  ])
  const self = await head.post(at.decision(own), { decision: '承認', reason: '必要なため。' })
  expect([self.status, await self.text()]).toEqual([
    409,
    expect.stringContaining('自分では決められません'),
  ])
})
