import { expect, test } from 'vitest'
import { people } from '#platform/samples'
import { openHouse } from '#test'
import * as assignmentsAt from '../../assignments/addresses.ts'
import * as papersAt from '../../paper-scores/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { samplePdf } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import {
  assignRound,
  sampleMembers,
  scoreAsMember,
  seatMembers,
  workedSheet,
} from '../../samples/review-rounds.ts'
import * as sheetsAt from '../../score-sheets/addresses.ts'
import { roundVersion, sealedAs } from '../../worked-rounds/tables.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications, idOf } = await roundDesk(house)
// The seal of this round hears four, for three tenths.
await sealedAs(house.town, callId, 'interview_weight = 30, interview_places = 4')
await seatMembers(house.town, callId)
await assignRound(house.town, callId, { declareBy: '2026-11-25', scoreBy: '2026-12-20' })
for (const at of [0, 1, 2]) await scoreAsMember(house.town, at, callId, applications)
const members = sampleMembers.slice(0, 4).map((who) => house.as(who))
const [r1] = members
if (!r1) throw new Error('four members')
const officer = house.as(people.officer)
const chief = house.as(people.chief)
const pass = async () => ({ _version: await roundVersion(house.town, callId) })
const interviewOf = (letter: string) => at.interview({ callId, applicationId: idOf(letter) })
const nameOf = (letter: string) =>
  value('select applicant_name from grants.applications where id = $1', [idOf(letter)])

const pairOf = (letter: string, place: number) =>
  value(
    `select g.id from grants.assignments g join grants.panelists p using (city, call_id, reviewer_id)
     where g.application_id = $1 and p.place = $2`,
    [idOf(letter), place],
  )
const why = async () => ({
  assignmentId: await pairOf('A', 4),
  reason: '面接の途中で急用のため退席した。',
})

test('nobody signs in first; an officer may not; another city finds no call', async () => {
  const nobody = await house.asNobody().post(at.firstPass(call), await pass())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await officer.post(at.firstPass(call), await pass())).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(at.firstPass(call), await pass())).status).toBe(
    404,
  )
  expect((await r1.get(interviewOf('A'))).status).toBe(404)
})

test('no first result before the papers are in, and no closing before the interviews', async () => {
  expect(await words(chief.post(at.firstPass(call), await pass()))).toContain(
    '確定していない採点が6件あります',
  )
  await scoreAsMember(house.town, 3, callId, applications)
  expect(await words(chief.post(assignmentsAt.closing(call), await pass()))).toContain(
    'この手順は「面接」のときに行います',
  )
})

test('the sealed number passes by the means of the papers; the papers are closed and the name is open', async () => {
  expect((await chief.post(at.firstPass(call), await pass())).status).toBe(303)
  const page = await words(officer.get(at.firstPass(call)))
  expect(page.match(/通過（面接に進む）/g)).toHaveLength(4)
  expect(page).not.toContain('84.00')
  expect(await words(chief.get(sheetsAt.scoreSheet(call)))).toContain('採点は締め切られていません')
  const late = await r1.post(reviewsAt.scoring({ callId, applicationId: idOf('A') }), {
    ...{ ...workedSheet('A', 1), _version: '1' },
  })
  expect(late.status).toBe(409)
  expect((await r1.get(interviewOf('E'))).status).toBe(404)
  expect(await words(r1.get(interviewOf('A')))).toContain(await nameOf('A'))
  expect(await words(r1.get(reviewsAt.review(call)))).toContain('面接　案件')
})

test('each hears and scores alone', async () => {
  const early = await r1.post(at.finalising({ callId, applicationId: idOf('A') }), {
    _version: '0',
  })
  expect(await words(early)).toContain('点が入っていません')
  const off = { ...workedSheet('A', 0), points1: '6', _version: '0' }
  expect(await words(r1.post(interviewOf('A'), off))).toContain(
    '点は0から5の整数で入れてください。',
  )
  for (const [index, who] of members.entries())
    for (const letter of ['A', 'B', 'C', 'D']) {
      // The fourth hands the sheet of D in on paper.
      if (index === 3 && letter === 'D') continue
      // In the interview D convinces all, and nobody else changes a point.
      const sheet = letter === 'D' ? workedSheet('A', 3) : workedSheet(letter, index)
      expect((await who.post(interviewOf(letter), { ...sheet, _version: '0' })).status).toBe(303)
      if (index === 3 && letter === 'A') continue
      const final = at.finalising({ callId, applicationId: idOf(letter) })
      expect((await who.post(final, { _version: '1' })).status).toBe(303)
    }
  expect(await words(chief.post(assignmentsAt.closing(call), await pass()))).toContain(
    '確定していない面接の採点が2件あります',
  )
})

