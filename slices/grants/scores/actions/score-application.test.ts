import { expect, test } from 'vitest'
import { within } from '#platform'
import { sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as assignmentsAt from '../../assignments/addresses.ts'
import { keepPairs } from '../../assignments/tables.ts'
import * as conflictsAt from '../../conflicts/addresses.ts'
import * as declarationsAt from '../../declarations/addresses.ts'
import * as panelsAt from '../../panels/addresses.ts'
import * as papersAt from '../../paper-scores/addresses.ts'
import * as reviewersAt from '../../reviewers/addresses.ts'
import * as reviewsAt from '../../reviews/addresses.ts'
import { roundDesk } from '../../round-desks/tables.ts'
import { routes } from '../../routes.ts'
import { samplePdf } from '../../samples/applications.ts'
import { fills } from '../../samples/floors.ts'
import { sampleMembers, seatMembers, workedSheet } from '../../samples/review-rounds.ts'
import * as sheetsAt from '../../score-sheets/addresses.ts'
import { seatVersion } from '../../worked-rounds/tables.ts'

const house = await openHouse('grants', routes, fills)
const { value, words, callId, call, applications, idOf, version } = await roundDesk(house)
const run = (text: string, values: unknown[] = []) => house.engine.asOwner(text, values)
// As if its panel had resigned: the test seats its own.
await run('update grants.panelists set removed_at = now(), is_chair = false where call_id = $1', [
  callId,
])
const [r1, r2, r3, r4, reserve] = sampleMembers.map((who) => house.as(who))
if (!r1 || !r2 || !r3 || !r4 || !reserve) throw new Error('five members')
const officer = house.as(people.officer)
const chief = house.as(people.chief)
const head = house.as(people.head)
const nameOf = (letter: string) =>
  value('select applicant_name from grants.applications where id = $1', [idOf(letter)])
const panel = [r1, r2, r3, r4]

test('nobody signs in to nothing; who is no member finds no review; an officer seats no reviewer of another city', async () => {
  const nobody = await house.asNobody().get(declarationsAt.reviews())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect(await words(house.as(people.business).get(declarationsAt.reviews()))).toMatch(/^403/)
  expect(await words(r1.get(reviewsAt.review(call)))).toMatch(/^404/)
  expect((await house.as(people.officerElsewhere).get(panelsAt.panel(call))).status).toBe(404)
})

test('the panel is seated, and the matching begins after the closing with a list that hides the applicants', async () => {
  expect(
    await words(officer.post(conflictsAt.matching(call), { declareBy: '令8.12.1' })),
  ).toContain('審査できる委員が0人です')
  await seatMembers(house.town, callId)
  // The reserve's own firm applies: K1 closes the whole call.
  const own = { kind: 'K1', name: '鳥商店', corporateNumber: '1180301018771', note: '' }
  expect((await reserve.post(reviewersAt.ownInterests(), own)).status).toBe(303)
  expect((await officer.post(conflictsAt.matching(call), { declareBy: '令8.12.1' })).status).toBe(
    303,
  )
  const [one, other] = [
    await words(r1.get(declarationsAt.declaration(call))),
    await words(r2.get(declarationsAt.declaration(call))),
  ]
  const order = (page: string) =>
    [
      ...page.matchAll(
        /name="marked"[^>]*value="([^"]+)"|value="([0-9a-f-]{36})"[^>]*name="marked"/g,
      ),
    ].map((found) => found[1] ?? found[2])
  // Six of them applied; of each, four at least did not, and how many more is drawn.
  expect(order(one).length).toBeGreaterThanOrEqual(30)
  expect(order(one)).toHaveLength(
    Number(await value('select count(*) from grants.mixed_lines where call_id = $1', [callId])),
  )
  expect(order(one)).not.toEqual(order(other))
  expect(order(one).toSorted()).toEqual(order(other).toSorted())
})

test('who is excluded is the head’s alone; a doubt is decided with a reason; all declare before the papers open', async () => {
  expect(await words(officer.get(conflictsAt.conflicts(call)))).not.toContain(
    people.fourthReviewer.name,
  )
  expect(await words(chief.get(conflictsAt.csv(call)))).toMatch(/^403/)
  expect(await words(head.get(conflictsAt.conflicts(call)))).toContain('所在地が同じ')
  const early = await chief.post(assignmentsAt.confirmation(call), {
    scoreBy: '令8.12.20',
    _version: await version(),
  })
  expect(await words(early)).toContain('利害関係の申告がまだの委員が4人います。')
  for (const [index, who] of [...panel, reserve].entries()) {
    const own = sampleMembers[index]
    const _version = own ? await seatVersion(house.town, callId, own) : ''
    expect((await who.post(declarationsAt.handingIn(call), { _version })).status).toBe(303)
  }
  const doubt = await chief.post(assignmentsAt.confirmation(call), {
    scoreBy: '令8.12.20',
    _version: await version(),
  })
  expect(await words(doubt)).toContain('要確認の利害関係が1件残っています')
  const caseId = await value(
    `select id from grants.conflict_cases where level = '要確認' and call_id = $1`,
    [callId],
  )
  const decided = { caseId, decision: '従事可', reason: '同じ建物の別の階である', _version: '1' }
  expect((await chief.post(conflictsAt.decision(call), decided)).status).toBe(403)
  expect((await head.post(conflictsAt.decision(call), decided)).status).toBe(303)
  const confirmed = await chief.post(assignmentsAt.confirmation(call), {
    scoreBy: '令8.12.20',
    _version: await version(),
  })
  expect(confirmed.status).toBe(303)
  expect(
    await value(
      `select count(*) from grants.applications where call_id = $1 and state = '審査中'`,
      [callId],
    ),
  ).toBe('6')
})

