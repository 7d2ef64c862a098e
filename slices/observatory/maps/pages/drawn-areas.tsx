import type { Here } from '#platform'
import { AreaMap, type Drawable, type FigureProps, type MapArea } from '#ui'
import { NORTHERN } from '../../cells/rules.ts'
import { type Asked, findingOf, gapsSaid } from '../../map-figures/rules.ts'
import { columnsOf } from '../../map-measures/rules.ts'
import type { Country } from '../../municipalities/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { boxOf, COUNTRY_BOX, FRAMES, pathOf } from '../../projections/rules.ts'
import { caveatsOf, classesOf, type MapRow, rowsOf, sourceOf } from '../rules.ts'
import { outlinesDrawn } from '../tables.ts'
import { legendOfClasses, tableOfClasses } from './map-parts.tsx'

const WIDTH = 860
export const OF_OUTLINES = '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成'
export const OF_CELLS = '代表点から作った区割りで、行政界ではありません'
/** Islands so far off that beside them the mainland would be a dot: they stand in the table. */
const FAR_ISLANDS = /^13(36|38|4)/
const FAR_SAID = '島しょ部の9町村は、遠いため図に入れていません。表にはあります。'
const NORTHERN_SAID = '北方領土の6村は斜線で描き、数えていません。'

/** A map with all that is said of it, for a page or for a file. */
export type DrawnMap = {
  readonly country: Country
  readonly rows: readonly MapRow[]
  readonly said: Pick<FigureProps, 'finding' | 'subtitle' | 'source' | 'table'> & {
    readonly caveats: string[]
    readonly legend: NonNullable<FigureProps['legend']>
  }
  readonly map: Drawable
}

/** Coloured municipalities of the country, or of the prefecture that is asked for. */
export async function drawnAreas(here: Here, asked: Asked): Promise<DrawnMap> {
  const { measure } = asked
  const country = await countryOf(here, columnsOf(measure))
  const { shapes, real } = await outlinesDrawn(here, country)
  const all = rowsOf(country, measure)
  const rows = rowsOf(country, measure, asked.prefecture)
  // The country's classes, in a prefecture too: the same colour means the same everywhere.
  const classes = classesOf(all.map(({ mapped }) => mapped))
  const byCode = new Map(rows.map((row) => [row.place.code, row]))
  const north = asked.prefecture === '' || asked.prefecture === '北海道'
  const drawn = shapes.filter(({ code, northern }) => byCode.has(code) || (northern && north))
  const isCountry = asked.prefecture === ''
  const box = isCountry ? COUNTRY_BOX : boxOf(drawn.filter(({ code }) => !FAR_ISLANDS.test(code)))
  const nameOfNorthern = new Map(NORTHERN.map(({ code, name }) => [code, name]))
  const finding = findingOf(rows, asked)
  const scale = (WIDTH * 2) / box.width
  const areas = drawn.flatMap((shape): MapArea[] => {
    const path = pathOf(shape, box, WIDTH)
    if (path === '') return []
    const row = byCode.get(shape.code)
    if (!row) {
      const label = `${nameOfNorthern.get(shape.code) ?? '北方領土'}（北方領土。数えていません）`
      return [{ key: shape.code, path, class: 'none', label }]
    }
    const { place, mapped } = row
    return [
      {
        key: place.code,
        path,
        class: classes.of(mapped),
        label: `${isCountry ? place.prefecture : ''}${place.name} ${mapped.shown}${mapped.value === null ? '' : measure.unit}`,
        href: isCountry ? undefined : regionsAt.region({ areaCode: place.code }),
      },
    ]
  })

  return {
    country,
    rows,
    said: {
      finding,
      subtitle: `${measure.label}（${measure.unit}）。${real ? '市区町村の境界' : OF_CELLS}`,
      source: `${sourceOf(country, measure)}地図：${real ? OF_OUTLINES : OF_CELLS}。`,
      caveats: [
        ...gapsSaid(rows),
        ...(north ? [NORTHERN_SAID] : []),
        ...(asked.prefecture === '東京都' ? [FAR_SAID] : []),
        ...caveatsOf(measure),
      ],
      legend: legendOfClasses(classes, measure),
      table: tableOfClasses(classes),
    },
    map: (
      <AreaMap
        finding={finding}
        description={`${measure.label}の塗り分け。同じ数字が表にあります。${real ? '' : OF_CELLS}。`}
        width={WIDTH * 2}
        height={Math.round(box.height * scale)}
        areas={areas}
        frames={isCountry ? FRAMES.map((frame) => scaled(frame, scale)) : []}
      />
    ),
  }
}

function scaled(frame: (typeof FRAMES)[number], scale: number) {
  const of = (value: number) => Math.round(value * scale)
  return { x: of(frame.x), y: of(frame.y), width: of(frame.width), height: of(frame.height) }
}