test('a final interview comes back with a reason, by the chief alone; what stood before stays', async () => {
  const assignmentId = await pairOf('B', 1)
  const back = {
    assignmentId,
    reason: '点を一段読み違えて写したとの申出があった。',
    _form: 'reopen',
  }
  const nobody = await house.asNobody().post(at.reopening(call), back)
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [officer, r1, house.as(people.auditor)])
    expect((await who.post(at.reopening(call), back)).status).toBe(403)
  expect(await words(chief.post(at.reopening(call), { ...back, reason: '誤り' }))).toMatch(/^422/)
  const open = { ...back, assignmentId: await pairOf('A', 4) }
  expect(await words(chief.post(at.reopening(call), open))).toContain('まだ確定していません')
  const sheet = { ...workedSheet('B', 0), _version: '1' }
  expect(await words(r1.post(interviewOf('B'), sheet))).toContain('差戻しを頼んでください')
  expect((await chief.post(at.reopening(call), back)).status).toBe(303)
  expect(await words(r1.get(interviewOf('B')))).toContain(back.reason)
  const hall = await words(officer.get(at.firstPass(call)))
  expect(hall).toContain('締切りの後に出ます')
  expect(hall).toContain(back.reason)
  expect((await r1.post(interviewOf('B'), { ...sheet, points1: '3' })).status).toBe(303)
  const final = at.finalising({ callId, applicationId: idOf('B') })
  expect((await r1.post(final, { _version: '2' })).status).toBe(303)
  expect(
    await value('select count(*) from grants.interview_scores where assignment_id = $1', [
      assignmentId,
    ]),
  ).toBe('2')
})

test('an interview on paper counts once another than the typist has checked it', async () => {
  const assignmentId = await pairOf('D', 4)
  const paper = {
    assignmentId,
    ...workedSheet('A', 3),
    file: samplePdf('面接の採点票.pdf', '採点票'),
  }
  expect((await house.as(people.finance).post(papersAt.paperEntry(call), paper)).status).toBe(403)
  const taken = { ...paper, assignmentId: await pairOf('A', 4) }
  expect(await words(officer.post(papersAt.paperEntry(call), taken))).toContain(
    '委員が画面で付け始めています',
  )
  expect((await officer.post(papersAt.paperEntry(call), paper)).status).toBe(303)
  expect(await words(chief.get(papersAt.paperEntry(call)))).toContain('紙の面接の採点')
  expect(await words(officer.post(papersAt.check(call), { assignmentId }))).toContain(
    '入力した人とは別の人が確かめてください',
  )
  // The member makes it final on the screen: unchecked it closes nothing.
  const r4 = members[3]
  const final = at.finalising({ callId, applicationId: idOf('D') })
  expect((await r4?.post(final, { _version: '1' }))?.status).toBe(303)
  expect((await chief.post(at.missing(call), await why())).status).toBe(303)
  expect(await words(chief.post(assignmentsAt.closing(call), await pass()))).toContain(
    '別の人が確かめていない紙の採点が1件あります',
  )
  expect((await chief.post(papersAt.check(call), { assignmentId })).status).toBe(303)
})

test('done: the weight of the seal makes the mean, and who was not heard stays out', async () => {
  expect((await officer.post(at.missing(call), await why())).status).toBe(403)
  expect((await chief.post(assignmentsAt.closing(call), await pass())).status).toBe(303)
  const sheet = await words(chief.get(sheetsAt.scoreSheet(call)))
  // D: 0.7 × 69.50 + 0.3 × 95 = 77.15, above C with 73.25; A without the fourth: (88 + 80 + 73) / 3. What came
  // back counts as it was given again: B 79.75 − 0.3 × 8 / 4.
  for (const told of ['77.15', '73.25', '80.33', '79.15', '（面接）']) expect(sheet).toContain(told)
  expect(sheet).toContain('書類の審査で一次通過の件数に入らない')
  expect(sheet).toContain('面接なし')
  expect(await words(officer.get(at.firstPass(call)))).toContain('4・5・4')
})
