import { z } from 'zod'
import { type Here, sql } from '#platform'
import { statisticsSeed } from '../score-sheets/rules.ts'
import type { ScoreSheet } from '../score-sheets/tables.ts'

/** What the closing gave, once: for the plan of the next panel, and to be held against a later computation. */
export async function keepRoundStatistics(here: Here, sheet: ScoreSheet): Promise<void> {
  const { agreement, concordance } = sheet.statistics
  const places = [...sheet.proposals.values()].filter(({ outcome }) => outcome === '採択').length
  await here.db.run(sql`
    insert into grants.round_statistics (city, call_id, applications, members, scores, places,
      icc_one, icc_mean, kendall_w, seed, matrix_hash, kept_at)
    values (${here.city}, ${sheet.call.id}::uuid, ${sheet.entries.size}, ${sheet.members.length},
      ${sheet.sheets.length}, ${places}, ${agreement.value?.icc21.value ?? null},
      ${agreement.value?.icc2k?.value ?? null}, ${concordance.value?.w ?? null}, ${statisticsSeed},
      ${sheet.round.matrixHash}, ${here.now})`)
}

const Past = z.object({ iccOne: z.number() })

/** ICC(2,1) of the last rounds of the person's own section, the latest first; those that could tell one. */
export async function pastAgreement(here: Here, sectionId: string): Promise<readonly number[]> {
  const rows = await here.db.many(
    Past,
    sql`select r.icc_one from grants.round_statistics r
      join grants.calls k on (k.city, k.id) = (r.city, r.call_id) and k.voided_at is null
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where r.city = ${here.city} and s.section_id = ${sectionId}::uuid and r.icc_one is not null
      order by r.kept_at desc limit 10`,
  )
  return rows.map(({ iccOne }) => iccOne)
}
