import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as casesAt from '../../audit-cases/addresses.ts'
import { routes } from '../../routes.ts'
import { fillFirstRound } from '../../samples/first-round.ts'
import { fills } from '../../samples/floors.ts'
import { published } from '../../selection-results/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [...fills, fillFirstRound])
const value = async (text: string) => String(await house.value(text))
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const on = (day: string) => house.setClock(`${day}T10:00:00+09:00`)
const callId = await value(
  'select call_id from grants.selection_rounds where decided_at is not null limit 1',
)
const [head, director] = [() => house.as(people.head), () => house.as(people.director)]
const commit = {
  ...{ callId, fiscalYear: '令和8年度', numberName: '8月20日に抽選のナンバーズ4' },
  ...{ numberOn: '令8.8.20', _form: 'commit' },
}
const drawId = () => value(`select id from grants.audit_draws where kind = '公募'`)
const reveal = { publicNumber: '4821', _form: 'reveal', _version: '1' }
const sha256 = (words: string) => createHash('sha256').update(words).digest('hex')
on('2026-08-12')

test('nobody signs in; an officer neither sees nor draws; a chief sees and does not draw', async () => {
  expect((await house.asNobody().get(at.draws())).status).toBe(303)
  for (const who of [people.officer, people.business, people.reviewer])
    expect((await house.as(who).get(at.draws())).status).toBe(403)
  expect((await house.as(people.chief).get(at.draws())).status).toBe(200)
  expect((await house.as(people.chief).post(at.draws(), commit)).status).toBe(403)
  expect(await value('select count(*) from grants.audit_draws')).toBe('0')
})

test('rule broken: a number that is known already, a call twice, a draw before its day', async () => {
  expect(await text(head().post(at.draws(), { ...commit, numberOn: '令8.8.12' }))).toContain(
    '今日より後に決まるもの',
  )
  expect((await head().post(at.draws(), commit)).status).toBe(303)
  expect(await text(head().post(at.draws(), commit))).toContain('もう予告されています')
  const own = { drawId: await drawId() }
  expect(await text(head().post(at.reveal(own), reveal))).toContain(
    '公の番号が決まる日が、まだ来ていません。',
  )
  // The secret is nobody's before: neither the hall's page nor the public one has it.
  const secret = await value('select secret_hex from grants.audit_draws')
  const drawPid = pidOf(sabae, own.drawId)
  for (const page of [
    await text(director().get(at.draw(own))),
    await text(house.asNobody().get(at.publicDraw({ drawPid }))),
  ]) {
    expect(page).toContain(await value('select secret_hash from grants.audit_draws'))
    expect(page).not.toContain(secret)
  }
  expect((await house.asNobody().get(at.publicDrawCsv({ drawPid }))).status).toBe(404)
})

test('scenario 25: from the public page alone anybody draws the same names', async () => {
  on('2026-08-21')
  const own = { drawId: await drawId() }
  const drawPid = pidOf(sabae, own.drawId)
  expect((await head().post(at.reveal(own), reveal)).status).toBe(303)
  const page = await text(house.asNobody().get(at.publicDraw({ drawPid })))
  const csv = await text(house.asNobody().get(at.publicDrawCsv({ drawPid })))
  const codes = [...page.matchAll(/<code[^>]*>([^<]+)<\/code>/g)].map(([, code]) => code ?? '')
  const [hash = '', secret = '', id = ''] = codes
  expect(sha256(secret)).toBe(hash)
  const list = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))
  const keys = list.map(
    ([no = '']) => [sha256(`sanchi-lottery|${id}|${secret}.4821|${no}`), no] as const,
  )
  const first = keys.toSorted(([one], [other]) => (one < other ? -1 : 1))[0]?.[1]
  expect(list.filter((cells) => cells.at(-1) === '1').map(([no]) => no)).toEqual([first])
  const kept = await value(`select 'A-' || lpad(a.number::text, 3, '0') from grants.audit_cases c
    join grants.applications a on a.id = c.application_id`)
  expect(kept).toBe(first)
  const inEnglish = await text(house.asNobody().get(`${at.publicDraw({ drawPid })}?lang=en`))
  for (const told of ['How to check', 'with probability', secret, 'lang="en"'])
    expect(inEnglish).toContain(told)
  // By number alone: no name of anybody stands there.
  const names = await house.engine.asOwner(
    'select applicant_name from grants.applications where call_id = $1',
    [callId],
  )
  for (const { applicant_name: name } of names.rows)
    expect(page + csv + inEnglish).not.toContain(String(name))
  expect(await text(house.asNobody().get(published({ callPid: pidOf(sabae, callId) })))).toContain(
    at.publicDraw({ drawPid }),
  )
  const again = { ...reveal, publicNumber: '9999', _version: '2' }
  expect(await text(head().post(at.reveal(own), again))).toContain('もう引かれています')
})

