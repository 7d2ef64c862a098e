import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

const Described = z.object({
  id: z.number(),
  code: z.string(),
  label: z.string(),
  labelEn: z.string(),
  unit: z.string(),
  coverage: z.string(),
  definition: z.string(),
  additive: z.boolean(),
  classification: z.string(),
  survey: z.string(),
  caveats: z.array(z.string()),
})

export function seriesDescribed(
  here: Here,
  code: string,
): Promise<z.infer<typeof Described> | null> {
  return here.db.maybe(
    Described,
    sql`select id, code, label, label_en, unit, coverage, definition, additive, classification,
        survey, caveats from observatory.series where code = ${code}`,
  )
}

const Edition = z.object({
  code: z.string(),
  label: z.string(),
  publishedOn: localDate(),
  publishedNote: z.string(),
  attribution: z.string(),
  periods: z.array(z.number()),
  figures: z.number(),
  marked: z.number(),
})

/** The published files that this series comes from, this city's own among them, with what each holds of it. */
export function editionsOfSeries(here: Here, seriesId: number): Promise<z.infer<typeof Edition>[]> {
  return here.db.many(
    Edition,
    sql`
    select e.code, e.label, e.published_on, e.published_note, s.attribution, held.periods,
      held.figures, held.marked
    from (select edition, array_agg(distinct period::int order by period::int) as periods,
            count(*)::int as figures, count(mark)::int as marked
          from observatory.figures where series = ${seriesId} group by edition) held
    join observatory.editions e on e.id = held.edition
    join observatory.sources s on s.code = e.source
    union all
    select o.code, o.label, o.published_on, o.note, s.attribution, held.periods, held.figures,
      held.marked
    from (select edition, array_agg(distinct period order by period) as periods,
            count(*)::int as figures, count(mark)::int as marked
          from observatory.city_figures where city = ${here.city} and series = ${seriesId}
          group by edition) held
    join observatory.city_editions o on o.city = ${here.city} and o.id = held.edition
      and o.state in ('released', 'superseded')
    join observatory.sources s on s.code = o.source
    order by published_on, code`,
  )
}
