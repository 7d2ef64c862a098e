import { type Visit, withQuery } from '#platform'
import { Columns, Figure, Page, Stack } from '#ui'
import { askedAgain, Refused } from '../../cards/pages/refused.tsx'
import { askedFrom, mapFigure } from '../../map-figures/rules.ts'
import { may } from '../../permissions.ts'
import * as regionsAt from '../../profiles/addresses.ts'
import * as at from '../addresses.ts'
import { prefecturesOf } from '../rules.ts'
import { drawnTiles } from './drawn-tiles.tsx'
import { CiteMap, filesOfMap, MapChoice, MapTabs } from './map-parts.tsx'
import { MunicipalityTable, PrefectureTable } from './mapped-table.tsx'

/** 六角タイル: every prefecture, then every municipality, as large as any other. */
export async function TilesPage({ here, query, filled }: Visit<typeof at.tiles>) {
  const asked = askedFrom(askedAgain(query, filled))
  const { measure } = asked
  const { country, rows, said, map } = await drawnTiles(here, asked)
  const isCountry = asked.prefecture === ''
  const mayCite = may.citeFigures(here.person) && mapFigure(country, asked, 'tiles', '') !== null

  return (
    <Page
      title={isCountry ? '六角タイルの全国地図' : `${asked.prefecture}の六角タイル`}
      stage="know"
      back={regionsAt.regions()}
      lede="小さな町も大きな市も、同じ大きさの六角形で見ます。"
    >
      <MapTabs asked={asked} current="tiles" />
      <Refused filled={filled} />
      <Columns shape="main">
        <Figure
          {...said}
          subtitle={`${said.subtitle}。${isCountry ? '六角形を押すと市区町村が開きます' : '六角形を押すとその地域の姿が開きます'}`}
          cite={mayCite && <CiteMap asked={asked} drawn="tiles" of="map" />}
          csvHref={withQuery(at.mapFile(), { measure: measure.key, prefecture: asked.prefecture })}
          drawings={filesOfMap(asked, 'tiles')}
        >
          {map}
        </Figure>
        <Stack wide>
          <MapChoice asked={asked} to={at.tiles()} />
          {isCountry ? (
            <PrefectureTable
              rows={prefecturesOf(country, measure)}
              asked={asked}
              to={at.tiles()}
              cite={mayCite && <CiteMap asked={asked} drawn="tiles" of="table" />}
            />
          ) : (
            <MunicipalityTable
              rows={rows}
              asked={asked}
              cite={mayCite && <CiteMap asked={asked} drawn="tiles" of="table" />}
            />
          )}
        </Stack>
      </Columns>
    </Page>
  )
}
