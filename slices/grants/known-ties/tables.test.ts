import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { within } from '#platform'
import { type SamplePerson, sabae } from '#platform/samples'
import { openHouse, people } from '#test'
import * as conflictsAt from '../conflicts/addresses.ts'
import { roundDesk } from '../round-desks/tables.ts'
import { routes } from '../routes.ts'
import { fills } from '../samples/floors.ts'
import { sampleMembers, seatMembers } from '../samples/review-rounds.ts'
import { knownTies } from './tables.ts'

const house = await openHouse('grants', routes, fills)
const { value, callId, call, idOf } = await roundDesk(house)
await seatMembers(house.town, callId)

const accountOf = ({ login }: SamplePerson) =>
  value('select id from platform.accounts where city = $1 and login = $2', [sabae, login])
const member = (place: number) => accountOf(sampleMembers[place - 1] ?? people.reviewer)
const firmOf = (letter: string) =>
  value('select business_id from grants.applications where id = $1', [idOf(letter)])

/** A body with two people in it until a day: a member of the panel, and somebody of a firm that applies. */
async function seatTogether(name: string, place: number, letter: string, until: string) {
  const body = await value(
    `insert into councils.bodies (city, name, basis, purpose, seats_max, term_months, quorum_rule, established_on)
     values ($1, $2, '要綱', '見本', 5, 24, '過半数', '2020-04-01') returning id`,
    [sabae, name],
  )
  for (const [account, firm] of [
    [await member(place), null],
    [null, await firmOf(letter)],
  ]) {
    const person = await value(
      `insert into councils.people (city, name, kana, account_id, business_id)
       values ($1, '見本', 'みほん', $2, $3)
       on conflict (city, account_id) do update set name = excluded.name returning id`,
      [sabae, account, firm],
    )
    await house.value(
      `insert into councils.members (city, body_id, person_id, category, term_from, term_to, term_number,
         nominated_at, appointed_on)
       values ($1, $2, $3, '学識', '2024-04-01', $4, 1, '2024-03-01', '2024-04-01')`,
      [sabae, body, person, until],
    )
  }
}
await seatTogether('産業振興審議会', 1, 'B', '2027-03-31')
await seatTogether('もう終わった部会', 2, 'C', '2026-11-23')
await house.value('update grants.applications set owner_id = $2 where id = $1', [
  idOf('D'),
  await accountOf(people.business),
])
const vision = await value(
  `insert into councils.visions (city, leader_kind, leader_name, leader_id, begun_at, last_sign_on)
   values ($1, '個人', '見本', $2, '2026-01-01', '2026-01-01') returning id`,
  [sabae, await accountOf(people.business)],
)
await house.value(
  `insert into councils.vision_backers (city, vision_id, account_id, name, is_named, way, confirmed_on, kept_name)
   values ($1, $2, $3, '見本', true, 'account', '2026-02-01', '見本')`,
  [sabae, vision, await member(3)],
)

for (const [letter, day] of [
  ['E', '2026-05-20'],
  ['F', '2023-10-31'],
])
  await house.value(
    `insert into grants.consultations (city, scheme_id, business_id, way, consulted_on, subject, asked,
       kept_at, kept_by, kept_name, by_applicant)
     select $1, scheme_id, $2, '窓口', $3, '計画', '書き方', '2026-05-20', $4, '見本', false
     from grants.calls where id = $5`,
    [sabae, await firmOf(letter ?? ''), day, await member(4), callId],
  )

test('K8: who sits with an applicant today, or stands behind the same vision; a body that has ended is none; K9: who was consulted within the years', async () => {
  const officer = await house.town.person(people.officer)
  const asking = { city: officer.city, mode: 'read', person: async () => officer } as const
  const ties = await within(house.grounds, asking, (here) =>
    knownTies(here, callId, localDateOf('2023-11-01')),
  )
  expect(ties.map(({ kind, businessId, evidence }) => [kind, businessId, evidence]).sort()).toEqual(
    [
      ['K8', await firmOf('B'), '同じ会議体の委員（産業振興審議会）'],
      ['K8', await firmOf('D'), '同じビジョンの代表者または賛同者'],
      ['K9', await firmOf('E'), '相談の記録がある'],
    ].sort(),
  )
})

test('found when the matching begins, told to the head alone, and in doubt until decided', async () => {
  const begun = await house
    .as(people.officer)
    .post(conflictsAt.matching(call), { declareBy: '令8.11.27' })
  expect(begun.status).toBe(303)
  const { rows } = await house.engine.asOwner(
    `select p.place, a.number - 900 as at, c.kind, c.level, c.source from grants.conflict_cases c
     join grants.panelists p using (city, call_id, reviewer_id)
     join grants.applications a on a.id = c.application_id where c.kind = 'K8' order by 1`,
    [],
  )
  expect(
    rows.map(({ place, at, kind, level, source }) =>
      [`R${place}`, 'ABCDEF'.charAt(Number(at)), kind, level, source].join(' '),
    ),
  ).toEqual(['R1 B K8 要確認 検出', 'R3 D K8 要確認 検出'])
  const list = (who: SamplePerson) => house.as(who).get(conflictsAt.conflicts(call))
  expect(await (await list(people.head)).text()).toContain('同じ会議体の委員（産業振興審議会）')
  for (const who of [people.officer, people.chief])
    expect(await (await list(who)).text()).not.toContain('産業振興審議会')
  for (const who of [people.officer, people.chief, people.reviewer, people.business])
    expect((await house.as(who).get(conflictsAt.csv(call))).status).toBe(403)
  for (const who of [people.reviewer, people.business]) expect((await list(who)).status).toBe(403)
  expect((await list(people.headElsewhere)).status).toBe(404)
})