test('a drawn case: conflicts of today, two other readers, the originals; then closed by an outsider', async () => {
  const own = {
    drawId: await drawId(),
    applicationId: await value('select application_id from grants.audit_cases'),
  }
  const page = async () => text(director().get(casesAt.auditCase(own)))
  const version = () => value('select version from grants.audit_cases')
  const closing = async (more: object = {}) => ({
    ...{ finding: '問題なし', note: '今日の登録と書類を照らして確かめた。', _form: 'closing' },
    ...{ _version: await version(), ...more },
  })
  expect(await text(director().post(casesAt.closing(own), await closing()))).toContain(
    '利益相反の確認をやり直してください。',
  )
  // Since the review a member took an office with the applicant.
  await value(`insert into grants.reviewer_interests (city, reviewer_id, kind, name, source, from_on,
      entered_at, entered_name)
    select 182079, p.reviewer_id, 'K2', a.applicant_name, '本人', '2026-08-10', now(), '本人'
    from grants.panelists p, grants.applications a
    where p.call_id = '${callId}' and p.place = 2 and a.id = '${own.applicationId}' returning kind`)
  const matching = { _form: 'matching', _version: await version() }
  expect((await director().post(casesAt.matching(own), matching)).status).toBe(303)
  expect(await page()).toContain('分かっていなかった')
  const readers = await house.engine.asOwner(
    `select r.id, exists (select from grants.assignments g where g.reviewer_id = r.id
       and g.application_id = $1) as scored from grants.reviewers r order by scored`,
    [own.applicationId],
  )
  const read = (reviewerId: unknown, points = '4,4,3') =>
    director().post(casesAt.reading(own), {
      ...{ reviewerId: String(reviewerId), points, note: '', _form: 'reading' },
    })
  expect(await text(read(readers.rows.at(-1)?.id))).toContain('採点した審査員や')
  expect(await text(read(readers.rows[0]?.id, '9,9'))).toContain('審査項目の順に3個')
  expect((await read(readers.rows[0]?.id)).status).toBe(303)
  expect(await text(director().post(casesAt.closing(own), await closing()))).toContain(
    '採点の読み直しが1人分足りません。',
  )
  // Another member comes into the register.
  await value(`insert into grants.reviewers (city, account_id, name, is_outside, term_from, term_to,
      entered_at, entered_name)
    select 182079, id, name, true, '2026-04-01', '2028-03-31', now(), '事務局'
    from platform.accounts where login = 'chamber' and city = 182079 returning name`)
  const sixth = await value(`select id from grants.reviewers order by entered_at desc limit 1`)
  expect((await read(sixth)).status).toBe(303)
  expect(await page()).toContain('紙（入力 ')
  const expenses = await house.engine.asOwner(
    'select id from grants.expenses where application_id = $1 and removed_at is null',
    [own.applicationId],
  )
  for (const { id } of expenses.rows)
    expect(
      (
        await director().post(casesAt.original(own), {
          ...{
            expenseId: String(id),
            result: '一致',
            seenOn: '令8.8.21',
            note: '',
            _form: 'original',
          },
        })
      ).status,
    ).toBe(303)
  expect(await text(director().post(casesAt.closing(own), await closing()))).toContain(
    '新しい利害関係が1件',
  )
  const found = { finding: '指摘あり' }
  expect(await text(head().post(casesAt.closing(own), await closing(found)))).toContain(
    'この案件に関わった職員は、監査の結果を決められません。',
  )
  expect((await director().post(casesAt.closing(own), await closing(found))).status).toBe(303)
  expect(await page()).toContain('指摘あり')
})

test('of the grants settled in a fiscal year a tenth is drawn, one at least, and each year once', async () => {
  on('2026-11-25')
  const year = { ...commit, callId: '', numberOn: '令8.11.30' }
  expect((await head().post(at.draws(), year)).status).toBe(303)
  expect(await text(head().post(at.draws(), year))).toContain('もう予告されています')
  const own = { drawId: await value(`select id from grants.audit_draws where kind = '年度'`) }
  on('2026-12-01')
  expect((await head().post(at.reveal(own), reveal)).status).toBe(303)
  const settled = await value(`select count(*) from grants.settlements where city = ${sabae}
    and settled_on >= '2026-04-01' and settled_on < '2027-04-01'`)
  expect(Number(settled)).toBeGreaterThan(0)
  const drawnOf = `select count(*) from grants.audit_cases where draw_id = '${own.drawId}'`
  expect(await value(drawnOf)).toBe(String(Math.max(1, Math.ceil(Number(settled) / 10))))
  const page = await text(director().get(at.draw(own)))
  expect(page).toContain(`${settled}件のうち`)
  expect(page).toContain('一つ以上に当たる割合は')
})
