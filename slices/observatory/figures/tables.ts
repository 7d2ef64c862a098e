import { z } from 'zod'
import { type Here, Missing, sql } from '#platform'
import { currentOf, type Observation, type Profile } from './rules.ts'

const Mark = z.enum(['suppressed', 'none_reported', 'unknown', 'not_available', 'blank'])
const Id = z.number()
const Found = z.object({
  area: z.object({
    id: Id,
    code: z.string(),
    code6: z.string(),
    name: z.string(),
    kana: z.string(),
    prefecture: z.string(),
    kind: z.string(),
  }),
  editions: z.array(
    z.object({
      /** Null: this city's own edition. */
      id: Id.nullable(),
      code: z.string(),
      label: z.string(),
      publishedOn: z.string(),
      publishedNote: z.string(),
    }),
  ),
  series: z.record(z.string(), z.string()),
  /** area, series, period, edition, value, mark, partial */
  figures: z
    .array(z.tuple([Id, Id, Id, Id, z.number().nullable(), Mark.nullable(), z.boolean()]))
    .nullable(),
  /** The same from this city's own editions, which are named by their codes. */
  cityFigures: z
    .array(z.tuple([Id, Id, Id, z.string(), z.number().nullable(), Mark.nullable(), z.boolean()]))
    .nullable(),
})

const FIGURES = sql`
  (select json_agg(json_build_array(f.area, f.series, f.period, f.edition, f.value, f.mark, f.partial))
   from observatory.figures f where f.area in (a.id, 0))`
const cityFigures = ({ city }: Here) => sql`
  (select json_agg(json_build_array(f.area, f.series, f.period, e.code, f.value, f.mark, f.partial))
   from observatory.city_editions e
   join observatory.city_figures f on (f.city, f.edition) = (e.city, e.id) and f.area in (a.id, 0)
   where e.city = ${city} and e.state in ('released', 'superseded'))`
/** The country's editions that this city uses, and its own. */
const editionsUsed = ({ city }: Here) => sql`
  (select coalesce(json_agg(json_build_object('id', u.id, 'code', u.code, 'label', u.label,
     'publishedOn', u.published_on, 'publishedNote', u.note)), '[]')
   from (select e.id, e.code, e.label, e.published_on, e.published_note as note
         from observatory.editions e
         where e.state in ('released', 'superseded') and not exists (
           select from observatory.city_withdrawals w
           where w.city = ${city} and w.edition_code = e.code)
         union all
         select null, o.code, o.label, o.published_on, o.note from observatory.city_editions o
         where o.city = ${city} and o.state in ('released', 'superseded')) u)`

/**
 * Everything that is known of one municipality, and of the nation beside it, in one statement: the
 * figures come as one JSON, because hundreds of rows cost more on the way than in the database.
 * @param code five or six digits. @throws {Missing} there is no such municipality
 */
export async function profileOf(here: Here, code: string): Promise<Profile> {
  const [profile] = await profilesOf(here, [code])
  if (!profile) throw new Missing()
  return profile
}

/**
 * Figures change only with an edition, so what was read of a place is kept, under the state of all
 * editions at that moment: another state, another city's own editions, or another database, is another key.
 */
const kept = new Map<string, Profile>()
const MOST_KEPT = 400

function stateOfEditions(here: Here): Promise<string> {
  return here.db.value(
    z.string(),
    sql`select coalesce(string_agg(id || state || imported_at, ' ' order by id), '') || coalesce(
        (select string_agg(o.id || o.state, ' ' order by o.id) from observatory.city_editions o
         where o.city = ${here.city} and o.state in ('released', 'superseded')), '') || coalesce(
        (select string_agg(w.city || w.edition_code, ' ' order by w.edition_code)
         from observatory.city_withdrawals w where w.city = ${here.city}), '')
      from observatory.editions`,
  )
}

/** As `profileOf`, for several; codes that do not exist are left out, the order is that of the codes. */
export async function profilesOf(here: Here, codes: readonly string[]): Promise<Profile[]> {
  const state = await stateOfEditions(here)
  const wanted = codes.map((code) => (/^\d{5,6}$/.test(code) ? code.slice(0, 5) : ''))
  const found = new Map<string, Profile>()
  for (const code of wanted) {
    const known = kept.get(`${state} ${code}`)
    if (known) found.set(code, known)
  }
  const unread = wanted.filter((code) => code !== '' && !found.has(code))
  for (const profile of unread.length > 0 ? await profilesRead(here, unread) : []) {
    found.set(profile.area.code, profile)
    kept.set(`${state} ${profile.area.code}`, profile)
  }
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) {
    kept.delete(oldest)
  }
  return wanted.flatMap((code, at) => {
    const profile = found.get(code)
    const whole = codes[at]?.length === 6 ? profile?.area.code6 === codes[at] : true
    return profile && whole ? [profile] : []
  })
}

async function profilesRead(here: Here, codes: readonly string[]): Promise<Profile[]> {
  const found = await here.db.many(
    z.object({ profile: Found }),
    sql`
    select json_build_object('area', json_build_object('id', a.id, 'code', a.code, 'code6', a.code6,
        'name', a.name, 'kana', a.kana, 'prefecture', a.prefecture, 'kind', a.kind),
      'editions', ${editionsUsed(here)}, 'figures', ${FIGURES},
      'cityFigures', ${cityFigures(here)},
      'series', (select json_object_agg(id, code) from observatory.series)) as profile
    from observatory.areas a
    where a.code = any(${codes}::text[]) and a.id <> 0`,
  )
  return found.map(({ profile }) => profileMade(profile))
}

function profileMade(found: z.infer<typeof Found>): Profile {
  const { area, editions, series } = found
  const codeOf = new Map(editions.map(({ id, code }) => [id, code]))
  const own: Observation[] = []
  const nation: Observation[] = []
  const keep = (id: number, one: Observation) => (id === 0 ? nation : own).push(one)
  // The city's own first: of two editions of one day the first is the current one.
  for (const [id, measured, period, edition, value, mark, partial] of found.cityFigures ?? []) {
    keep(id, { series: series[measured] ?? '', period, edition, value, mark, partial })
  }
  for (const [id, measured, period, from, value, mark, partial] of found.figures ?? []) {
    const edition = codeOf.get(from)
    if (edition === undefined) continue
    keep(id, { series: series[measured] ?? '', period, edition, value, mark, partial })
  }
  return { area, editions, own: currentOf(own, editions), nation: currentOf(nation, editions) }
}
