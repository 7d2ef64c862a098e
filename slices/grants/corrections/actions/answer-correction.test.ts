import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as draftsAt from '../../application-drafts/addresses.ts'
import { application as caseAt, ownGrant } from '../../applications/addresses.ts'
import * as attachmentsAt from '../../attachments/addresses.ts'
import { duties } from '../../duties/addresses.ts'
import * as checksAt from '../../formal-checks/addresses.ts'
import { checklist } from '../../formal-checks/rules.ts'
import { receipt } from '../../receipts/addresses.ts'
import { routes } from '../../routes.ts'
import { beginOwnDraft, fillDraft, samplePdf, sendDraft } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const callId = await value(`select id from grants.calls where closes_at > '2026-12-01'`)
house.town.at('2026-12-01T10:00:00+09:00')
const applicationId = await beginOwnDraft(house.town, people.business, callId)
await fillDraft(house.town, people.business, applicationId, {
  representative: '月岡 由美',
  title: '春の見本市への出展',
  fairName: '春の見本市',
  plan: '新しい枠を並べ、値を自分で付けて売る。',
  startsOn: '2027-01-10',
  endsOn: '2027-03-20',
  lines: [['C1', '小間料', '1100000', '']],
})
await sendDraft(house.town, people.business, applicationId)
house.setClock('2026-12-02T10:00:00+09:00')
const own = { applicationId }
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)
const chief = () => house.as(people.chief)
const head = () => house.as(people.head)
const state = () => value('select state from grants.applications where id = $1', [applicationId])
const version = () =>
  value('select max(seq) from grants.draft_saves where application_id = $1', [applicationId])
const letterFor = (dueOn: string, items: Record<string, string>) =>
  officer().post(at.corrections(own), { dueOn, ...items })
const told = async (answer: Response) => [answer.status, await answer.text()]

test('nobody signs in first; the applicant asks for no correction; a case of another city is missing', async () => {
  const nobody = await house.asNobody().get(at.newCorrection(own))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await business().post(at.corrections(own), {})).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(at.newCorrection(own))).status).toBe(404)
  expect((await officer().post(at.rejection(own), {})).status).toBe(403)
})

test('rule broken: without a defect or without five working days no letter goes out', async () => {
  expect(await told(await letterFor('2026-12-09', {}))).toEqual([
    409,
    expect.stringContaining('一つ以上選んで書いてください'),
  ])
  const soon = { 'items.costs': '2者目の見積の金額がありません。' }
  expect(await told(await letterFor('2026-12-08', soon))).toEqual([
    409,
    expect.stringContaining('開庁日で5日以上先（令和8年12月9日以後）'),
  ])
  expect(await state()).toBe('受付')
})

test('scenario 8: the letter names the costs and the quotes; the plan text is refused', async () => {
  const asked = await letterFor('2026-12-09', {
    'items.costs': '2者目の見積の金額がありません。',
    'items.slot:見積書': '2者目の見積書を付けてください。',
  })
  expect(asked.headers.get('location')).toBe(caseAt(own))
  expect(await state()).toBe('補正中')
  const page = await (await business().get(draftsAt.draftPlan(own))).text()
  expect(page).toContain('2者目の見積書を付けてください。')
  const plan = await business().post(draftsAt.draftPlan(own), {
    title: '春の見本市への出展',
    summary: '春の見本市に出て、新しい取引先をつくる（見本）。',
    plan: '秋にも出る。',
    startsOn: '2027-01-10',
    endsOn: '2027-03-20',
    'specials.fairName': '春の見本市',
    _version: await version(),
  })
  expect(await told(plan)).toEqual([
    409,
    expect.stringContaining('「事業の計画」は補正の対象ではないため、変えられません。'),
  ])
  const other = await business().post(attachmentsAt.attachments(own), {
    slot: '写真',
    supersedesId: '',
    file: samplePdf('写真.pdf', '写真'),
  })
  expect(other.status).toBe(409)
  expect((await business().post(at.correctionAnswer(own), { note: '' })).status).toBe(409)
})

