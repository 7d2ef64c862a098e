import { csvFileOf, type FileAnswer, type Here, Missing, type Visit } from '#platform'
import type { Places } from '../compared-figures/rules.ts'
import { profilesOf } from '../figures/tables.ts'
import { fiveDigits } from '../municipalities/rules.ts'
import type * as regionsAt from '../profiles/addresses.ts'
import { COMPARED_FILE, comparedOf, MOST_COMPARED } from './rules.ts'

/** A place and those it is compared with, as the address says. @throws {Missing} no such place */
export async function placesCompared(
  here: Here,
  areaCode: string,
  typed: string | undefined,
): Promise<Places> {
  const base = fiveDigits(areaCode)
  const peers = (typed ?? '')
    .split(/[,、\s]+/)
    .map(fiveDigits)
    .filter((code) => code !== '' && code !== base)
  const codes = [...new Set(peers)].slice(0, MOST_COMPARED)
  const [own, ...others] = await profilesOf(here, [areaCode, ...codes])
  if (own?.area.code !== base) throw new Missing()
  return [own, ...others]
}

/** The key figures of a place and of those it is compared with, as CSV. */
export async function comparisonFile({
  here,
  params,
  query,
}: Visit<typeof regionsAt.comparisonFile>): Promise<FileAnswer> {
  const profiles = await placesCompared(here, params.areaCode, query.peers)
  const [own] = profiles
  const labelOf = new Map(own.editions.map(({ code, label }) => [code, label]))
  const rows = profiles.flatMap((profile) =>
    comparedOf(profile).map((one) => ({
      areaCode: profile.area.code,
      areaName: profile.area.name,
      one,
      edition: labelOf.get(one.edition) ?? one.edition,
    })),
  )
  return csvFileOf(`${own.area.code}-${own.area.name}-比較`, COMPARED_FILE, rows)
}
