import { expect, test } from 'vitest'
import { sha256 } from '#platform'
import { openHouse, people } from '#test'
import * as draftsAt from '../../application-drafts/addresses.ts'
import { application as caseAt, ownGrant, ownGrants } from '../../applications/addresses.ts'
import * as attachmentsAt from '../../attachments/addresses.ts'
import { check, receipt, receiptPdf } from '../../receipts/addresses.ts'
import { routes } from '../../routes.ts'
import { samplePdf } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
house.setClock('2026-12-01T10:00:00+09:00')
const callId = await value(`select id from grants.calls where closes_at > '2026-12-01'`)
const ownerId = await value(
  `select id from platform.accounts where login = 'business' and city = 182079`,
)
const businessId = await value(
  'select business_id from businesses.account_links where account_id = $1',
  [ownerId],
)
// A session ends when the clock runs on: everybody signs in again.
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)
const started = await business().post(draftsAt.start({ callId }), { businessId })
const applicationId = started.headers.get('location')?.split('/')[2] ?? ''
const own = { applicationId }
const version = () =>
  value('select coalesce(max(seq), 0) from grants.draft_saves where application_id = $1', [
    applicationId,
  ])
const state = () => value('select state from grants.applications where id = $1', [applicationId])
const plan = {
  title: '春の見本市への出展',
  plan: '新しい枠を並べ、値を自分で付けて売る。',
  startsOn: '令9.1.10',
  endsOn: '2027-03-20',
  'specials.fairName': '春の見本市',
}
const consents = { taxConsent: 'on', antisocialConsent: 'on', publicationConsent: 'on' }
const submit = (once?: string) => business().post(at.submission(own), consents, once)
const said = (answer: Response) =>
  Buffer.from(
    /sanchi-say=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '',
    'base64url',
  ).toString()
const files = ['見積書_A社.pdf', '見積書_B社.pdf', '小間図.pdf'].map((name) =>
  samplePdf(name, name),
)
const upload = (file: File, slot = '見積書') =>
  business().post(attachmentsAt.attachments(own), { slot, supersedesId: '', file })

test('nobody signs in first; another business and the hall find no draft, and it is nobody else’s list', async () => {
  expect(started.status).toBe(303)
  for (const path of [draftsAt.draftPlan(own), ownGrant(own)]) {
    const nobody = await house.asNobody().get(path)
    expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
    expect((await house.as(people.proxy).get(path)).status).toBe(404)
  }
  for (const who of [people.officer, people.head])
    expect((await house.as(who).get(caseAt(own))).status).toBe(404)
  expect((await house.as(people.officerElsewhere).get(caseAt(own))).status).toBe(404)
  expect((await officer().post(at.submission(own), consents)).status).toBe(404)
  expect((await house.as(people.bank).get(ownGrants())).status).toBe(403)
})

test('scenario 4: what is saved on one device is there on another; two tabs lose nothing silently', async () => {
  const [tabOne, tabTwo] = [business(), business()]
  const drawn = await version()
  const first = await tabOne.post(draftsAt.draftPlan(own), { ...plan, _version: drawn })
  expect(first.headers.get('location')).toBe(draftsAt.draftCosts(own))
  const elsewhere = await (await business().get(draftsAt.draftPlan(own))).text()
  expect(elsewhere).toContain('value="春の見本市への出展"')
  const second = await tabTwo.post(draftsAt.draftPlan(own), {
    ...plan,
    plan: '秋にも出る。',
    _version: drawn,
  })
  const page = await second.text()
  expect(second.status).toBe(409)
  expect(page).toContain('新しい枠を並べ')
  expect(page).toContain('秋にも出る。')
  expect(page).not.toContain('name="_theirs.title"')
  const kept = await value('select plan from grants.applications where id = $1', [applicationId])
  expect(kept).toBe(plan.plan)
  const late = await business().post(draftsAt.draftPlan(own), {
    ...plan,
    endsOn: '2027-04-01',
    _version: await version(),
  })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('繰越の手続')])
})

test('what is missing is named, and nothing is received', async () => {
  const early = await submit()
  const page = await early.text()
  expect(early.status).toBe(422)
  expect(page).toContain('費用を、一行以上書いてください。')
  expect(page).toContain('見積書を付けてください。')
  expect(await state()).toBe('下書き')
  await business().post(draftsAt.draftApplicant(own), {
    confirmsFacts: 'on',
    representative: '月岡 由美',
    phone: '０７７８－００－０００１',
    preparedBy: 'そのほか（有償）',
    preparerName: '見本商会',
    factsNote: '従業員は9人になりました。',
    _version: '0',
  })
  expect(await (await business().get(draftsAt.draftCheck(own))).text()).toContain(
    '行政書士に限られています',
  )
  expect(
    await value('select count(*)::int from businesses.corrections where business_id = $1', [
      businessId,
    ]),
  ).toBe('2')
  const costs = await business().post(draftsAt.draftCosts(own), {
    'lines.0.category': 'C1',
    'lines.0.item': '小間料',
    'lines.0.grossYen': '１，１００，０００',
    'lines.1.category': '',
    'lines.1.item': '',
    askedYen: '',
    _version: '0',
  })
  expect(costs.status).toBe(303)
  expect(await (await business().get(draftsAt.draftCosts(own))).text()).toContain(
    '市が出す額は、多くて500,000円',
  )
})

