import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { guide, guidePdf, part, town as townPage } from '../../recruitment-guides/addresses.ts'
import { panel, seats } from '../../recruitment-panels/addresses.ts'
import { opening, recruitment, recruitments, withdrawal } from '../../recruitments/addresses.ts'
import { routes } from '../../routes.ts'
import { applicant, foundBody, openOne, promised } from '../../samples/recruitments.ts'
import * as at from '../addresses.ts'

const kept = { bodyId: '', open: '', byLot: '' }
async function found(town: Town): Promise<void> {
  town.at('2026-10-26T10:00:00+09:00')
  kept.bodyId = await foundBody(town)
  const days = { seats: '2', opensOn: '2026-11-02', closesOn: '2026-12-18' }
  kept.open = await openOne(town, kept.bodyId, days)
  kept.byLot = await openOne(town, kept.bodyId, {
    ...{ ...days, way: '無作為抽出', theme: '', criteria: '', panel: '' },
  })
}

const house = await openHouse('councils', routes, [fillEvidence, found])
const { city } = people.officer
const officer = house.as(people.officer)
const nobody = house.asNobody()
const to = at.application({ recruitmentPid: pidOf(city, kept.open) })
const text = (answer: Response) => answer.text()

test('nobody reads the guide as it went out, and the list; a draft and another city are not found', async () => {
  const list = await text(await nobody.get(townPage(part.of(city))))
  expect(list).toContain('産地みらい会議（見本）')
  const page = await text(await nobody.get(guide({ recruitmentPid: pidOf(city, kept.open) })))
  for (const said of ['応募する', '適任とする点', '1年後に廃棄', '再公募'])
    expect(page).toContain(said)
  // The panel's names are no part of the guide.
  expect(page).not.toContain('窪田')
  const pdf = await nobody.get(guidePdf({ recruitmentPid: pidOf(city, kept.open) }))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const plan = await officer.post(recruitments({ bodyId: kept.bodyId }), {
    ...{ ...promised, seats: '1', opensOn: '2026-12-01', closesOn: '2026-12-25' },
  })
  const draft = plan.headers.get('location')?.split('/').at(-1) ?? ''
  expect((await nobody.get(guide({ recruitmentPid: pidOf(city, draft) }))).status).toBe(404)
  expect((await nobody.get(guide({ recruitmentPid: pidOf(152137, kept.open) }))).status).toBe(404)
})

test('wrong person: finance, a member and another city do not meet the applicants', async () => {
  const list = at.applications({ recruitmentId: kept.open })
  expect((await nobody.get(list)).status).toBe(303)
  expect((await house.as(people.finance).get(list)).status).toBe(403)
  expect((await house.as(people.member).get(list)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(list)).status).toBe(404)
})

test('rule broken: a short essay, a child, no consent and a form that nobody may send come back as typed', async () => {
  const typed = { ...applicant(0), essay: 'あ'.repeat(312) }
  const short = await nobody.post(to, typed)
  const page = await text(short)
  expect(short.status).toBe(422)
  expect(page).toContain('作文は400〜800字です（空白と改行を除いて、いま312字）。')
  expect(page).toContain('あああ')
  const child = await nobody.post(to, { ...applicant(0), bornOn: '平成20年12月20日' })
  expect([child.status, await text(child)]).toEqual([
    409,
    expect.stringContaining('応募できるのは、締切の日に18歳以上の方です。'),
  ])
  const { consents: _, ...unasked } = applicant(0)
  expect((await nobody.post(to, unasked)).status).toBe(422)
  const lot = await nobody.post(
    at.application({ recruitmentPid: pidOf(city, kept.byLot) }),
    applicant(0),
  )
  expect([lot.status, await text(lot)]).toEqual([
    409,
    expect.stringContaining('市から案内を送った方の中から選びます'),
  ])
  expect(await house.value('select count(*)::int from councils.recruitment_applications')).toBe(0)
})

