import { csvOf, type FileAnswer, Missing, type Visit } from '#platform'
import { profilesOf } from '../figures/tables.ts'
import { fiveDigits } from '../municipalities/rules.ts'
import type * as regionsAt from '../profiles/addresses.ts'
import { COMPARED_FILE, comparedOf, MOST_COMPARED } from './rules.ts'

/** The key figures of a place and of those it is compared with, as CSV. */
export async function comparisonFile({
  here,
  params,
  query,
}: Visit<typeof regionsAt.comparisonFile>): Promise<FileAnswer> {
  const peers = (query.peers ?? '')
    .split(/[,、\s]+/)
    .map(fiveDigits)
    .filter((code) => code !== '' && code !== fiveDigits(params.areaCode))
  const codes = [...new Set(peers)].slice(0, MOST_COMPARED)
  const profiles = await profilesOf(here, [params.areaCode, ...codes])
  const [own] = profiles
  if (own?.area.code !== fiveDigits(params.areaCode)) throw new Missing()
  const labelOf = new Map(own.editions.map(({ code, label }) => [code, label]))
  const rows = profiles.flatMap((profile) =>
    comparedOf(profile).map((one) => ({
      areaCode: profile.area.code,
      areaName: profile.area.name,
      one,
      edition: labelOf.get(one.edition) ?? one.edition,
    })),
  )
  return {
    type: 'text/csv; charset=utf-8',
    name: `${own.area.code}-${own.area.name}-比較.csv`,
    body: csvOf(COMPARED_FILE, rows),
  }
}
