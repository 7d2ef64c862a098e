import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import { sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as discussionsAt from '../../discussions/addresses.ts'
import * as minutesAt from '../../panel-minutes/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { sampleMembers, scoreWorkedRound, seatMembers } from '../../samples/review-rounds.ts'
import * as sheetsAt from '../../score-sheets/addresses.ts'
import * as reasonsAt from '../../selection-reasons/addresses.ts'
import * as resultsAt from '../../selection-results/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications, idOf, version } = await roundDesk(house)
const run = (text: string, values: unknown[] = []) => house.engine.asOwner(text, values)
const [, r2, r3] = sampleMembers.map((who) => house.as(who))
if (!r2 || !r3) throw new Error('five members')
const officer = house.as(people.officer)
const chief = house.as(people.chief)
const head = house.as(people.head)
const nameOf = (letter: string) =>
  value('select applicant_name from grants.applications where id = $1', [idOf(letter)])
await seatMembers(house.town, callId)
await scoreWorkedRound(house.town, callId, applications)

test('the worked example stands on the sheet to its printed decimals', async () => {
  const page = await words(chief.get(sheetsAt.scoreSheet(call)))
  for (const figure of [
    '84.00',
    '79.75',
    '73.25',
    '69.50',
    '60.00',
    '49.50',
    '69.33',
    '−12.33',
    '±2.61',
    '0.57 ［0.16〜0.90］',
    '0.84 ［0.44〜0.97］',
    '0.92',
    '71.375',
    '±5.23点（66.15〜76.60）',
  ])
    expect(page).toContain(figure)
  expect(page).toContain('他の委員より平均12.33点厳しい（±2.61）')
  expect(page).toContain('R4を除くと採択から外れる')
  expect(page).toContain('合議で結論を書くのは2件です。')
  // The 90 % interval of A: 84 ± 1.753 × 3.695.
  expect(page).toContain('線の近くの2件は、点だけでは順番を決められません')
  expect(page).toMatch(/77\.52[\s\S]*90\.48/)
  expect(page).toContain('R3は点の付け方が離れています')
  // All of the panel see it at once.
  expect(await words(r2.get(reviewsAt.sheet(call)))).toContain('84.00')
})

test('scenario 17: a member notices a tie; the scores leave the mean, and the place stays', async () => {
  const params = { callId, applicationId: idOf('D') }
  const noticed = await r3.post(reviewsAt.noticing(params), {
    kind: 'K7',
    note: '取引が始まっていた',
  })
  expect(noticed.status).toBe(303)
  expect((await r3.get(reviewsAt.scoring(params))).status).toBe(404)
  const page = await words(chief.get(sheetsAt.scoreSheet(call)))
  for (const figure of ['71.00', '66.37', '−13.90']) expect(page).toContain(figure)
  expect(await words(r3.get(reviewsAt.sheet(call)))).not.toContain(await nameOf('D'))
})

test('closing without the conclusions is refused, and so is a room without its quorum', async () => {
  const vote = { isConsensus: 'on', _version: await version() }
  expect(await words(officer.post(minutesAt.vote(call), vote))).toContain('結論が書かれていません')
  const seat = async (place: number) =>
    value('select reviewer_id from grants.panelists where call_id = $1 and place = $2', [
      callId,
      place,
    ])
  const [chair, second, third] = [await seat(1), await seat(2), await seat(3)]
  const thin = { heldOn: '令8.11.24', place: '会議室', present: [chair] }
  expect(await words(officer.post(minutesAt.presences(call), thin))).toContain(
    '出席1人では定足数（2人）に足りません。',
  )
  const full = { ...thin, present: [chair, second, third] }
  expect((await officer.post(minutesAt.presences(call), full)).status).toBe(303)
  const concerned = await run(
    'select id from grants.applications where call_id = $1 and number in (902, 903)',
    [callId],
  )
  for (const { id } of concerned.rows) {
    const to = discussionsAt.conclusion({ callId, applicationId: String(id) })
    const conclusion = 'R4の理由を読み上げ、順位のとおりとした。'
    expect((await officer.post(to, { conclusion, _version: '0' })).status).toBe(303)
  }
  expect(
    (await officer.post(minutesAt.vote(call), { ...vote, _version: await version() })).status,
  ).toBe(303)
})

test('another outcome needs its reason and is marked; the decision moves every case and numbers its notice', async () => {
  const otherwise = {
    applicationId: idOf('E'),
    decided: '不採択',
    amountYen: '',
    deviationReason: '',
  }
  expect((await officer.post(at.outcome(call), otherwise)).status).toBe(403)
  expect(await words(head.post(at.outcome(call), otherwise))).toContain(
    '順位と異なる採否です。理由を書くと進めます',
  )
  const reason = '同じ見本市に県の枠で出ることが決まったため'
  expect(
    (await head.post(at.outcome(call), { ...otherwise, deviationReason: reason })).status,
  ).toBe(303)
  const plain = await head.post(at.decision(call), {
    departReason: '',
    _version: await version(),
  })
  expect(await words(plain)).toContain('「審査会の結論と異なる決定」として決裁してください')
  const marked = { departs: 'on', departReason: reason, _version: await version() }
  const limited = [
    { upToYen: 100_000, role: 'head' },
    { upToYen: null, role: 'director' },
  ]
  const setBands = (to: string) =>
    run('update grants.scheme_editions set approval_bands = $1::jsonb', [to])
  const kept = await value('select approval_bands::text from grants.scheme_editions limit 1')
  await setBands(JSON.stringify(limited))
  expect(await words(head.post(at.decision(call), marked))).toContain('部長以上の専決です')
  await setBands(kept)
  expect(await words(head.post(at.decision(call), marked))).toContain(
    '不採択の理由が書かれていない申請が2件あります',
  )
  const told = {
    forApplicant: '総合的に判断して、今回は不採択としました。ご了承ください。',
    firstImprovement: '買い手の声を集める',
    secondImprovement: '翌年の計画を書く',
    ...{ whomToAsk: '産業振興課の窓口', internalNote: '', _version: '0' },
  }
  const toReason = (letter: string) => reasonsAt.reason({ callId, applicationId: idOf(letter) })
  expect(await words(officer.post(toReason('E'), told))).toContain(
    '不採択の理由に、該当する審査項目を1つ以上入れてください。',
  )
  const forApplicant = '市場性の裏付けが見積だけで、買い手の声がありませんでした。'
  for (const letter of ['E', 'F'])
    expect((await officer.post(toReason(letter), { ...told, forApplicant })).status).toBe(303)
  const naming = { ...marked, departReason: `${await nameOf('E')}は県の枠で出ることが決まったため` }
  expect(await words(head.post(at.decision(call), naming))).toContain(
    'どの申請のことかが分からないように書いてください。',
  )
  expect((await head.post(at.decision(call), marked)).status).toBe(303)
  const states = await run(
    'select number, state from grants.applications where call_id = $1 and number >= 900 order by number',
    [callId],
  )
  expect(states.rows.map(({ state }) => state)).toEqual([
    '採択',
    '採択',
    '採択',
    '補欠',
    '不採択',
    '不採択',
  ])
  expect(
    await value(
      `select count(distinct notice_label) from grants.selections where call_id = $1 and notice_label <> ''`,
      [callId],
    ),
  ).toBe('6')
  const page = await words(head.get(at.selection(call)))
  expect(page).toContain('審査会の結論と異なる決定')
  expect(page).toContain('順位と異なる')
})

test('scenario 22: a rejected applicant reads the own means, half a band and the reason, nothing else', async () => {
  await run(
    `update grants.applications set business_id = (select l.business_id
       from businesses.account_links l join platform.accounts a on a.id = l.account_id
       where a.login = 'business' limit 1) where id = $1`,
    [idOf('E')],
  )
  const own = house.as(people.business)
  const page = await words(own.get(reasonsAt.ownResult({ applicationId: idOf('E') })))
  for (const told of [
    '3.0／5',
    '60.0／100',
    '下位半分',
    '市場性の裏付けが見積だけで',
    '買い手の声を集める',
  ])
    expect(page).toContain(told)
  // Neither another's name, mean or code, nor anybody of the panel, nor a single score.
  for (const letter of ['A', 'B', 'C', 'D', 'F']) expect(page).not.toContain(await nameOf(letter))
  const codes = await run('select code from grants.review_codes where call_id = $1', [callId])
  for (const { code } of codes.rows) expect(page).not.toContain(String(code))
  for (const told of ['84.0', '79.8', '73.3', '69.5', '71.0', '49.5', '69.33', '68.0', '45.0'])
    expect(page).not.toContain(told)
  for (const { name } of sampleMembers) expect(page).not.toContain(name)
  expect((await own.get(reasonsAt.ownResult({ applicationId: idOf('F') }))).status).toBe(404)
  const elsewhere = reasonsAt.ownResult({ applicationId: idOf('E') })
  expect((await house.as(people.finance).get(elsewhere)).status).toBe(403)
})

test('what is published names nobody of the rejected, and no mean from which a score would follow', async () => {
  const callPid = pidOf(sabae, callId)
  const nobody = house.asNobody()
  expect((await nobody.get(resultsAt.published({ callPid }))).status).toBe(404)
  expect((await house.as(people.finance).post(resultsAt.publication(call), {})).status).toBe(403)
  const preview = await words(officer.get(resultsAt.preview(call)))
  expect(preview).toContain('公表する')
  const publish = { _version: await version() }
  expect((await officer.post(resultsAt.publication(call), publish)).status).toBe(303)
  expect((await officer.post(resultsAt.publication(call), publish)).status).toBe(409)
  const [page, file] = [
    await words(nobody.get(resultsAt.published({ callPid }))),
    await words(nobody.get(resultsAt.csv({ callPid }))),
  ]
  for (const letter of ['D', 'E', 'F']) {
    expect(page).not.toContain(await nameOf(letter))
    expect(file).not.toContain(await nameOf(letter))
  }
  expect(page).toContain(await nameOf('A'))
  for (const score of ['84.00', '79.75', '73.25', '69.50', '60.00', '49.50'])
    expect(page + file).not.toContain(score)
  expect((await house.as(people.officerElsewhere).get(resultsAt.preview(call))).status).toBe(404)
})

test('the first of the waitlist follows when money is freed, and not before', async () => {
  const first = { applicationId: idOf('D') }
  expect(await words(head.post(at.promotion(call), first))).toContain(
    '配分額（1,500,000円）を超えています',
  )
  // Scenario 11: a decision that is lowered frees the difference, as a withdrawal frees the whole.
  await run(
    `insert into grants.award_terms (city, application_id, seq, amount_yen, ends_on, because, from_on)
     values (${sabae}, $1, 1, 0, '2027-03-31', '変更', '2026-11-24')`,
    [idOf('B')],
  )
  expect((await head.post(at.promotion(call), first)).status).toBe(303)
  expect(await value('select state from grants.applications where id = $1', [idOf('D')])).toBe(
    '採択',
  )
  expect(
    (await house.announced()).filter((one) => one === 'grants.selection-decided'),
  ).toHaveLength(1)
})