test('a member with a conflict learns of nothing: the page of a review is as that of none', async () => {
  const reviewOf = (letter: string) => reviewsAt.scoring({ callId, applicationId: idOf(letter) })
  const none = reviewsAt.scoring({ callId, applicationId: '00000000-0000-4000-8000-000000000000' })
  const bytes = async (path: string) =>
    (await words(reserve.get(path))).replaceAll(/nonce-?[^"']*|[0-9a-f-]{36}/g, '')
  expect(await bytes(reviewOf('B'))).toBe(await bytes(none))
  expect(await words(reserve.get(reviewsAt.review(call)))).toContain(
    '割り当てられた案件はありません',
  )
  expect(
    (await reserve.post(reviewsAt.opening({ callId, applicationId: idOf('B') }), {})).status,
  ).toBe(404)
  // And in the database: no closed pair is assigned, whatever the program does.
  const pair = await run(
    `select application_id, reviewer_id from grants.conflict_cases where kind = 'K1' and call_id = $1 limit 1`,
    [callId],
  )
  const [closed] = pair.rows
  const person = await house.town.person(people.chief)
  const assign = within(
    house.grounds,
    { city: sabae, mode: 'write', person: async () => person },
    (here) =>
      keepPairs(
        here,
        callId,
        [
          {
            applicationId: String(closed?.application_id),
            reviewerId: String(closed?.reviewer_id),
          },
        ],
        [],
      ),
  )
  await expect(assign).rejects.toThrow(/row-level security/)
})

test('papers are opened, which is on record, and read without the name; scores are typed, kept and final', async () => {
  const first = reviewsAt.scoring({ callId, applicationId: idOf('A') })
  const name = await nameOf('A')
  const unread = await r1.post(first, { ...workedSheet('A', 0), _version: '0' })
  expect(await words(unread)).toContain('申請書を開いてから採点してください')
  for (const [index, who] of panel.entries()) {
    for (const letter of applications.keys()) {
      const params = { callId, applicationId: idOf(letter) }
      expect((await who.post(reviewsAt.opening(params), {})).status).toBe(303)
      // What the fourth makes of F comes on paper.
      if (index === 3 && letter === 'F') continue
      const typed = { ...workedSheet(letter, index), _version: '0' }
      expect((await who.post(reviewsAt.scoring(params), typed)).status).toBe(303)
    }
  }
  const page = await words(r1.get(first))
  expect(page).not.toContain(name)
  expect(page).toContain('■■の計画')
  const outside = await r1.post(first, { ...workedSheet('A', 0), points1: '6', _version: '1' })
  expect(await words(outside)).toContain('点は0から5の整数で入れてください。')
  // Scenario 26: the same scores twice are one revision.
  const again = { ...workedSheet('A', 0), _version: '0' }
  expect((await r1.post(first, again)).status).toBe(303)
  expect(await value('select max(revision) from grants.score_revisions')).toBe('1')
  expect(await value('select count(*) from grants.file_looks')).toBe('24')
  expect(await words(officer.get(assignmentsAt.looks(call)))).toContain(people.reviewer.name)
})

test('nobody sees another’s score before all are final, not the chair, not the head', async () => {
  expect((await r1.get(reviewsAt.sheet(call))).status).toBe(404)
  for (const who of [chief, head]) {
    expect(await words(who.get(sheetsAt.scoreSheet(call)))).toContain('採点は締め切られていません')
    expect((await who.get(sheetsAt.csv(call))).status).toBe(404)
  }
  const early = await chief.post(assignmentsAt.closing(call), { _version: await version() })
  expect(await words(early)).toContain('確定していない採点が24件あります')
  for (const who of panel)
    for (const letter of applications.keys()) {
      if (who === r4 && letter === 'F') continue
      const params = { callId, applicationId: idOf(letter) }
      expect((await who.post(reviewsAt.finalising(params), { _version: '1' })).status).toBe(303)
    }
  // Scenario 27: typed by one, checked by another, the scan beside it.
  const assignmentId = await value(
    `select g.id from grants.assignments g join grants.panelists p using (city, call_id, reviewer_id)
     where g.application_id = $1 and p.place = 4`,
    [idOf('F')],
  )
  const paper = { assignmentId, ...workedSheet('F', 3), file: samplePdf('採点票.pdf', '採点票') }
  expect((await officer.post(papersAt.paperEntry(call), paper)).status).toBe(303)
  const own = await officer.post(papersAt.check(call), { assignmentId })
  expect(await words(own)).toContain('入力した人とは別の人が確かめてください')
  expect(
    await words(chief.post(assignmentsAt.closing(call), { _version: await version() })),
  ).toContain('確定していない採点が1件あります')
  expect(
    (await chief.get(`${papersAt.scan({ callId, assignmentId })}?unscanned=confirmed`)).status,
  ).toBe(200)
  expect((await chief.post(papersAt.check(call), { assignmentId })).status).toBe(303)
  const late = await r1.post(reviewsAt.scoring({ callId, applicationId: idOf('A') }), {
    ...workedSheet('A', 1),
    _version: '1',
  })
  expect(await words(late)).toContain('確定した点は変えられません')
  expect(
    (await chief.post(assignmentsAt.closing(call), { _version: await version() })).status,
  ).toBe(303)
})
