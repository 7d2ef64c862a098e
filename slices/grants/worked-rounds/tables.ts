import { within } from '#platform'
import { people, type SamplePerson, sabae, type Town } from '#platform/samples'
import { sealedSetOf, sealHash } from '../criteria/rules.ts'
import { sealedCriteriaOf } from '../criteria/tables.ts'
import { seen } from '../examples/tables.ts'

/** For tests: six firms of the register asked for 500,000 yen each in a call that has closed, and nobody else. */
export async function insertWorkedApplications(
  town: Town,
  callId: string,
): Promise<ReadonlyMap<string, string>> {
  await town.engine.asOwner(`update grants.applications set state = '取下げ' where call_id = $1`, [
    callId,
  ])
  const firms = await town.engine.asOwner(
    `select id, name from businesses.businesses where city = $1 and state = '登録' order by id limit 6`,
    [sabae],
  )
  const ids = new Map<string, string>()
  for (const [at, { id, name }] of firms.rows.entries()) {
    const letter = 'ABCDEF'.charAt(at)
    const address = letter === 'D' ? '鯖江市新横江2-3-4' : `鯖江市${letter}`
    const made = await town.engine.asOwner(
      `insert into grants.applications (city, call_id, business_id, state, state_at, number, title,
        summary, plan, applicant_name, postal_address, corporate_number, asked_yen, started_at, received_at)
       values ($1, $2, $3, '形式適合', '2026-11-02', $4, $5, $6, '計画の本文。', $7, $8, $9, 500000,
        '2026-10-05', '2026-10-20') returning id`,
      [
        sabae,
        callId,
        id,
        900 + at,
        `題名${letter}`,
        `${name}の計画`,
        name,
        address,
        letter === 'A' ? '1180301018771' : null,
      ],
    )
    ids.set(letter, String(made.rows[0]?.id))
  }
  return ids
}

async function one(town: Town, text: string, values: readonly unknown[]): Promise<string> {
  const row = (await town.engine.asOwner(text, [...values])).rows[0]
  return String(row ? Object.values(row)[0] : '')
}

export const roundVersion = (town: Town, callId: string): Promise<string> =>
  one(town, 'select version from grants.selection_rounds where call_id = $1', [callId])

/** How often a member's place on the panel was written: what the declaration is handed in by. */
export const seatVersion = (town: Town, callId: string, who: SamplePerson): Promise<string> =>
  one(
    town,
    `select p.version from grants.panelists p join grants.reviewers r on r.id = p.reviewer_id
     join platform.accounts a on a.id = r.account_id where a.login = $1 and p.call_id = $2`,
    [who.login, callId],
  )

/** Criteria that were put there past the program get their hash, and the record of acts has it. */
export async function sealAgain(town: Town, callId: string): Promise<void> {
  const head = await town.person(people.head)
  const set = await seen(town, (here) => sealedCriteriaOf(here, callId))
  if (set === null) throw new Error(`nothing to seal: ${callId}`)
  const hash = sealHash(sealedSetOf(set))
  await town.engine.asOwner(
    'update grants.criteria_sets set hash = $2 where call_id = $1 and sealed_at is not null',
    [callId, hash],
  )
  await within(town, { city: head.city, mode: 'write', person: async () => head }, async (here) =>
    here.record({
      ...{ actor: head.id ?? '', actorName: head.name, verb: 'grants.seal-criteria' },
      ...{ about: callId, noted: { after: { hash } }, beside: () => [] },
    }),
  )
}

/** For tests: as if the criteria had been sealed with other words. */
export async function sealedAs(town: Town, callId: string, changes: string): Promise<void> {
  await town.engine.asOwner(`update grants.criteria_sets set ${changes} where call_id = $1`, [
    callId,
  ])
  await sealAgain(town, callId)
}

/** The doubts of the worked example, as the head has decided them. */
export async function clearDoubts(town: Town, callId: string): Promise<void> {
  await town.engine.asOwner(
    `update grants.conflict_cases set decision = '従事可', decided_at = now(), decided_name = '課長',
      reason = '別の階である' where call_id = $1 and level = '要確認'`,
    [callId],
  )
}

/** For tests: where a reviewer lives. */
export async function moveReviewer(town: Town, reviewerId: string, address: string): Promise<void> {
  await town.engine.asOwner('update grants.reviewers set address = $2 where id = $1', [
    reviewerId,
    address,
  ])
}
