import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { type KnownTie, kindCodes } from '../conflicts/rules.ts'

const Known = z.object({
  reviewerId: z.uuid(),
  businessId: z.uuid(),
  kind: z.enum(kindCodes),
  evidence: z.string(),
})

/**
 * What other registers know of the panel and the firms that apply (fair-selection.md §5): consultations that
 * a member's own account kept (K9), seats in the same body today, and visions that both stand behind (K8).
 * The call was loaded through the secretariat, the auditor or the clock.
 * @param since consultations count from this day on
 */
export function knownTies(here: Here, callId: string, since: LocalDate): Promise<KnownTie[]> {
  const city = here.city
  return here.db.many(
    Known,
    sql`with panel as materialized (
        select r.id as reviewer_id, r.account_id from grants.panelists p
        join grants.reviewers r on (r.city, r.id) = (p.city, p.reviewer_id)
        where p.city = ${city} and p.call_id = ${callId}::uuid),
      asking as materialized (
        select distinct a.business_id, a.owner_id from grants.applications a
        where a.city = ${city} and a.call_id = ${callId}::uuid)
      select p.reviewer_id, c.business_id, 'K9' as kind, '相談の記録がある' as evidence
      from panel p
      join grants.consultations c on c.city = ${city} and c.kept_by = p.account_id
      where c.consulted_on >= ${since}
      union
      select p.reviewer_id, a.business_id, 'K8', '同じ会議体の委員（' || mine.body || '）'
      from panel p
      join councils.v_seats mine on mine.city = ${city} and mine.account_id = p.account_id
      join councils.v_seats theirs on theirs.city = ${city} and theirs.body_id = mine.body_id
        and theirs.person_id <> mine.person_id
      join asking a on a.business_id = theirs.business_id or a.owner_id = theirs.account_id
      where ${here.today} between mine.term_from and mine.until
        and ${here.today} between theirs.term_from and theirs.until
      union
      select p.reviewer_id, a.business_id, 'K8', '同じビジョンの代表者または賛同者'
      from panel p
      join councils.v_vision_parties mine on mine.city = ${city} and mine.account_id = p.account_id
      join councils.v_vision_parties theirs on theirs.city = ${city}
        and theirs.vision_id = mine.vision_id and theirs.account_id <> mine.account_id
      join asking a on a.owner_id = theirs.account_id
      limit 20000`,
  )
}
