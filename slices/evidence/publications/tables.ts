import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { canonical, type Here, insist, json, sha256, sql } from '#platform'
import { isAudience } from '../audiences/rules.ts'
import { internAudiences } from '../audiences/tables.ts'
import {
  aStatisticNamesItsSeries,
  evidenceIsNotOfTheFuture,
  type Facets,
  itIsKnownOnlyAfterItHappened,
  theTitleIsShortEnough,
} from '../beads/rules.ts'
import type { BeadRef } from '../beads/tables.ts'
import { type BeadKind, familyOf } from '../kinds/rules.ts'
import { beadPublished } from './forms.ts'

export type Publication = BeadRef & {
  readonly kind: BeadKind
  /** 1 to 120 characters, fit for the stated audiences: the slice strips names, the graph does not. */
  readonly title: string
  readonly happenedOn: LocalDate | null
  /** The day the city could first read it; it decides 後付け. */
  readonly availableOn: LocalDate | null
  readonly audiences: readonly string[]
  /** The record's page, a path inside the program. */
  readonly address: string
  readonly fiscalYear?: number
  readonly facets?: Facets
  /** Searched besides the title; as fit for the audiences as the title is. */
  readonly text?: string
  /** One short line: 「令和9年度 14,000千円」. */
  readonly fact?: string
  /** 未到来: when it is expected. */
  readonly dueOn?: LocalDate | null
  /** Frozen values. A statistic's are an object with `seriesId` and `vintage`. */
  readonly figures?: unknown
  readonly sectionId?: string | null
  /** A random uuid that the record has already; without it the thread draws one. */
  readonly pid?: string
}

export type Published = { readonly bead: number; readonly pid: string; readonly version: number }

const Before = z.object({
  bead: z.number(),
  pid: z.string(),
  version: z.number(),
  hash: z.string(),
  state: z.string(),
})

/** Random, and whole in a JavaScript number: 53 bits. */
function newNumber(): number {
  return Number(randomBytes(8).readBigUInt64BE() >> 11n)
}

/**
 * Publishes a record into the thread, in the caller's transaction. The same content again changes
 * nothing; other content makes the next version.
 * @throws {RuleBroken} a title too long, evidence of the future, a statistic without series or edition
 */
export async function publishBead(here: Here, bead: Publication): Promise<Published> {
  insist(
    theTitleIsShortEnough(bead.title),
    evidenceIsNotOfTheFuture(bead.kind, [bead.happenedOn, bead.availableOn], here.today),
    itIsKnownOnlyAfterItHappened(bead.kind, bead.happenedOn, bead.availableOn),
    aStatisticNamesItsSeries(bead.kind, bead.figures),
  )
  const unknown = bead.audiences.find((name) => !isAudience(name))
  if (unknown !== undefined || bead.audiences.length === 0) {
    throw new RangeError(`no audience: ${unknown ?? 'none given'}`)
  }
  const content = contentOf(bead)
  const hash = sha256(canonical(content))
  const before = await here.db.maybe(
    Before,
    sql`select bead, city || '-' || pid as pid, version, hash, state from evidence.beads
      where city = ${here.city} and slice = ${bead.slice} and ref = ${bead.ref}`,
  )
  if (before && before.hash === hash && before.state === 'live') return before
  const aud = await internAudiences(here, bead.audiences)
  const done = before
    ? await writeNext(here, bead, before, hash, aud)
    : await writeFirst(here, bead, hash, aud)
  await keepVersion(here, done, hash, content, bead.text)
  await here.announce(beadPublished, {
    pid: done.pid,
    bead: done.bead,
    kind: bead.kind,
    slice: bead.slice,
    ref: bead.ref,
    version: done.version,
  })
  return done
}

/** What of a bead is kept for each version, and hashed. Absent values are written as null. */
function contentOf(bead: Publication): Readonly<Record<string, unknown>> {
  const figures: unknown = JSON.parse(JSON.stringify(bead.figures ?? null))
  return {
    kind: bead.kind,
    title: bead.title,
    happenedOn: bead.happenedOn,
    availableOn: bead.availableOn,
    dueOn: bead.dueOn ?? null,
    audiences: [...new Set(bead.audiences)].sort(),
    address: bead.address,
    fiscalYear: bead.fiscalYear ?? null,
    facets: JSON.parse(JSON.stringify(bead.facets ?? null)),
    fact: bead.fact ?? '',
    text: sha256(bead.text ?? ''),
    figures,
    sectionId: bead.sectionId ?? null,
  }
}

async function writeFirst(
  here: Here,
  bead: Publication,
  hash: string,
  aud: readonly number[],
): Promise<Published> {
  return here.db.one(
    z.object({ bead: z.number(), pid: z.string(), version: z.number() }),
    sql`insert into evidence.beads (city, bead, pid, family, kind, slice, ref, title, happened_on,
        available_on, due_on, recorded_at, aud, section_id, fy, address, fact, facets, figures, hash)
      values (${here.city}, ${newNumber()}, ${bead.pid ?? randomUUID()}::uuid, ${familyOf(bead.kind).number}, ${bead.kind},
        ${bead.slice}, ${bead.ref}, ${bead.title}, ${bead.happenedOn}, ${bead.availableOn},
        ${bead.dueOn ?? null}, ${here.now}, ${aud}::int[], ${bead.sectionId ?? null},
        ${bead.fiscalYear ?? null}, ${bead.address}, ${bead.fact ?? ''},
        ${json(bead.facets)}, ${json(bead.figures)}, ${hash})
      returning bead, city || '-' || pid as pid, version`,
  )
}

async function writeNext(
  here: Here,
  bead: Publication,
  before: Published,
  hash: string,
  aud: readonly number[],
): Promise<Published> {
  return here.db.one(
    z.object({ bead: z.number(), pid: z.string(), version: z.number() }),
    sql`update evidence.beads set version = version + 1, state = 'live', title = ${bead.title},
        family = ${familyOf(bead.kind).number}, kind = ${bead.kind},
        happened_on = ${bead.happenedOn}, available_on = ${bead.availableOn},
        due_on = ${bead.dueOn ?? null}, aud = ${aud}::int[], section_id = ${bead.sectionId ?? null},
        fy = ${bead.fiscalYear ?? null}, address = ${bead.address}, fact = ${bead.fact ?? ''},
        facets = ${json(bead.facets)}, figures = ${json(bead.figures)}, hash = ${hash}
      where city = ${here.city} and bead = ${before.bead}
      returning bead, city || '-' || pid as pid, version`,
  )
}

async function keepVersion(
  here: Here,
  done: Published,
  hash: string,
  content: Readonly<Record<string, unknown>>,
  text = '',
): Promise<void> {
  await here.db.run(sql`
    insert into evidence.bead_versions (city, bead, version, at, by_name, hash, content)
    values (${here.city}, ${done.bead}, ${done.version}, ${here.now}, ${here.person.name},
      ${hash}, ${json(content)})`)
  const searched = `${String(content.title)} ${text}`
  await here.db.run(sql`
    insert into evidence.bead_texts (city, bead, text) values (${here.city}, ${done.bead}, ${searched})
    on conflict (city, bead) do update set text = excluded.text`)
}
