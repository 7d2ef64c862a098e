import { expect, test } from 'vitest'
import { sql, within } from '#platform'
import { people, sabae } from '#platform/samples'
import { paperPdf } from '#platform/typesetting'
import { openHouse } from '#test'
import * as draftsAt from '../../application-drafts/addresses.ts'
import * as assignmentsAt from '../../assignments/addresses.ts'
import * as attachmentsAt from '../../attachments/addresses.ts'
import * as copiesAt from '../../redacted-copies/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { routes } from '../../routes.ts'
import { samplePdf } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import { assignRound, sampleMembers, seatMembers } from '../../samples/review-rounds.ts'
import { insertWorkedApplications } from '../../worked-rounds/tables.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
const callId = await value(
  `select id from grants.calls where city = ${sabae} and closes_at < '2026-11-01' order by closes_at limit 1`,
)
/** A quote that was sent for another application: it will lie under A as well. */
house.setClock('2026-12-01T10:00:00+09:00')
const sender = house.as(people.business)
const openCallId = await value(`select id from grants.calls where closes_at > '2026-12-01'`)
const businessId = await value(
  `select l.business_id from businesses.account_links l join platform.accounts a on a.id = l.account_id
   where a.login = 'business' and a.city = $1`,
  [sabae],
)
const begun = await sender.post(draftsAt.start({ callId: openCallId }), { businessId })
const draftId = begun.headers.get('location')?.split('/')[2] ?? ''
await sender.post(attachmentsAt.attachments({ applicationId: draftId }), {
  ...{ slot: '見積書', supersedesId: '', file: samplePdf('小間の見積.pdf', '見積') },
})
house.town.at('2026-11-24T08:30:00+09:00')
const applications = await insertWorkedApplications(house.town, callId)
const applicationId = applications.get('A') ?? ''
await seatMembers(house.town, callId)
await assignRound(house.town, callId, { declareBy: '2026-11-25', scoreBy: '2026-12-20' })
const attachmentId = await value(
  `insert into grants.attachments (city, application_id, file_id, slot, sha256, name, bytes,
     uploaded_at, uploaded_by, uploaded_name)
   select city, $1, file_id, slot, sha256, name, bytes, uploaded_at, uploaded_by, uploaded_name
   from grants.attachments where application_id = $2 returning id`,
  [applicationId, draftId],
)
// Members are no staff: they open only what was found safe.
await house.value(`update platform.files set state = '安全', scanned_at = now() where city = $1`, [
  sabae,
])
const params = { callId, applicationId }
const file = at.file({ ...params, attachmentId })
const opening = at.opening({ ...params, attachmentId })
const scoring = reviewsAt.scoring(params)
const [r1, r2] = sampleMembers.map((who) => house.as(who))
if (!r1 || !r2) throw new Error('two members')
const looks = () => value('select count(*) from grants.file_looks where attachment_id is not null')

test('nobody signs in first; the applicant and the hall have no part here', async () => {
  expect((await house.asNobody().get(file)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.business).post(opening, {})).status).toBe(403)
  expect((await house.as(people.head).get(file)).status).toBe(403)
})

test('a blind stage shows no file, whatever is asked', async () => {
  expect((await r1.post(reviewsAt.opening(params), {})).status).toBe(303)
  expect(await (await r1.get(scoring)).text()).toContain('見せられる写しはありません')
  expect((await r1.post(opening, {})).status).toBe(404)
  expect((await r1.get(file)).status).toBe(404)
})

const copies = copiesAt.copies({ applicationId })
const officer = house.as(people.officer)
const pageOf = async (words: string, name = '写し.pdf') => {
  const shown = { title: '', note: '', columns: [174], head: [], body: [[{ text: words }]] }
  const paper = {
    ...{
      paper: 'grant-notice',
      title: '見積書',
      spaced: false,
      landscape: false,
      sizePoints: 10.5,
    },
    ...{ top: [], right: [], seals: [], sheets: [[shown]], rests: '' },
  }
  const bytes = await paperPdf(paper, { draft: true }, '2026-11-24T00:00:00Z')
  return new File([bytes.slice()], name)
}
const seen = { attachmentId, eyeChecked: 'on', _form: 'copy' }

