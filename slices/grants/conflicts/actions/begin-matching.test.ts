import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import * as assignmentsAt from '../../assignments/addresses.ts'
import * as declarationsAt from '../../declarations/addresses.ts'
import * as reviewersAt from '../../reviewers/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import {
  sampleMembers,
  scoreAsMember,
  scoreOne,
  seatMembers,
  workedSheet,
} from '../../samples/review-rounds.ts'
import { seatVersion } from '../../worked-rounds/tables.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications, idOf, version } = await roundDesk(house)
await house.value(
  'update grants.panelists set removed_at = now(), is_chair = false where call_id = $1',
  [callId],
)
await house.value(`update grants.applications set representative = '山本 実' where id = $1`, [
  idOf('B'),
])
// The fourth lives where D works.
await seatMembers(house.town, callId)
const member = (place: number) => {
  const who = sampleMembers[place - 1]
  if (!who) throw new RangeError(`no member ${place}`)
  return house.as(who)
}
const officer = () => house.as(people.officer)
const chief = () => house.as(people.chief)
const days = { declareBy: '令8.11.27' }
const confirm = async () =>
  words(
    chief().post(assignmentsAt.confirmation(call), {
      ...{ scoreBy: '令8.12.20', _version: await version() },
    }),
  )
const scoring = (letter: string) => reviewsAt.scoring({ callId, applicationId: idOf(letter) })
const open = [
  [1, 'ABCDEF'],
  [2, 'ACDEF'],
  [3, 'ABDEF'],
  [4, 'ABCEF'],
] as const

test('nobody signs in first; finance, audit and members begin nothing; another city finds no call', async () => {
  const nobody = await house.asNobody().post(at.matching(call), days)
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.auditor, people.reviewer, people.business])
    expect((await house.as(who).post(at.matching(call), days)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(at.matching(call), days)).status).toBe(404)
})

test('scenario 3: by the own corporation, by a declared family, by a past contract and by the address', async () => {
  const own = { kind: 'K1', name: '別の屋号', corporateNumber: '1180301018771' }
  expect((await member(5).post(reviewersAt.ownInterests(), own)).status).toBe(303)
  const kin = { kind: 'K5', name: '山本　實' }
  expect((await member(2).post(reviewersAt.ownInterests(), kin)).status).toBe(303)
  const third = await value(
    `select r.id from grants.reviewers r join platform.accounts a on a.id = r.account_id
     where a.login = $1`,
    [people.thirdReviewer.login],
  )
  const contract = {
    name: await value('select applicant_name from grants.applications where id = $1', [idOf('C')]),
    ...{ kind: 'K6', fromOn: '令6.4.1', toOn: '令7.3.31' },
  }
  const to = reviewersAt.interests({ reviewerId: third })
  expect((await member(3).post(to, contract)).status).toBe(403)
  expect((await officer().post(to, contract)).status).toBe(303)
  expect((await officer().post(at.matching(call), days)).status).toBe(303)
  const found = await house.engine.asOwner(
    `select p.place, a.number - 900 as at, c.kind, c.level from grants.conflict_cases c
     join grants.panelists p using (city, call_id, reviewer_id)
     join grants.applications a on a.id = c.application_id where c.call_id = $1 order by 1, 2`,
    [callId],
  )
  expect(
    found.rows.map(
      ({ place, at: n, kind, level }) => `R${place} ${'ABCDEF'.charAt(Number(n))} ${kind} ${level}`,
    ),
  ).toEqual([
    ...['R2 B K5 個別除斥', 'R3 C K6 個別除斥', 'R4 D K4 要確認'],
    ...[...'ABCDEF'].map((letter) => `R5 ${letter} K1 全体除斥`),
  ])
  // Before anything is declared nobody opens a page of an application, whom it concerns or not.
  for (const place of [1, 5]) expect((await member(place).get(scoring('A'))).status).toBe(404)
  expect(await words(member(5).get(reviewsAt.review(call)))).not.toContain('題名')
})

