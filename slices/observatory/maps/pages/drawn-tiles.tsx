import { type Here, withQuery } from '#platform'
import { type MapTile, TileMap } from '#ui'
import { NORTHERN } from '../../cells/rules.ts'
import { type Asked, findingOf, findingOfPrefectures, gapsSaid } from '../../map-figures/rules.ts'
import { columnsOf } from '../../map-measures/rules.ts'
import type { Country } from '../../municipalities/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { hexagonOf, PREFECTURE_TILES, tilesOf } from '../../tiles/rules.ts'
import * as at from '../addresses.ts'
import {
  type Classes,
  caveatsOf,
  classesOf,
  type Mapped,
  prefecturesOf,
  rowsOf,
  sourceOf,
} from '../rules.ts'
import type { DrawnMap } from './drawn-areas.tsx'
import { legendOfClasses, tableOfClasses } from './map-parts.tsx'

const OF_PREFECTURES = 50
const OF_MUNICIPALITIES = 66
const SAID = '六角形は並びの目安で、面積も境界も表しません。'

/** Equal hexagons of the prefectures, or of the municipalities of the one that is asked for. */
export async function drawnTiles(here: Here, asked: Asked): Promise<DrawnMap> {
  const { measure } = asked
  const country = await countryOf(here, columnsOf(measure))
  const isCountry = asked.prefecture === ''
  const prefectures = prefecturesOf(country, measure)
  const rows = rowsOf(country, measure, asked.prefecture)
  const classes = classesOf(
    isCountry
      ? prefectures.map(({ mapped }) => mapped)
      : rowsOf(country, measure).map(({ mapped }) => mapped),
  )
  const tiles = isCountry
    ? prefectureTiles(prefectures, asked, classes)
    : municipalityTiles(country, asked, classes)
  const width = isCountry ? OF_PREFECTURES : OF_MUNICIPALITIES
  const finding = isCountry ? findingOfPrefectures(prefectures, measure) : findingOf(rows, asked)
  const withNorth = asked.prefecture === '北海道'

  return {
    country,
    rows,
    said: {
      finding,
      subtitle: `${measure.label}（${measure.unit}）`,
      source: sourceOf(country, measure),
      caveats: [
        SAID,
        ...(isCountry ? [] : gapsSaid(rows)),
        ...(withNorth ? ['北方領土の6村は斜線で描き、数えていません。'] : []),
        ...caveatsOf(measure),
      ],
      legend: legendOfClasses(classes, measure),
      table: tableOfClasses(classes),
    },
    map: (
      <TileMap
        finding={finding}
        description={`${measure.label}。${SAID}同じ数字が表にあります。`}
        width={Math.ceil(Math.max(...tiles.map(({ x }) => x)) + width / 2 + 2)}
        height={Math.ceil(Math.max(...tiles.map(({ y }) => y)) + width / Math.sqrt(3) + 2)}
        tiles={tiles}
        most={isCountry ? 4 : 5}
      />
    ),
  }
}

const isLong = ({ shown }: Mapped) => shown.length > 8

function prefectureTiles(
  prefectures: ReturnType<typeof prefecturesOf>,
  { measure }: Asked,
  classes: Classes,
): MapTile[] {
  return prefectures.flatMap(({ name, mapped }): MapTile[] => {
    const tile = PREFECTURE_TILES.get(name)
    if (!tile) return []
    return [
      {
        key: name,
        ...hexagonOf(tile, OF_PREFECTURES),
        name,
        value: isLong(mapped) ? '' : mapped.shown,
        class: classes.of(mapped),
        label: `${name} ${mapped.shown}${mapped.value === null ? '' : measure.unit}`,
        href: withQuery(at.tiles(), { measure: measure.key, prefecture: name }),
      },
    ]
  })
}

function municipalityTiles(country: Country, asked: Asked, classes: Classes): MapTile[] {
  const { measure, prefecture } = asked
  const rows = rowsOf(country, measure, prefecture)
  const north = prefecture === '北海道' ? NORTHERN : []
  const laid = tilesOf([...rows.map(({ place }) => place), ...north])
  const shape = (n: number) => hexagonOf(laid[n] ?? { column: 0, row: 0 }, OF_MUNICIPALITIES)
  const counted = rows.map(({ place, mapped }, n): MapTile => {
    const said = mapped.few || isLong(mapped) ? '' : mapped.shown
    return {
      key: place.code,
      ...shape(n),
      name: place.name,
      value: said,
      class: classes.of(mapped),
      label: `${place.name} ${mapped.shown}${mapped.value === null ? '' : measure.unit}`,
      href: regionsAt.region({ areaCode: place.code }),
    }
  })
  const hatched = north.map(
    ({ code, name }, n): MapTile => ({
      key: code,
      ...shape(rows.length + n),
      name: name.slice(0, name.indexOf('村') + 1),
      value: '',
      class: 'none',
      label: `${name}（北方領土。数えていません）`,
    }),
  )
  return [...counted, ...hatched]
}
