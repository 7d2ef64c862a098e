import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { adoptedCase } from '../../case-examples/tables.ts'
import * as rerunsAt from '../../reruns/addresses.ts'
import { routes } from '../../routes.ts'
import { fillFirstRound } from '../../samples/first-round.ts'
import { fills } from '../../samples/floors.ts'
import { ownResult } from '../../selection-reasons/addresses.ts'
import { roundVersion } from '../../worked-rounds/tables.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, [...fills, fillFirstRound])
const value = async (text: string) => String(await house.value(text))
const callId = await value(
  'select call_id from grants.selection_rounds where decided_at is not null limit 1',
)
const call = { callId }
house.setClock('2026-08-14T10:00:00+09:00')
/** F of the worked example, whom the business itself sent. */
const applicationId = await value(
  `select a.id from grants.applications a join grants.selections s on s.application_id = a.id
    where a.call_id = '${callId}' and s.decided = '不採択' limit 1`,
)
const codeOf = (letter: string) =>
  value(`select c.code from grants.review_codes c
    join grants.applications a on a.id = c.application_id
    where a.call_id = '${callId}' and a.applicant_name like '%${letter}%'`)
// Days pass between the tests, and a session does not last for days.
const business = () => house.as(people.business)
const officer = () => house.as(people.officer)
const head = () => house.as(people.head)
const director = () => house.as(people.director)
const own = { applicationId }
const question = { question: '市場性の点が低い理由を知りたい。', _form: 'explanation' }
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const requestOf = () => value('select id from grants.explanation_requests')
const answered = {
  ...{ finding: '事実の誤りあり', _form: 'answer', _version: '1' },
  answer: '採点表から書き写すときに、市場性の点を取り違えていました。',
}

test('scenario 22: the applicant sees the own means and half a band, and may ask why; nobody else may', async () => {
  expect((await house.asNobody().post(at.ownRequest(own), question)).status).toBe(303)
  for (const who of [people.finance, people.reviewer])
    expect((await house.as(who).post(at.ownRequest(own), question)).status).toBe(403)
  const page = await text(business().get(ownResult(own)))
  expect(page).toContain('下位半分')
  expect(page).toContain('49.5／100')
  expect(page).toContain('説明を申し出る')
  for (const other of ['84.0', '前川', '第一', '採点集計表']) expect(page).not.toContain(other)
  const theirs = await adoptedCase(house.value, 950)
  await value(`update grants.applications set business_id = (select id from businesses.businesses
    where id not in (select business_id from businesses.account_links) limit 1)
    where id = '${theirs}' returning id`)
  expect((await business().post(at.ownRequest({ applicationId: theirs }), question)).status).toBe(
    404,
  )
})

test('rule broken: too late; and once it is asked it is not asked again', async () => {
  house.setClock('2026-08-22T10:00:00+09:00')
  expect(await text(business().get(ownResult(own)))).not.toContain('説明を申し出る')
  expect(await text(business().post(at.ownRequest(own), question))).toContain(
    '理由の説明を申し出られるのは、令和8年8月21日まででした。',
  )
  house.setClock('2026-08-21T16:00:00+09:00')
  expect((await business().post(at.ownRequest(own), { ...question, question: '？' })).status).toBe(
    422,
  )
  expect((await business().post(at.ownRequest(own), question)).status).toBe(303)
  expect(await text(business().post(at.ownRequest(own), question))).toContain(
    '理由の説明は、もう申し出られています。',
  )
  expect(await value('select answer_by::text from grants.explanation_requests')).toBe('2026-09-04')
})

test('whoever had a part in the case answers for it nowhere, in the program and in the database', async () => {
  const requestId = await requestOf()
  for (const who of [officer, head])
    expect(await text(who().post(at.answer({ requestId }), answered))).toContain(
      'この案件に関わった職員は回答できません。',
    )
  expect(await text(head().get(at.appeal({ requestId })))).not.toContain('回答書を出す')
  expect((await house.as(people.auditor).post(at.answer({ requestId }), answered)).status).toBe(403)
  const named = {
    ...answered,
    answer: `${await value('select name from grants.reviewers limit 1')}委員の点を、書き写すときに取り違えていました。`,
  }
  expect(await text(director().post(at.answer({ requestId }), named))).toContain('委員の氏名')
})

