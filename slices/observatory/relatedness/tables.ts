import { csvFileOf, type FileAnswer, Missing, type Visit } from '#platform'
import { countryOf } from '../municipalities/tables.ts'
import { divisionOf } from '../reference/divisions.ts'
import type * as at from './addresses.ts'
import { RELATEDNESS_COLUMNS, type Related, relatedTo, TEACHING_ONLY } from './rules.ts'

/** The proximities of a division as CSV. @throws {Missing} no such division */
export async function relatednessFile({
  here,
  params,
}: Visit<typeof at.relatednessFile>): Promise<FileAnswer> {
  const division = divisionOf(params.division)
  if (!division) throw new Missing()
  const country = await countryOf(here, RELATEDNESS_COLUMNS)
  return csvFileOf(
    `産業の近さ-${division.code}`,
    [
      { head: '業種', cell: () => division.name },
      { head: '相手の業種', cell: (one: Related) => one.division.name },
      { head: '近さφ', cell: (one) => one.phi },
      { head: '特化した市区町村の数', cell: (one) => one.ubiquity },
      { head: '注意', cell: () => TEACHING_ONLY },
    ],
    relatedTo(country, division),
  )
}
