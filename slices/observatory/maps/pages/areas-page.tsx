import { type Visit, withQuery } from '#platform'
import { AreaMap, Columns, Figure, LinkButton, type MapArea, Page, Stack } from '#ui'
import { askedAgain, Refused } from '../../cards/pages/refused.tsx'
import { NORTHERN } from '../../cells/rules.ts'
import { askedFrom, findingOf, gapsSaid, mapFigure } from '../../map-figures/rules.ts'
import { columnsOf } from '../../map-measures/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import { may } from '../../permissions.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import { boxOf, COUNTRY_BOX, FRAMES, pathOf } from '../../projections/rules.ts'
import * as at from '../addresses.ts'
import { caveatsOf, classesOf, prefecturesOf, rowsOf, sourceOf } from '../rules.ts'
import { outlinesDrawn } from '../tables.ts'
import { CiteMap, legendOfClasses, MapChoice, MapTabs, tableOfClasses } from './map-parts.tsx'
import { MunicipalityTable, PrefectureTable } from './mapped-table.tsx'

const WIDTH = 860
export const OF_OUTLINES = '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成'
export const OF_CELLS = '代表点から作った区割りで、行政界ではありません'
/** Islands so far off that beside them the mainland would be a dot: they stand in the table. */
const FAR_ISLANDS = /^13(36|38|4)/
const FAR_SAID = '島しょ部の9町村は、遠いため図に入れていません。表にはあります。'
const NORTHERN_SAID = '北方領土の6村は斜線で描き、数えていません。'

/** 全国地図: coloured municipalities of the country, or of one prefecture to be opened. */
export async function AreasPage({ here, query, filled }: Visit<typeof at.areas>) {
  const asked = askedFrom(askedAgain(query, filled))
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
  const mayCite = may.citeFigures(here.person) && mapFigure(country, asked, 'areas', '') !== null
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

  return (
    <Page
      title={isCountry ? '全国地図' : `${asked.prefecture}の地図`}
      stage="know"
      back={regionsAt.regions()}
      lede="全国1,741市区町村を、一つの指標で五つの階級に塗り分けます。"
      acts={
        may.loadBoundaries(here.person) && (
          <LinkButton kind="sub" href={at.boundaries()}>
            境界を取り込む
          </LinkButton>
        )
      }
    >
      <MapTabs asked={asked} current="areas" />
      <Refused filled={filled} />
      <Columns shape="main">
        <Figure
          finding={finding}
          subtitle={`${measure.label}（${measure.unit}）。${real ? '市区町村の境界' : OF_CELLS}`}
          source={`${sourceOf(country, measure)}地図：${real ? OF_OUTLINES : OF_CELLS}。`}
          caveats={[
            ...gapsSaid(rows),
            ...(north ? [NORTHERN_SAID] : []),
            ...(asked.prefecture === '東京都' ? [FAR_SAID] : []),
            ...caveatsOf(measure),
          ]}
          legend={legendOfClasses(classes, measure)}
          cite={mayCite && <CiteMap asked={asked} drawn="areas" of="map" />}
          csvHref={withQuery(at.mapFile(), { measure: measure.key, prefecture: asked.prefecture })}
          table={tableOfClasses(classes)}
        >
          <AreaMap
            finding={finding}
            description={`${measure.label}の塗り分け。同じ数字が表にあります。${real ? '' : OF_CELLS}。`}
            width={WIDTH * 2}
            height={Math.round(box.height * scale)}
            areas={areas}
            frames={isCountry ? FRAMES.map((frame) => scaled(frame, scale)) : []}
          />
        </Figure>
        <Stack wide>
          <MapChoice asked={asked} to={at.areas()} />
          {isCountry ? (
            <PrefectureTable
              rows={prefecturesOf(country, measure)}
              asked={asked}
              to={at.areas()}
              cite={mayCite && <CiteMap asked={asked} drawn="areas" of="table" />}
            />
          ) : (
            <MunicipalityTable
              rows={rows}
              asked={asked}
              cite={mayCite && <CiteMap asked={asked} drawn="areas" of="table" />}
            />
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

function scaled(frame: (typeof FRAMES)[number], scale: number) {
  const of = (value: number) => Math.round(value * scale)
  return { x: of(frame.x), y: of(frame.y), width: of(frame.width), height: of(frame.height) }
}
