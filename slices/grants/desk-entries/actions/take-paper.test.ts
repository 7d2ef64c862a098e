import { expect, test } from 'vitest'
import { performAs } from '#platform'
import { fillDocuments } from '#platform/documents'
import { fill as fillBusinesses } from '#slices/businesses'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillMeasures } from '#slices/measures'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as draftsAt from '../../application-drafts/addresses.ts'
import { application as caseAt } from '../../applications/addresses.ts'
import { addAttachment } from '../../attachments/actions/add-attachment.ts'
import { consultations } from '../../consultations/addresses.ts'
import { askCorrection } from '../../corrections/actions/ask-correction.ts'
import { rejection, rejectionLetter } from '../../corrections/addresses.ts'
import { sendReminders } from '../../reminders/actions/send-reminders.ts'
import { routes } from '../../routes.ts'
import { beginOwnDraft, fillDraft, samplePdf, sendDraft } from '../../samples/applications.ts'
import { fillApplications } from '../../samples/received.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [
  fillDocuments,
  fillBusinesses,
  fillEvidence,
  fillObservatory,
  fillPlans,
  fillMeasures,
  fill,
  fillApplications,
])
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const callId = await value(`select id from grants.calls where closes_at > '2026-12-01'`)
const businessId = await value(`select id from businesses.businesses where name = '内田バフ研磨'`)
const { officer, business, chief } = people
const said = {
  representative: '月岡 由美',
  title: '研磨の実演',
  fairName: '春の見本市',
  plan: '研磨の技を見せる。',
  startsOn: '2027-01-10',
  endsOn: '2027-03-20',
  lines: [['C1', '小間料', '440000', '']] as const,
}
const told = async (answer: Response) => [answer.status, await answer.text()]
const consent = '代表者が窓口に持参し、入力を職員に頼むことに同意。'
const stateOf = (id: string) => value('select state from grants.applications where id = $1', [id])
const notes = (login: string) =>
  value(
    `select coalesce(string_agg(n.sentence, '|' order by n.at), '') from platform.notifications n
      join platform.accounts a on (a.city, a.id) = (n.city, n.account_id)
      where a.city = 182079 and a.login = $1 and n.sentence like '%補助金%'`,
    [login],
  )

test('nobody signs in first; the applicant takes nothing in at the desk', async () => {
  house.setClock('2026-12-18T16:55:10+09:00')
  const nobody = await house.asNobody().get(at.desk())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(business).post(at.paper(), {})).status).toBe(403)
  expect((await house.as(people.finance).get(at.desk())).status).toBe(403)
  const bare = await house.as(officer).post(at.paper(), { callId, businessId, consent: '' })
  expect(bare.status).toBe(422)
})

test('paper that came in time is received at its arrival, typed later, printed back and signed', async () => {
  house.setClock('2026-12-18T16:55:10+09:00')
  const taken = await house.as(officer).post(at.paper(), { callId, businessId, consent })
  const applicationId = taken.headers.get('location')?.split('/')[2] ?? ''
  expect(taken.headers.get('location')).toBe(draftsAt.draftApplicant({ applicationId }))
  house.town.at('2026-12-19T09:30:00+09:00')
  await fillDraft(house.town, officer, applicationId, said)
  await expect(sendDraft(house.town, officer, applicationId)).rejects.toThrow(
    '署名した申請書の写し',
  )
  const print = await house.as(officer).get(`/grant-drafts/${applicationId}/paper`)
  expect(await print.text()).toContain('研磨の実演')
  await house.town.do(officer, addAttachment, {
    applicationId,
    slot: '署名した申請書の写し',
    supersedesId: '',
    file: samplePdf('署名.pdf', '署名'),
  })
  await sendDraft(house.town, officer, applicationId)
  const received = await value('select received_at from grants.applications where id = $1', [
    applicationId,
  ])
  expect(new Date(received).toISOString()).toBe('2026-12-18T07:55:10.000Z')
  expect(await stateOf(applicationId)).toBe('受付')
})

