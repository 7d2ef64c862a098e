import type { Here } from '#platform'
import type { FigureKey, StatFigure, Unanswered } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import { figureBuilt } from './rules.ts'

/**
 * A figure of a municipality as it stands today, for slices that rest on it (a baseline of an indicator).
 * @param areaCode five or six digits. @param division a to r, for quotients
 * @throws {Missing} there is no such municipality
 */
export async function figureOf(
  here: Here,
  areaCode: string,
  figure: FigureKey,
  division?: string,
): Promise<StatFigure | Unanswered> {
  return figureBuilt(await profileOf(here, areaCode), figure, division)
}