test('a file that is cut off or no file of its kind is refused, and the others stay', async () => {
  for (const file of files) expect((await upload(file)).status).toBe(303)
  // Scenario 4: on another device the files are there as well.
  const elsewhere = await (await business().get(draftsAt.draftPapers(own))).text()
  for (const file of files) expect(elsewhere).toContain(file.name)
  const wrong = await upload(new File(['text'], '偽.pdf'))
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('中身がPDFではありません（ほかの添付は受け取り済みです）。'),
  ])
  const rows = await value(
    'select count(*)::int from grants.attachments where application_id = $1',
    [applicationId],
  )
  expect(rows).toBe('3')
})

test('a blind call asks to take out what tells whose it is, and says that a small town may guess', async () => {
  const told = { ...plan, plan: `${plan.plan}問合せは0778-51-0000まで。` }
  const save = async (typed: typeof plan) =>
    business().post(draftsAt.draftPlan(own), { ...typed, _version: await version() })
  expect((await save(told)).status).toBe(303)
  const page = await (await business().get(draftsAt.draftCheck(own))).text()
  expect(page).toContain('電話番号と思われる語が1か所あります（例「0778-51-0000」）')
  expect(page).toContain('匿名化しても推測できるおそれがあります。')
  const refused = await submit()
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('残すときは、そのことに印を付けてください。'),
  ])
  expect(await state()).toBe('下書き')
  expect((await save(plan)).status).toBe(303)
})

test('scenario 5: one second after the close it is refused and the draft kept; at the close it is accepted', async () => {
  house.setClock('2026-12-18T17:00:01+09:00')
  const late = await submit()
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining(
      '受付は令和8年12月18日（金）17時に締め切りました。下書きは消えません。',
    ),
  ])
  expect(await state()).toBe('下書き')
  house.setClock('2026-12-18T17:00:00+09:00')
  const once = crypto.randomUUID()
  const [one, two] = [await submit(once), await submit(once)]
  expect([one.status, two.headers.get('location')]).toEqual([303, one.headers.get('location')])
  expect(said(one)).toContain('受付番号は 26-001、受付日時は令和8年12月18日 17:00:00')
  expect(await state()).toBe('受付')
  const other = await submit()
  expect([other.status, await other.text()]).toEqual([
    409,
    expect.stringContaining('すでに受け付けています（受付番号 26-001）'),
  ])
})

test('scenario 6: the receipt lists the hash of exactly the bytes that were sent, and anybody may test a file', async () => {
  const receiptId = await value('select id from grants.receipts where application_id = $1', [
    applicationId,
  ])
  const page = await (await business().get(receipt({ receiptId }))).text()
  for (const file of files) {
    const hash = sha256(new Uint8Array(await file.arrayBuffer()))
    expect(page).toContain(hash.slice(0, 16))
  }
  const pdf = await business().get(receiptPdf({ receiptId }))
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect((await house.as(people.proxy).get(receipt({ receiptId }))).status).toBe(404)
  const path = check({ receiptPid: `${people.officer.city}-${receiptId}` })
  const public1 = await (await house.asNobody().get(path)).text()
  expect(public1).toContain('26-001')
  expect(public1).not.toMatch(/つつじ眼鏡|春の見本市/)
  const same = await house.asNobody().post(path, { file: files[0] ?? '' })
  expect(said(same)).toContain('添付「見積書_A社.pdf」と同じ')
  const changed = await house.asNobody().post(path, { file: samplePdf('見積書_A社.pdf', '別') })
  expect([changed.status, await changed.text()]).toEqual([
    409,
    expect.stringContaining('どの添付とも一致しません'),
  ])
  expect((await house.asNobody().get(check({ receiptPid: `152137-${receiptId}` }))).status).toBe(
    404,
  )
})

test('done: the hall reads it, the applicant reads how many days are left, and takes it back', async () => {
  const read = await (await officer().get(caseAt(own))).text()
  expect(read).toContain('春の見本市への出展')
  expect(read).toContain('標準処理期間の終わり')
  const late = await business().post(draftsAt.draftPlan(own), { ...plan, _version: '99' })
  expect(late.status).toBe(409)
  expect(await (await business().get(ownGrant(own))).text()).toContain('あと60日')
  expect(await house.announced()).toEqual(['grants.application-submitted'])
  await business().post(`/own-grants/${applicationId}/withdrawal`, { reason: '' })
  expect(await state()).toBe('取下げ')
  expect((await house.audited()).at(-1)).toBe('grants.withdraw-application')
})