test('done: somebody without an account applies, is checked, and takes it back; the audit holds no name', async () => {
  const sent = await nobody.post(to, { ...applicant(0), essay: `${applicant(0).essay}見本太郎` })
  const receipt = sent.headers.get('location') ?? ''
  expect(receipt).toContain('/recruitments/receipts/')
  expect(await text(await nobody.get(receipt))).toContain('見本 太郎')
  const applicationId = String(
    await house.value('select id::text from councils.recruitment_applications'),
  )
  const check = at.eligibility({ applicationId })
  const vague = await officer.post(check, { isEligible: 'no', _version: '1' })
  expect([vague.status, await text(vague)]).toEqual([
    409,
    expect.stringContaining('応募の資格がないとする理由'),
  ])
  const typed = { isEligible: 'yes', hiddenWords: '磨き', _version: '1' }
  expect((await officer.post(check, typed)).status).toBe(303)
  const essay = await house.value('select panel_essay from councils.recruitment_applications')
  expect(essay).toContain('休みの日は●●●の音')
  expect(essay).not.toMatch(/見本|太郎|磨き/)
  const pid = receipt.split('/').at(-1) ?? ''
  expect((await nobody.post(at.withdrawal({ receiptPid: pid }), {})).status).toBe(303)
  expect(await text(await nobody.get(receipt))).toContain('に取り下げました')
  const audit = await house.value(
    `select string_agg(a::text, ' ') from platform.audit a where verb like 'councils.%application%'`,
  )
  expect(String(audit)).not.toMatch(/太郎|たろう/)
})

test('done: paper is typed by staff, and who typed it is no panelist; who was drawn has no essay', async () => {
  const entry = at.applications({ recruitmentId: kept.open })
  const late = await officer.post(entry, { ...applicant(1), receivedOn: '2026-10-30' })
  expect([late.status, await text(late)]).toEqual([
    409,
    expect.stringContaining('募集の期間の中にありません'),
  ])
  expect((await officer.post(entry, { ...applicant(1), receivedOn: '2026-11-20' })).status).toBe(
    303,
  )
  const drawn = at.applications({ recruitmentId: kept.byLot })
  const written = await officer.post(drawn, { ...applicant(2), receivedOn: '2026-11-20' })
  expect([written.status, await text(written)]).toEqual([
    409,
    expect.stringContaining('無作為抽出の方に作文はありません'),
  ])
  const blank = { ...applicant(2), essay: '', receivedOn: '2026-11-20' }
  expect((await officer.post(drawn, blank)).status).toBe(303)
  const list = await text(await officer.get(entry))
  expect(list).toContain('見本 花子')
  const accountId = (await house.town.person(people.officer)).id ?? ''
  const seat = seats({ recruitmentId: kept.open })
  const self = await house.as(people.chief).post(seat, { place: '1', accountId })
  expect([self.status, await text(self)]).toEqual([
    409,
    expect.stringContaining('氏名を見ているので、選考する人になれません'),
  ])
  // A colleague who judges meets no name from then on: the list is not there, and no title tells of it.
  const other = (await house.town.person(people.colleague)).id ?? ''
  expect((await officer.post(seat, { place: '1', accountId: other })).status).toBe(303)
  const colleague = house.as(people.colleague)
  expect((await colleague.get(entry)).status).toBe(404)
  expect((await colleague.post(entry, { ...blank, receivedOn: '2026-11-20' })).status).toBe(404)
  for (const path of [
    panel({ recruitmentId: kept.open }),
    recruitment({ recruitmentId: kept.open }),
  ]) {
    const page = await colleague.get(path)
    expect([page.status, (await text(page)).includes(`href="${entry}"`)]).toEqual([200, false])
  }
})

test('before its days, and after it was taken back, nobody applies', async () => {
  const plan = await officer.post(recruitments({ bodyId: kept.bodyId }), {
    ...{ ...promised, seats: '1', opensOn: '2026-12-01', closesOn: '2026-12-25' },
  })
  expect([plan.status, await text(plan)]).toEqual([303, ''])
  const recruitmentId = plan.headers.get('location')?.split('/').at(-1) ?? ''
  const head = house.as(people.head)
  expect((await head.post(opening({ recruitmentId }), { _version: '1' })).status).toBe(303)
  const form = at.application({ recruitmentPid: pidOf(city, recruitmentId) })
  const early = await nobody.post(form, applicant(0))
  expect([early.status, await text(early)]).toEqual([
    409,
    expect.stringContaining('まだ始まっていません'),
  ])
  const reason = { reason: '会議の見直しのため', _version: '2' }
  expect((await head.post(withdrawal({ recruitmentId }), reason)).status).toBe(303)
  const gone = await text(await nobody.get(guide({ recruitmentPid: pidOf(city, recruitmentId) })))
  expect(gone).toContain('会議の見直しのため')
})
