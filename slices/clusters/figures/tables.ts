import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, sql } from '#platform'
import { Counts } from './rules.ts'

export type Figure = z.infer<typeof Figure>
const Figure = z.object({
  id: z.uuid(),
  clusterId: z.uuid(),
  asOn: localDate(),
  title: z.string(),
  content: z.object({ counts: Counts, rule: z.array(z.string()), districts: z.array(z.string()) }),
  citedAt: z.string(),
  citedName: z.string(),
})

const seenBy = (here: Here, clusterId: string) => sql`
  select f.id, f.cluster_id, f.as_on::text as as_on, f.title, f.content, f.cited_at, f.cited_name
  from clusters.cluster_counts f where f.city = ${here.city} and f.cluster_id = ${clusterId}::uuid`

/** The figures of a 産地 that became evidence, newest first. */
export function figuresOf(here: Here, clusterId: string): Promise<Figure[]> {
  return here.db.many(Figure, sql`${seenBy(here, clusterId)} order by f.as_on desc limit 20`)
}

/** @throws {Missing} this 産地 has none such */
export function figureSeenBy(here: Here, clusterId: string, figureId: string): Promise<Figure> {
  return here.db.one(Figure, sql`${seenBy(here, clusterId)} and f.id = ${figureId}::uuid`)
}

export type NewFigure = Pick<Figure, 'clusterId' | 'asOn' | 'title' | 'content'>

/** Keeps what was counted on the day; the same day again is the same figure. */
export async function keepFigure(
  here: Here,
  figure: NewFigure,
): Promise<{ figureId: string; isNew: boolean }> {
  const kept = await here.db.maybe(
    z.object({ id: z.uuid() }),
    sql`insert into clusters.cluster_counts (city, cluster_id, as_on, title, content, cited_at, cited_name)
      values (${here.city}, ${figure.clusterId}::uuid, ${figure.asOn}, ${figure.title},
        ${json(figure.content)}, ${here.now}, ${here.person.name})
      on conflict (city, cluster_id, as_on) do nothing returning id`,
  )
  if (kept) return { figureId: kept.id, isNew: true }
  const figureId = await here.db.value(
    z.uuid(),
    sql`select f.id from clusters.cluster_counts f where f.city = ${here.city}
      and f.cluster_id = ${figure.clusterId}::uuid and f.as_on = ${figure.asOn}`,
  )
  return { figureId, isNew: false }
}
