import { type Visit, withQuery } from '#platform'
import { Columns, Figure, LinkButton, Page, Stack } from '#ui'
import { askedAgain, Refused } from '../../cards/pages/refused.tsx'
import { askedFrom, mapFigure } from '../../map-figures/rules.ts'
import { may } from '../../permissions.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import * as at from '../addresses.ts'
import { prefecturesOf } from '../rules.ts'
import { drawnAreas } from './drawn-areas.tsx'
import { CiteMap, filesOfMap, MapChoice, MapTabs } from './map-parts.tsx'
import { MunicipalityTable, PrefectureTable } from './mapped-table.tsx'

/** 全国地図: coloured municipalities of the country, or of one prefecture to be opened. */
export async function AreasPage({ here, query, filled }: Visit<typeof at.areas>) {
  const asked = askedFrom(askedAgain(query, filled))
  const { measure } = asked
  const { country, rows, said, map } = await drawnAreas(here, asked)
  const isCountry = asked.prefecture === ''
  const mayCite = may.citeFigures(here.person) && mapFigure(country, asked, 'areas', '') !== null

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
          {...said}
          cite={mayCite && <CiteMap asked={asked} drawn="areas" of="map" />}
          csvHref={withQuery(at.mapFile(), { measure: measure.key, prefecture: asked.prefecture })}
          drawings={filesOfMap(asked, 'areas')}
        >
          {map}
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
