import { type FileAnswer, Missing, type Visit } from '#platform'
import { FIGURES, isAnswered } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import type * as regionsAt from '../profiles/addresses.ts'
import { figureBuilt, isFigure } from '../profiles/rules.ts'
import { csvOf } from './rules.ts'

/** The numbers of one figure, or of all (`all`), as CSV. @throws {Missing} no such place or figure */
export async function numbersFile({
  here,
  params,
}: Visit<typeof regionsAt.numbers>): Promise<FileAnswer> {
  const { figure } = params
  if (figure !== 'all' && !isFigure(figure)) throw new Missing()
  const profile = await profileOf(here, params.areaCode)
  const wanted = isFigure(figure) ? [figure] : FIGURES
  const figures = wanted.map((one) => figureBuilt(profile, one)).filter(isAnswered)
  return {
    type: 'text/csv; charset=utf-8',
    name: `${profile.area.code}-${profile.area.name}-${figure}.csv`,
    body: csvOf(figures, profile.editions),
  }
}