test('a draft goes on at the desk only by its number and with a line of consent', async () => {
  house.town.at('2026-12-10T10:00:00+09:00')
  const applicationId = await beginOwnDraft(house.town, business, callId)
  house.setClock('2026-12-10T10:30:00+09:00')
  const own = { applicationId }
  expect((await house.as(officer).get(draftsAt.draftPlan(own))).status).toBe(404)
  const wrong = await house.as(officer).post(at.continuation(), { number: '00000000', consent })
  expect(await told(wrong)).toEqual([422, expect.stringContaining('この番号の下書きはありません')])
  const number = await value('select number from grants.draft_numbers where application_id = $1', [
    applicationId,
  ])
  const opened = await house.as(officer).post(at.continuation(), { number, consent })
  expect(opened.headers.get('location')).toBe(draftsAt.draftApplicant(own))
  expect((await house.as(officer).get(draftsAt.draftPlan(own))).status).toBe(200)
  expect(await (await house.as(officer).get(caseAt(own))).text()).toContain(consent)
})

test('「相談する」 shows the draft, but lets nobody write in it; the question is a duty until it is answered', async () => {
  house.town.at('2026-12-11T10:00:00+09:00')
  const applicationId = await beginOwnDraft(house.town, business, callId)
  house.setClock('2026-12-11T10:30:00+09:00')
  const own = { applicationId }
  await house.as(business).post(draftsAt.advice(own), { asked: '旅費は対象になりますか。' })
  expect((await house.as(officer).get(draftsAt.draftPlan(own))).status).toBe(403)
  expect(await (await house.as(officer).get(caseAt(own))).text()).toContain('相談に答える')
  const list = await (await house.as(officer).get(consultations())).text()
  expect(list).toContain('未回答')
  const asked = await value('select id from grants.consultations where application_id = $1', [
    applicationId,
  ])
  await house.as(officer).post(`/grants/consultations/${asked}/answer`, {
    answer: '旅費は二人分まで対象です。',
    _version: '1',
  })
  expect(await (await house.as(business).get(`/own-grants/${applicationId}`)).text()).toContain(
    '旅費は二人分まで対象です。',
  )
})

test('§5.2: a draft is reminded of once for each step of the clock', async () => {
  const system = { ...(await house.town.person(officer)), roles: ['system' as const] }
  const tick = async (instant: string) => {
    house.setClock(instant)
    await performAs(house.grounds, system, sendReminders, {})
  }
  await tick('2026-12-11T11:00:00+09:00')
  await tick('2026-12-11T17:00:00+09:00')
  await tick('2026-12-11T18:00:00+09:00')
  const first = await notes('business')
  expect(first.match(/受付は令和8年12月18日（金）17時までです/g)).toHaveLength(2)
  await tick('2026-12-18T14:00:00+09:00')
  expect((await notes('business')).match(/17時までです/g)).toHaveLength(4)
})

test('an overdue correction: the chief is told at five days, the head rejects with reason and clause', async () => {
  const applicationId = await value(
    `select id from grants.applications where channel = '紙' and state = '受付' and title = '研磨の実演'`,
  )
  house.town.at('2026-12-21T10:00:00+09:00')
  await house.town.do(officer, askCorrection, {
    applicationId,
    dueOn: '2027-01-06',
    items: { plan: '展示の内容が書かれていません。' },
  })
  house.setClock('2027-01-06T10:00:00+09:00')
  const own = { applicationId }
  const reject = (more: Record<string, string> = {}) =>
    house.as(people.head).post(rejection(own), {
      reason: '期限までに計画の補正がなかったため。',
      rule: '交付要綱第6条第2項',
      ...more,
    })
  expect(await told(await reject())).toEqual([
    409,
    expect.stringContaining('までは、形式不備で却下できません'),
  ])
  house.setClock('2027-01-11T10:00:00+09:00')
  const system = { ...(await house.town.person(officer)), roles: ['system' as const] }
  await performAs(house.grounds, system, sendReminders, {})
  expect(await notes(chief.login)).toContain('期限を5日過ぎています')
  expect(await told(await reject({ rule: '' }))).toEqual([
    409,
    expect.stringContaining('当てはめた条項'),
  ])
  expect((await reject()).headers.get('location')).toBe(caseAt(own))
  expect(await stateOf(applicationId)).toBe('却下')
  const correctionId = await value('select id from grants.corrections where application_id = $1', [
    applicationId,
  ])
  const letter = await (await house.as(people.head).get(rejectionLetter({ correctionId }))).text()
  expect(letter).toContain('期限までに計画の補正がなかったため。')
  expect(letter).not.toContain('審査請求')
})
