import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { pngOf } from '#platform/typesetting'
import { isChart } from '../compared-parts/rules.ts'
import { placesCompared } from '../comparisons/tables.ts'
import { FIGURES, isAnswered } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import { askedFrom, type DrawnAs } from '../map-figures/rules.ts'
import type * as mapsAt from '../maps/addresses.ts'
import type * as regionsAt from '../profiles/addresses.ts'
import { figureBuilt, isFigure } from '../profiles/rules.ts'
import { liftedMap, liftedPart } from './pages/lifted.tsx'
import { standaloneSvg } from './pages/standalone-figure.tsx'
import { attributionsOf, csvOf, type FileFigure } from './rules.ts'

/** The numbers of one figure, or of all (`all`), as CSV. @throws {Missing} no such place or figure */
export async function numbersFile({
  here,
  params,
}: Visit<typeof regionsAt.numbers>): Promise<FileAnswer> {
  const { figure } = params
  if (figure !== 'all' && !isFigure(figure)) throw new Missing()
  const profile = await profileOf(here, params.areaCode)
  const wanted = isFigure(figure) ? [figure] : FIGURES
  const figures = wanted
    .map((one) => figureBuilt(profile, one))
    .flatMap((one): FileFigure[] => {
      if (isAnswered(one)) return [one]
      return one.published ? [{ ...one.published, caveats: [one.sentence] }] : []
    })
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
async function drawn(
  here: Here,
  { areaCode, figure }: { areaCode: string; figure: string },
): Promise<Drawing> {
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

type Drawing = { readonly name: string; readonly svg: string }

const svgFile = ({ name, svg }: Drawing): FileAnswer => ({
  type: 'image/svg+xml',
  name: `${name}.svg`,
  body: svg,
})
const pngFile = async ({ name, svg }: Drawing): Promise<FileAnswer> => ({
  type: 'image/png',
  name: `${name}.png`,
  body: await pngOf(svg),
})

export const drawingFile = async ({ here, params }: Visit<typeof regionsAt.drawing>) =>
  svgFile(await drawn(here, params))
export const pictureFile = async ({ here, params }: Visit<typeof regionsAt.picture>) =>
  pngFile(await drawn(here, params))

/** @throws {Missing} no such place or chart, or one that the page does not draw either */
async function drawnPart({
  here,
  params: { areaCode, part },
  query,
}: Visit<typeof regionsAt.comparisonDrawing>): Promise<Drawing> {
  if (!isChart(part)) throw new Missing()
  const places = await placesCompared(here, areaCode, query.peers)
  const [from, to] = [2016, 2021]
  const asked = { part, series: query.series ?? '', with: query.with ?? '', from, to }
  const svg = liftedPart(here, places, asked)
  if (svg === null) throw new Missing()
  const { code, name } = places[0].area
  return { name: `${code}-${name}-比較-${part}`, svg }
}

export const comparisonDrawingFile = async (visit: Visit<typeof regionsAt.comparisonDrawing>) =>
  svgFile(await drawnPart(visit))
export const comparisonPictureFile = async (visit: Visit<typeof regionsAt.comparisonPicture>) =>
  pngFile(await drawnPart(visit))

/** The same map as the page of this address draws. */
async function drawnMap(
  { here, query }: Pick<Visit<typeof mapsAt.areasDrawing>, 'here' | 'query'>,
  as: DrawnAs,
): Promise<Drawing> {
  const asked = askedFrom(query)
  const svg = await liftedMap(here, asked, as)
  return { name: `${asked.prefecture || '全国'}-${asked.measure.key}-${as}`, svg }
}

export const areasDrawingFile = async (visit: Visit<typeof mapsAt.areasDrawing>) =>
  svgFile(await drawnMap(visit, 'areas'))
export const areasPictureFile = async (visit: Visit<typeof mapsAt.areasPicture>) =>
  pngFile(await drawnMap(visit, 'areas'))
export const tilesDrawingFile = async (visit: Visit<typeof mapsAt.tilesDrawing>) =>
  svgFile(await drawnMap(visit, 'tiles'))
export const tilesPictureFile = async (visit: Visit<typeof mapsAt.tilesPicture>) =>
  pngFile(await drawnMap(visit, 'tiles'))