test('scenario 7: a file replaced in a correction: both remain, and the receipt says which', async () => {
  house.setClock('2026-12-07T10:00:00+09:00')
  const first = await value(
    'select id from grants.attachments where application_id = $1 and supersedes_id is null',
    [applicationId],
  )
  await business().post(attachmentsAt.attachments(own), {
    slot: '見積書',
    supersedesId: first,
    file: samplePdf('見積書（2者）.pdf', '2者'),
  })
  const costs = await business().post(draftsAt.draftCosts(own), {
    'lines.0.category': 'C1',
    'lines.0.item': '小間料',
    'lines.0.grossYen': '1,000,000',
    'funds.0.kind': '自己資金',
    'funds.0.amountYen': '300000',
    askedYen: '',
    _version: await version(),
  })
  expect(costs.status).toBe(303)
  const sent = await business().post(at.correctionAnswer(own), { note: '' })
  const receiptId = sent.headers.get('location')?.split('/').at(-1) ?? ''
  const page = await (await business().get(receipt({ receiptId }))).text()
  expect(page).toContain('26-001-補1')
  expect(page).toContain('見積書（2者）.pdf（「見積書.pdf」［受付票 26-001］の差替え）')
  expect(page).toContain('費用の内訳、添付：見積書')
  const kept = await value(
    'select count(*)::int from grants.attachments where application_id = $1 and removed_at is null',
    [applicationId],
  )
  expect(kept).toBe('2')
  expect(await (await officer().get(caseAt(own))).text()).toContain('差し替え前')
})

test('the formal check: every point and both inquiries; the applicant never reads the answers', async () => {
  const points = Object.fromEntries(checklist.map(({ code }) => [`answers.${code}`, '適']))
  const check = (more: Record<string, string>, _version: string) =>
    officer().post(checksAt.formalCheck(own), { ...points, ...more, _version })
  expect((await business().get(checksAt.formalCheck(own))).status).toBe(403)
  expect((await house.as(people.body).get(checksAt.formalCheck(own))).status).toBe(403)
  expect((await officer().post(checksAt.completion(own), { _version: '0' })).status).toBe(403)
  await check({ isTaxClear: 'yes' }, '0')
  expect(await told(await chief().post(checksAt.completion(own), { _version: '1' }))).toEqual([
    409,
    expect.stringContaining('暴力団排除の照会の答えを入れてください。'),
  ])
  await check({ isTaxClear: 'yes', isGangClear: 'yes', note: '電話で確かめた。' }, '1')
  const done = await chief().post(checksAt.completion(own), { _version: '2' })
  expect(done.headers.get('location')).toBe(caseAt(own))
  expect(await state()).toBe('形式適合')
  const whole = await value('select complete_at from grants.applications where id = $1', [
    applicationId,
  ])
  expect(new Date(whole).toISOString()).toBe('2026-12-07T01:00:00.000Z')
  expect(await (await business().get(ownGrant(own))).text()).not.toContain('電話で確かめた')
})

test('scenario 30: the successor finds every open duty with its day, on the list of the post and in the case', async () => {
  for (const who of [people.officer, people.colleague]) {
    const list = await (await house.as(who).get(duties())).text()
    expect(list).toContain('標準処理期間の終わり')
    expect(list).toContain('26-001')
    expect(await (await house.as(who).get(caseAt(own))).text()).toContain('これからの期限')
  }
  expect((await business().get(duties())).status).toBe(403)
  expect(await (await head().get(duties())).text()).not.toContain('26-001')
})

test('scenario 30: what is owed after the award stands on the same list, years ahead', async () => {
  await house.value(`update grants.applications set state = '着手' where id = $1`, [applicationId])
  await house.value(
    `insert into grants.award_terms (city, application_id, seq, amount_yen, ends_on, because, from_on)
      values (182079, $1, 1, 500000, '2027-03-20', '交付決定', '2026-12-15')`,
    [applicationId],
  )
  await house.value(
    `insert into grants.assets (city, application_id, name, quantity, unit_yen, cost_yen,
        grant_share_yen, acquired_on, life_months, restricted_until, registered_at, registered_name)
      values (182079, $1, '展示什器', 1, 600000, 600000, 300000, '2027-01-20', 96, '2035-01-31',
        now(), '見本')`,
    [applicationId],
  )
  const list = await (await house.as(people.colleague).get(duties())).text()
  expect(list).toContain('実績報告を受ける')
  expect(list).toContain('令9.4.10')
  expect(list).toContain('財産の処分制限が終わる（展示什器）')
  expect(list).toContain('令17.1.31')
})
