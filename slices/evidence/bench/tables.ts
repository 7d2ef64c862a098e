import { z } from 'zod'
import { type Grounds, type Here, type Person, sql, systemOf, within } from '#platform'
import type { Engine } from '#platform/database'
import { viewerOf } from '../audiences/tables.ts'
import { walk } from '../closures/tables.ts'

/** How large a synthetic thread is; `beads` alone decides, links are about 2.6 for each. */
export type GraphSize = { readonly city: number; readonly beads: number }

const seriesOf = 'synthetic'

/**
 * Fills a city with a synthetic thread, as the owner: layers from evidence to evaluation, each bead
 * resting on two or three of the layers before it, a tenth of them hidden from all but one section, and
 * a call with 1,200 selections for every 20,000 beads. The same size gives the same graph.
 * @returns how many beads and links were made
 */
export async function fillSyntheticThread(
  engine: Engine,
  { city, beads }: GraphSize,
): Promise<{ beads: number; links: number }> {
  await engine.asOwner(
    `insert into evidence.audiences (city, aud, name)
     values ($1, 1000001, 'synthetic:public'), ($1, 1000002, 'synthetic:hidden') on conflict do nothing`,
    [city],
  )
  await engine.asOwner(
    `insert into evidence.audiences (city, aud, name) values ($1, 1000003, 'public')
     on conflict do nothing`,
    [city],
  )
  const step = 50_000
  for (let from = 0; from < beads; from += step) {
    await engine.asOwner(beadRows, [city, from, Math.min(beads, from + step) - 1, beads])
  }
  let links = 0
  for (let from = 0; from < beads; from += step) {
    const { affected } = await engine.asOwner(linkRows, [
      city,
      from,
      Math.min(beads, from + step) - 1,
      beads,
    ])
    links += affected
  }
  for (let hub = 0; hub < beads; hub += 20_000) {
    const { affected } = await engine.asOwner(hubRows, [city, hub, beads])
    links += affected
  }
  await engine.script('analyze evidence.beads; analyze evidence.links')
  return { beads, links }
}

// Thirteen layers by position; within a layer a linear congruence scatters days and titles.
const beadRows = `
  insert into evidence.beads (city, bead, family, kind, slice, ref, title, happened_on, recorded_at,
    aud, address, hash)
  select $1::int, 1000000000 + n, f.family,
    (array['survey','issue','plan_node','council','answer','measure','indicator','budget_line',
      'scheme','call','selection','result','evaluation'])[f.family],
    '${seriesOf}', n::text, '見本の記録 ' || ((n::bigint * 7919) % 1000003),
    date '2020-04-01' + ((n::bigint * 104729) % 2400)::int, timestamptz '2026-04-01 00:00:00+00',
    case when n % 10 = 7 then array[1000002] else (
      select array_agg(aud) from evidence.audiences where city = $1 and name = 'public') end,
    '/thread', ''
  from generate_series($2::bigint, $3::bigint) n,
    lateral (select (n * 13 / $4::bigint + 1)::int as family) f
  returning bead`

const linkRows = `
  insert into evidence.links (city, up, down, type, recorded_at)
  select distinct on (x.up, x.down) $1::int, x.up, x.down, 1, timestamptz '2026-04-02 00:00:00+00'
  from generate_series($2::bigint, $3::bigint) n,
    lateral (select 1000000000 + n as down, 1000000000 + greatest(0,
      n - 1 - ((n * (31 + 17 * k) + 7919 * k) % greatest(1, $4::bigint / 13))) as up
      from generate_series(1, 2 + (n % 2)::int) k) x
  where x.up <> x.down
  returning id`

const hubRows = `
  insert into evidence.links (city, up, down, type, recorded_at)
  select $1::int, 1000000000 + $2::bigint, 1000000000 + ($2::bigint + 5 + n * 3) % $3::bigint, 16,
    timestamptz '2026-04-02 00:00:00+00'
  from generate_series(1, 1200) n
  where ($2::bigint + 5 + n * 3) % $3::bigint <> $2::bigint
  on conflict do nothing returning id`

export type WalkTimes = {
  /** Milliseconds of each walk, the quickest first. */
  readonly times: readonly number[]
  readonly walks: number
  readonly beadsMean: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/**
 * Times なぜ？ from scattered beads at depth 6, cap 500, each in a transaction of its own as the role that
 * row-level security binds. Milliseconds, of the walk alone.
 * @param person who looks; absent: a citizen
 */
export async function timeWalks(
  grounds: Grounds,
  { city, beads }: GraphSize,
  walks = 200,
  person: Person = { ...systemOf(city), roles: ['citizen'] },
): Promise<WalkTimes> {
  const times: number[] = []
  let found = 0
  for (let n = 0; n < walks + 5; n++) {
    const number = Math.floor(beads * 0.3 + ((n * 7919) % Math.floor(beads * 0.7)))
    const start = 1_000_000_000 + number
    const ms = await within(
      grounds,
      { city, mode: 'read', person: async () => person },
      async (here) => {
        const began = performance.now()
        const { beads: reached } = await walk(here, await viewerOf(here), start, 'why')
        if (n >= 5) found += reached.length
        return performance.now() - began
      },
    )
    // The first few warm the caches of the process.
    if (n >= 5) times.push(ms)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    times,
    walks,
    beadsMean: found / walks,
    p50: at(0.5),
    p95: at(0.95),
    max: times.at(-1) ?? 0,
  }
}

/** How many synthetic beads the city holds, so that a graph is not filled twice. */
export function syntheticBeads(here: Here): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from evidence.beads
      where city = ${here.city} and slice = ${seriesOf}`,
  )
}
