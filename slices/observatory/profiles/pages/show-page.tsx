import type { Visit } from '#platform'
import { Card, Columns, Instant, LinkButton, Notice, Page, RowLink, Rows, Stack } from '#ui'
import * as cardsAt from '../../cards/addresses.ts'
import { cardsOfArea } from '../../cards/tables.ts'
import { profileOf } from '../../figures/tables.ts'
import { may } from '../../permissions.ts'
import { headlineOf } from '../../quotients/rules.ts'
import * as seriesAt from '../../series/addresses.ts'
import * as at from '../addresses.ts'
import { figuresBuilt } from '../rules.ts'
import { AreaTabs } from './area-tabs.tsx'
import { KeyFigures } from './key-figures.tsx'
import { StatFigureView } from './stat-figure.tsx'

/** 地域の姿: what a municipality lives on, how that changed, and what cannot be said. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.region>) {
  const profile = await profileOf(here, params.areaCode)
  const { area } = profile
  const cards = await cardsOfArea(here, area.code)
  const figures = figuresBuilt(profile)
  const mayCite = may.citeFigures(here.person)
  const areaCode = area.code

  return (
    <Page
      title={`${area.prefecture}${area.name}`}
      stage="know"
      lede={headlineOf(profile)}
      acts={
        <>
          <LinkButton kind="sub" href={at.regions()}>
            市区町村を変える
          </LinkButton>
          <LinkButton kind="sub" href={at.comparison({ areaCode })}>
            ほかの市と比べる
          </LinkButton>
          <LinkButton kind="sub" href={at.numbers({ areaCode, figure: 'all' })} download>
            CSV
          </LinkButton>
        </>
      }
    >
      {filled?.problems.map(({ sentence }) => (
        <Notice kind="bad">{sentence}</Notice>
      ))}
      {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
      <AreaTabs areaCode={areaCode} current="profile" />
      <KeyFigures profile={profile} />
      <Columns shape="2">
        <StatFigureView figure={figures.quotients} mayCite={mayCite} />
        <StatFigureView figure={figures['shift-share']} mayCite={mayCite} />
      </Columns>
      <Columns shape="2">
        <StatFigureView figure={figures.shipments} mayCite={mayCite} />
        <StatFigureView figure={figures.income} mayCite={mayCite} />
      </Columns>
      <Columns shape="2">
        <StatFigureView figure={figures.structure} mayCite={mayCite} />
        <Stack wide>
          <StatFigureView figure={figures.diversity} mayCite={mayCite} />
          <StatFigureView figure={figures.productivity} mayCite={mayCite} />
          <Card title="この画面から作った根拠">
            {cards.length === 0 ? (
              <p class="mini">
                まだありません。図の「根拠にする」を押すと、いまの数字を写した根拠カードができます。
              </p>
            ) : (
              <Rows>
                {cards.map((card) => (
                  <RowLink
                    href={cardsAt.card({ cardId: card.id })}
                    title={card.statement}
                    note={card.capturedByName}
                    bead={{ glyph: '知', stage: 'know' }}
                    side={<Instant at={card.capturedAt} form="short" />}
                  />
                ))}
              </Rows>
            )}
          </Card>
          <Card title="使っている系列">
            <p class="mini">
              {SHOWN_SERIES.map(({ code, label }) => (
                <>
                  <a href={seriesAt.series({ seriesCode: code })}>{label}</a>
                  {'　'}
                </>
              ))}
              定義・対象範囲・注意書き・版を読めます。
            </p>
          </Card>
        </Stack>
      </Columns>
    </Page>
  )
}

const SHOWN_SERIES = [
  { code: 'employees', label: '従業者数（民営）' },
  { code: 'establishments', label: '事業所数（民営）' },
  { code: 'shipments', label: '製造品出荷額等' },
  { code: 'taxable-income', label: '課税対象所得' },
  { code: 'population', label: '人口' },
]
