import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { pngOf } from '#platform/typesetting'
import { FIGURES, isAnswered } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import type * as regionsAt from '../profiles/addresses.ts'
import { figureBuilt, isFigure } from '../profiles/rules.ts'
import { standaloneSvg } from './pages/standalone-figure.tsx'
import { attributionsOf, csvOf } from './rules.ts'

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

/**
 * One figure as a drawing that stands alone. What cannot be worked out here is drawn too, as the
 * sentence that says why. @throws {Missing} no such place or figure
 */
async function drawn(here: Here, { areaCode, figure }: { areaCode: string; figure: string }) {
  if (!isFigure(figure)) throw new Missing()
  const profile = await profileOf(here, areaCode)
  const { code, name, prefecture } = profile.area
  const built = figureBuilt(profile, figure)
  return {
    name: `${code}-${name}-${figure}`,
    svg: standaloneSvg(built, {
      place: `${prefecture}${name}（${code}）`,
      attributions: isAnswered(built) ? attributionsOf(built.editions) : [],
      drawnOn: here.today,
    }),
  }
}

export async function drawingFile({
  here,
  params,
}: Visit<typeof regionsAt.drawing>): Promise<FileAnswer> {
  const { name, svg } = await drawn(here, params)
  return { type: 'image/svg+xml', name: `${name}.svg`, body: svg }
}

export async function pictureFile({
  here,
  params,
}: Visit<typeof regionsAt.picture>): Promise<FileAnswer> {
  const { name, svg } = await drawn(here, params)
  return { type: 'image/png', name: `${name}.png`, body: await pngOf(svg) }
}