test('scenario 4: a shared address alone waits for the head, and undecided at the deadline it excludes', async () => {
  for (const [at, who] of sampleMembers.entries()) {
    const _version = await seatVersion(house.town, callId, who)
    expect((await member(at + 1).post(declarationsAt.handingIn(call), { _version })).status).toBe(
      303,
    )
  }
  expect(await confirm()).toContain('要確認の利害関係が1件残っています。課長が判断してください。')
  const caseId = await value(
    `select id from grants.conflict_cases where call_id = $1 and level = '要確認'`,
    [callId],
  )
  const decided = { caseId, decision: '従事可', reason: '別の階である。', _version: '1' }
  for (const who of [people.officer, people.chief, people.auditor, people.fourthReviewer])
    expect((await house.as(who).post(at.decision(call), decided)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(at.decision(call), decided)).status).toBe(404)
  house.setClock('2026-11-28T09:00:00+09:00')
  house.town.at('2026-11-28T09:00:00+09:00')
  expect(await confirm()).toMatch(/^303/)
  for (const [place, letters] of open) {
    expect(await words(member(place).get(reviewsAt.review(call)))).toContain(
      `${letters.length}件のうち0件`,
    )
    for (const letter of 'ABCDEF')
      expect([letter, (await member(place).get(scoring(letter))).status]).toEqual([
        letter,
        letters.includes(letter) ? 200 : 404,
      ])
  }
})

test('scenario 26: the same scores twice at once are one revision; scenario 19: all alike is asked about, not forced', async () => {
  await member(2).post(reviewsAt.opening({ callId, applicationId: idOf('A') }), {})
  const sheet = { ...workedSheet('A', 1), _version: '0' }
  const both = await Promise.all([1, 2].map(() => member(2).post(scoring('A'), sheet)))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(
    await value(
      `select count(*) from grants.score_revisions s join grants.assignments g on g.id = s.assignment_id
       where g.application_id = $1`,
      [idOf('A')],
    ),
  ).toBe('1')
  const last = reviewsAt.finalising({ callId, applicationId: idOf('A') })
  expect((await member(2).post(last, { _version: '1' })).status).toBe(303)
  for (const letter of 'ABCEF') {
    const params = { callId, applicationId: idOf(letter) }
    await member(4).post(reviewsAt.opening(params), {})
    const flat = { points1: '3', points2: '3', points3: '3', _version: '0' }
    const why = { comment1: '足りる。', comment2: '足りる。', comment3: '足りる。' }
    expect((await member(4).post(scoring(letter), { ...flat, ...why })).status).toBe(303)
  }
  expect(await words(member(4).get(reviewsAt.review(call)))).toContain('どの案件も同じです')
  for (const letter of 'ABCEF') {
    const to = reviewsAt.finalising({ callId, applicationId: idOf(letter) })
    expect((await member(4).post(to, { _version: '1' })).status).toBe(303)
  }
})

test('scenario 17: who notices a tie is out of the mean, and who is left is counted again', async () => {
  for (const [place, letters] of open.slice(0, 3)) {
    const own = [...applications].filter(
      ([letter]) => letters.includes(letter) && !(place === 2 && letter === 'A'),
    )
    await scoreAsMember(house.town, place - 1, callId, new Map(own))
  }
  const noticing = reviewsAt.noticing({ callId, applicationId: idOf('D') })
  const said = { kind: 'K7', note: '取引が始まっていた' }
  expect((await officer().post(noticing, said)).status).toBe(403)
  // The fourth never heard of D.
  expect((await member(4).post(noticing, said)).status).toBe(404)
  expect((await member(1).post(noticing, said)).status).toBe(303)
  expect((await member(1).get(scoring('D'))).status).toBe(404)
  await expect(scoreOne(house.town, 0, { callId, applicationId: idOf('D') }, 'D')).rejects.toThrow()
  expect(
    await value(
      `select count(*) from platform.notifications n join platform.accounts a on a.id = n.account_id
       where a.login = $1 and n.sentence like '審査できる委員が足りなくなった申請があります%'`,
      [people.chief.login],
    ),
  ).toBe('1')
  const closing = { _version: await version() }
  expect(await words(chief().post(assignmentsAt.closing(call), closing))).toContain(
    '除斥のあと審査できる委員が2人です。予備委員を加えてください。',
  )
})
