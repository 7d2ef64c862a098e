import type { Here } from '#platform'
import { areaOfCity } from '../areas/tables.ts'
import { sectorOfSame } from '../card-revisions/rules.ts'
import { amountSaid } from '../effect-figures/rules.ts'
import { type Counted, estimated } from '../effects/rules.ts'
import { countedFor } from '../effects/tables.ts'
import { profileOf } from '../figures/tables.ts'
import { type InputOutput, mayBeAsked } from '../io-tables/rules.ts'
import { inputOutputFor, unreleasedTable } from '../io-tables/tables.ts'

/** As many sectors as a person compares before releasing a table: those that make most. */
const MOST = 12
/** ¥100 million, as §5.9 gives its examples. */
const DEMAND_THOUSAND_YEN = 100_000

export type Preview = {
  readonly areaName: string
  readonly before: string
  /** Another table goes on being first for this city: nothing of its estimates changes. */
  readonly stays: boolean
  readonly rows: readonly {
    readonly sector: string
    readonly before: string
    readonly after: string
  }[]
}

/** A table of the city itself goes before its prefecture's, and of one area the one that came out last. */
const staysFirst = (before: InputOutput, after: InputOutput): boolean =>
  before.areaCode === after.areaCode
    ? before.edition.publishedOn > after.edition.publishedOn
    : before.reach === 'municipality'

function saidBy(table: InputOutput, counted: Counted, sector: string | null): string {
  const asked = { sector: sector ?? '', demand: DEMAND_THOUSAND_YEN, localPercent: 100 }
  if (sector === null) return '部門が違うため、比べられません'
  const estimate = estimated(table, counted, asked)
  return estimate ? amountSaid(table, estimate) : '判断できません'
}

/**
 * What the estimates of this city say now, and what they would say by a table that waits for its release;
 * null where there is nothing to compare with.
 */
export async function previewOf(here: Here, editionId: string): Promise<Preview | null> {
  const area = await areaOfCity(here)
  if (!area) return null
  const profile = await profileOf(here, area.code)
  const [after, before] = [
    await unreleasedTable(here, profile.area, editionId),
    await inputOutputFor(here, profile.area),
  ]
  if (!before) return null
  const sectors = after.sectors
    .filter((sector) => mayBeAsked(after, sector))
    .sort((one, other) => other.outputMillionYen - one.outputMillionYen)
    .slice(0, MOST)
  if (staysFirst(before, after)) {
    return { areaName: area.name, before: before.edition.label, stays: true, rows: [] }
  }
  const [now, then] = [
    await countedFor(here, profile, before),
    await countedFor(here, profile, after),
  ]
  const rows = sectors.map(({ code, name }) => {
    const counterpart = after.counterparts.get(code) ?? ''
    const same = sectorOfSame(before, { sectorName: name, counterpart })
    return {
      sector: name,
      before: saidBy(before, now, same),
      after: saidBy(after, then, code),
    }
  })
  return { areaName: area.name, before: before.edition.label, stays: false, rows }
}