test('a copy: by the hall alone, with eyes, and with no word that tells whose it is', async () => {
  const file = await pageOf('小間料 480,000円')
  expect((await house.asNobody().get(copies)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [r1, house.as(people.business), house.as(people.auditor)])
    expect((await who.post(copies, { ...seen, file })).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.post(copies, { ...seen, file })).status).toBe(404)
  const told = async (typed: object) =>
    await (await officer.post(copies, { ...seen, ...typed })).text()
  expect(await told({ file, eyeChecked: '' })).toContain('目で確かめてください')
  const own = await value('select applicant_name from grants.applications where id = $1', [
    applicationId,
  ])
  // Under the black box the letters are still there.
  expect(await told({ file: await pageOf(`${own} 御中`) })).toContain(
    '名称と思われる文字が残っています',
  )
  expect(await told({ file: await pageOf('会場 043-296-0001') })).toContain(
    '電話番号と思われる文字',
  )
  expect(await told({ file: samplePdf('小間の見積.pdf', '見積') })).toContain(
    '元の添付と同じファイル',
  )
  expect(await value('select count(*) from grants.redacted_copies')).toBe('0')
})

test('done: the member sees the copy and nothing else, and its hash is on record', async () => {
  const hall = async () => (await officer.get(assignmentsAt.assignments({ callId }))).text()
  expect(await hall()).toContain(copies)
  const kept = await officer.post(copies, { ...seen, file: await pageOf('小間料 480,000円') })
  expect([kept.status, await kept.text()]).toEqual([303, ''])
  expect(await (await officer.get(copies)).text()).toContain('文字を調べた')
  expect(await hall()).not.toContain(copies)
  await house.value(
    `update platform.files set state = '安全', scanned_at = now() where city = $1`,
    [sabae],
  )
  const page = await (await r1.get(scoring)).text()
  expect(page).toContain('見積書の写し.pdf')
  expect(page).not.toContain('小間の見積')
  expect((await r1.post(opening, {})).status).toBe(303)
  const answer = await r1.get(file)
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
    '見積書の写し',
  )
  const copyHash = await value('select sha256 from grants.redacted_copies')
  expect(
    await value('select shown_hash from grants.file_looks where attachment_id is not null'),
  ).toBe(copyHash)
  expect(await (await officer.get(assignmentsAt.looks({ callId }))).text()).toContain(
    '（黒塗りの写し）',
  )
  // Nor does the program itself put the file before a member's eyes.
  const person = await house.town.person(people.officer)
  await expect(
    within(house.grounds, { city: sabae, mode: 'write', person: async () => person }, (here) =>
      here.db.run(sql`insert into grants.file_looks (city, assignment_id, at, account_id,
            account_name, shown_hash, attachment_id)
          select f.city, g.id, now(), ${person.id}::uuid, '', f.sha256, f.id
          from grants.attachments f join grants.assignments g on g.application_id = f.application_id
          where f.id = ${attachmentId}::uuid limit 1 returning id`),
    ),
  ).rejects.toThrow()
})

test('an open stage: the papers first, then the act, then the file; the first view stays on record', async () => {
  await house.value('update grants.criteria_sets set is_blind = false where call_id = $1', [callId])
  expect(await (await r2.post(opening, {})).text()).toContain('申請書を開いてから')
  expect(await (await r1.get(scoring)).text()).toContain('小間の見積.pdf')
  expect((await r1.get(file)).status).toBe(404)
  const opened = await r1.post(opening, {})
  expect([opened.status, opened.headers.get('location')]).toEqual([303, file])
  expect((await r1.post(opening, {})).status).toBe(303)
  // The copy before, and now the file.
  expect(await looks()).toBe('2')
  expect((await r1.get(file)).headers.get('content-type')).toBe('application/pdf')
  expect(
    await (await house.as(people.officer).get(assignmentsAt.looks({ callId }))).text(),
  ).toContain('小間の見積.pdf')
})

test('closed by a conflict, and ninety days after the decision: 404 as if it were not there', async () => {
  await house.value(
    `insert into grants.conflict_cases (city, call_id, reviewer_id, application_id, kind, level,
       source, found_at)
     select g.city, g.call_id, g.reviewer_id, g.application_id, 'K6', '個別除斥', '気づき', now()
     from grants.assignments g join grants.panelists p using (city, call_id, reviewer_id)
     where g.application_id = $1 and p.place = 1`,
    [applicationId],
  )
  expect((await r1.get(file)).status).toBe(404)
  expect((await r2.post(reviewsAt.opening(params), {})).status).toBe(303)
  expect((await r2.post(opening, {})).status).toBe(303)
  expect((await r2.get(file)).status).toBe(200)
  await house.value(
    `update grants.selection_rounds set closed_at = $2, matrix_hash = repeat('0', 64), voted_at = $2,
       decided_at = $2 where call_id = $1`,
    [callId, '2026-11-25T09:00:00+09:00'],
  )
  house.setClock('2027-02-24T09:00:00+09:00')
  const later = house.as(sampleMembers[1] ?? people.reviewer)
  expect((await later.get(file)).status).toBe(404)
  // The list leads nowhere that is closed.
  const list = await (await later.get(reviewsAt.review({ callId }))).text()
  expect(list).toContain('決裁から90日が過ぎたため')
  expect(list).not.toContain(scoring)
})
