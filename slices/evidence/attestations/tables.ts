import { z } from 'zod'
import { type Here, sql } from '#platform'
import { seesBead, viewerOf } from '../audiences/tables.ts'

export async function keepAttestation(
  here: Here,
  made: { linkId: string; decisionId: string; document: number; page: string },
): Promise<void> {
  await here.db.run(sql`
    insert into evidence.attestations
      (city, link_id, decision_id, document, page, confirmed_at, confirmed_name)
    values (${here.city}, ${made.linkId}::uuid, ${made.decisionId}::uuid, ${made.document},
      ${made.page}, ${here.now}, ${here.person.name})
    on conflict (city, link_id, decision_id) do nothing`)
}

const Attestation = z.object({
  decisionName: z.string(),
  title: z.string(),
  pid: z.string(),
  page: z.string(),
  confirmedAt: z.string(),
  confirmedName: z.string(),
})

/** The papers shown for a link, of those that this person sees. */
export async function attestationsOf(here: Here, linkId: string) {
  const viewer = await viewerOf(here)
  return here.db.many(
    Attestation,
    sql`select e.name as decision_name, b.title, b.city || '-' || b.pid as pid, t.page,
        t.confirmed_at, t.confirmed_name
      from evidence.attestations t
      join evidence.decisions e on (e.city, e.id) = (t.city, t.decision_id)
      join evidence.beads b on (b.city, b.bead) = (t.city, t.document)
      where t.city = ${here.city} and t.link_id = ${linkId}::uuid and ${seesBead(viewer, 'b')}
      order by t.confirmed_at`,
  )
}