test('the director answers on a numbered paper, and an error is run again: old and new beside each other', async () => {
  const requestId = await requestOf()
  const rerun = {
    ...{ _form: 'rerun', cause: '紙の採点を書き写すときに、市場性の点を取り違えた。' },
    ...{ remedy: '予備の予算で採択', remedyNote: '次年度の当初予算の予備から出す' },
  }
  expect(
    await text(head().post(rerunsAt.rerun({ requestId }), { ...rerun, corrections: 'x' })),
  ).toContain('事実の誤りがあると回答した申出だけ')
  expect((await director().post(at.answer({ requestId }), answered)).status).toBe(303)
  const page = await text(business().get(ownResult(own)))
  expect(page).toContain('取り違えていました')
  expect(page).toContain('理由説明回答書')
  expect(page).toContain('事実の誤りあり')
  const code = await codeOf('つつじ')
  const wrong = await head().post(rerunsAt.rerun({ requestId }), {
    ...{ ...rerun, corrections: `${code} R9：5,5,5` },
  })
  expect(await text(wrong)).toContain('に当たる採点がありません')
  // All of F becomes 5: it comes in at the top, and C, the last that was selected, keeps what it has.
  const all = [1, 2, 3, 4].map((n) => `${code} R${n}：5,5,5`).join('\n')
  const none = { ...rerun, corrections: all, remedy: '要らない' }
  expect(await text(head().post(rerunsAt.rerun({ requestId }), none))).toContain(
    'が採択に変わります。救済の方法を選んでください。',
  )
  // The panel had found F unfit as well: the points alone change nothing, and the vote is counted again.
  await value(`insert into grants.panel_votes (city, call_id, kind, application_id, present, excluded,
      needed, votes_for, against, is_carried, voted_at, kept_name)
    values (${people.officer.city}, '${callId}', '不適格', '${applicationId}', 4, 0, 2, 3, 1, true, now(), '') returning id`)
  const withVetoes = async (vetoes: string) =>
    text(head().post(rerunsAt.rerun({ requestId }), { ...rerun, corrections: all, vetoes }))
  expect(await withVetoes('')).toContain('採択に変わる申請がありません')
  expect(await withVetoes(`${code}：賛成3、反対2、棄権0`)).toContain('（4人）を超えています')
  expect(await withVetoes(`${await codeOf('前川')}：事実なし`)).toContain(
    '不適格の議決がありません',
  )
  const nothing = { ...rerun, corrections: '', vetoes: '' }
  expect(await text(head().post(rerunsAt.rerun({ requestId }), nothing))).toContain(
    '直す点か、直す不適格の議決',
  )
  const done = await head().post(rerunsAt.rerun({ requestId }), {
    ...{ ...rerun, corrections: all, vetoes: `${code}：賛成2、反対2、棄権0` },
  })
  expect([done.status, await done.text()]).toEqual([303, ''])
  expect(await value(`select state from grants.applications where id = '${applicationId}'`)).toBe(
    '採択',
  )
  const told = await text(director().get(at.appeal({ requestId })))
  expect(told).toContain('1位（100.00）')
  expect(told).toContain('順位なし（49.50）')
  expect(told).toContain('決まった額をそのまま受け取ります')
  expect(told).toContain('不適格（賛成3・反対1・棄権0）→ 不適格としない（賛成2・反対2・棄権0）')
  expect(await value(`select is_carried from grants.panel_votes where kind = '不適格'`)).toBe(
    'true',
  )
  expect(
    await value(`select count(*) from grants.selections where call_id = '${callId}'
      and decided = '採択'`),
  ).toBe('4')
  expect(
    await text(head().post(rerunsAt.rerun({ requestId }), { ...rerun, corrections: all })),
  ).toContain('この申出の再計算は、もう終わっています。')
})

test('申出受付 becomes 確定 when all days are over and all is answered', async () => {
  expect(await text(officer().get(at.appeals(call)))).toContain('申出受付')
  const settle = async () => ({
    ...{ _form: 'settlement', _version: await roundVersion(house.town, callId) },
  })
  expect((await officer().post(at.settlement(call), await settle())).status).toBe(403)
  expect(await text(head().post(at.settlement(call), await settle()))).toContain(
    '到達日を記録していない通知',
  )
  await value(`update grants.papers set served_on = issued_on where served_on is null returning id`)
  house.setClock('2026-10-01T10:00:00+09:00')
  const done = await head().post(at.settlement(call), await settle())
  expect([done.status, await done.text()]).toEqual([303, ''])
  const page = await text(officer().get(at.appeals(call)))
  expect(page).toContain('申出1件、うち事実の誤り1件')
  expect(page).toContain('確定')
})
