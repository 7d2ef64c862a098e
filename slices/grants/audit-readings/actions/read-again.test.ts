import { expect, test } from 'vitest'
import { sql, within } from '#platform'
import { sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as casesAt from '../../audit-cases/addresses.ts'
import * as drawsAt from '../../audit-draws/addresses.ts'
import { reviews } from '../../declarations/addresses.ts'
import { attachedTo } from '../../file-examples/tables.ts'
import { routes } from '../../routes.ts'
import { samplePdf } from '../../samples/applications.ts'
import { fillFirstRound } from '../../samples/first-round.ts'
import { fills } from '../../samples/floors.ts'
import { workedSheet } from '../../samples/review-rounds.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [...fills, fillFirstRound])
const value = async (text: string) => String(await house.value(text))
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const callId = await value(
  'select call_id from grants.selection_rounds where decided_at is not null limit 1',
)
house.setClock('2026-08-12T10:00:00+09:00')
await house.as(people.head).post(drawsAt.draws(), {
  ...{ callId, fiscalYear: '令和8年度', numberName: '8月20日に抽選のナンバーズ4' },
  ...{ numberOn: '令8.8.20', _form: 'commit' },
})
const drawId = await value('select id from grants.audit_draws')
house.setClock('2026-08-21T10:00:00+09:00')
const reveal = { publicNumber: '4821', _form: 'reveal', _version: '1' }
await house.as(people.head).post(drawsAt.reveal({ drawId }), reveal)
const own = {
  drawId,
  applicationId: await value('select application_id from grants.audit_cases'),
}
const readerId = async (which: string) =>
  value(`select r.id from grants.reviewers r where ${which} (select from grants.assignments g
    where g.reviewer_id = r.id and g.application_id = '${own.applicationId}') limit 1`)
const reserve = house.as(people.reserveReviewer)
const director = house.as(people.director)
const reading = at.reading(own)
const asking = { reviewerId: await readerId('not exists'), _form: 'asking' }
const sheet = { ...workedSheet('C', 1), note: '値の付け方が読み取れない。', _form: 'reading' }

test('nobody signs in first; who was not asked finds no reading, and only the hall that audits asks', async () => {
  expect((await house.asNobody().get(reading)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.reserveReviewer, people.reviewer])
    expect((await house.as(who).get(reading)).status).toBe(404)
  for (const who of [people.officer, people.auditor, people.reviewer])
    expect((await house.as(who).post(at.asking(own), asking)).status).toBe(403)
  const scored = { ...asking, reviewerId: await readerId('exists') }
  expect(await text(director.post(at.asking(own), scored))).toContain('採点した審査員や')
  expect((await director.post(at.asking(own), asking)).status).toBe(303)
  expect(await text(director.post(at.asking(own), asking))).toContain('もう頼んでいます')
  expect(await text(director.get(casesAt.auditCase(own)))).toContain('未開封')
})

test('rule broken: unopened, off the scale, without a reason; and nobody writes as the reader', async () => {
  expect(await text(reserve.post(reading, sheet))).toContain('申請書を開いてから')
  expect((await reserve.post(at.opening(own), {})).status).toBe(303)
  const papers = await text(reserve.get(reading))
  expect(papers).toContain('審査会の点は表示しません')
  expect(papers).not.toContain(
    await value(`select applicant_name from grants.applications where id = '${own.applicationId}'`),
  )
  const off = { ...sheet, points1: '9' }
  expect(await text(reserve.post(reading, off))).toContain('点は0から5の整数')
  expect(await text(reserve.post(reading, { ...sheet, comment2: '' }))).toContain('理由を1文以上')
  await expect(
    within(
      house.grounds,
      { city: sabae, mode: 'write', person: () => house.town.person(people.director) },
      (here) =>
        here.db.run(sql`insert into grants.audit_readings (city, draw_id, application_id, reviewer_id,
            points, way, kept_at, kept_by, kept_name)
          values (${sabae}, ${own.drawId}::uuid, ${own.applicationId}::uuid,
            ${asking.reviewerId}::uuid, '[5,5,5]', '本人', now(), ${here.person.id}::uuid, '')`),
    ),
  ).rejects.toThrow()
})

test('the files are as blind as the papers: a copy by an act, and its hash on record', async () => {
  expect(await text(reserve.get(reading))).toContain('見せられる写しはありません')
  const sent = (slot: string, name: string) =>
    attachedTo(house, own.applicationId, { slot, file: samplePdf(name, name) })
  const attachmentId = await sent('見積書', '社名入り.pdf')
  const copyId = await sent('そのほか', '写し.pdf')
  const file = { ...own, attachmentId }
  expect((await reserve.post(at.fileOpening(file), {})).status).toBe(404)
  await value(`insert into grants.redacted_copies (city, attachment_id, seq, file_id, sha256, bytes,
      reading, kept_at, kept_by, kept_name)
    select city, '${attachmentId}', 1, file_id, sha256, bytes, '画像のみ', now(),
      (select id from platform.accounts where login = 'sakai' and city = 182079), ''
    from grants.attachments where id = '${copyId}' returning id`)
  const page = await text(reserve.get(reading))
  expect(page).toContain('見積書の写し.pdf')
  expect(page).not.toContain('社名入り')
  expect((await reserve.get(at.file(file))).status).toBe(404)
  expect((await reserve.post(at.fileOpening(file), {})).status).toBe(303)
  expect((await reserve.get(at.file(file))).headers.get('content-type')).toBe('application/pdf')
  expect(await value('select shown_hash from grants.audit_file_looks')).toBe(
    await value(`select sha256 from grants.attachments where id = '${copyId}'`),
  )
  expect((await house.as(people.reviewer).get(at.file(file))).status).toBe(404)
})

test('done: written once in the own sign-in, and marked so; who declines is replaced', async () => {
  expect((await reserve.post(reading, sheet)).status).toBe(303)
  expect(await text(reserve.post(reading, sheet))).toContain('もう記録されています')
  expect(await text(reserve.get(reviews()))).toContain('抽出監査の読み直し')
  expect(await text(director.get(casesAt.auditCase(own)))).toContain('本人')
  const [second, third] = await Promise.all(
    ['chamber', 'bank'].map((login) =>
      value(`insert into grants.reviewers (city, account_id, name, is_outside, term_from, term_to,
          entered_at, entered_name)
        select city, id, name, true, '2026-04-01', '2028-03-31', now(), '事務局'
        from platform.accounts where login = '${login}' and city = ${sabae} returning id`),
    ),
  )
  const ask = (reviewerId = '') => director.post(at.asking(own), { ...asking, reviewerId })
  expect((await ask(second)).status).toBe(303)
  expect(await text(ask(third))).toContain('二人に、もう頼んでいます。')
  await house.engine.asOwner(
    `update grants.audit_readers set declined_at = now(), decline_reason = '取引がある' where reviewer_id = $1`,
    [second],
  )
  expect((await ask(third)).status).toBe(303)
  expect(await text(director.get(casesAt.auditCase(own)))).toContain('辞退：取引がある')
})
