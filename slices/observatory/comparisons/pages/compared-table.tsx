import { type Here, withQuery } from '#platform'
import { Table } from '#ui'
import { type Places, tableFigure } from '../../compared-figures/rules.ts'
import * as at from '../../profiles/addresses.ts'
import { comparedOf } from '../rules.ts'
import { CitePart } from './cite-part.tsx'

/** The key figures side by side, what each measures of whom under the table. */
export function ComparedTable(props: {
  here: Here
  profiles: Places
  chosen: readonly string[]
  withPeers: (codes: readonly string[]) => string
}) {
  const { here, profiles, chosen, withPeers } = props
  const rows = profiles.map((profile) => ({
    area: profile.area,
    figures: comparedOf(profile),
  }))
  type Row = (typeof rows)[number]
  const heads = rows[0]?.figures ?? []
  const { source, caveats } = tableFigure(profiles)
  return (
    <>
      <Table
        caption="主な数字"
        filter={<CitePart here={here} part="table" profiles={profiles} query={{}} />}
        fold
        csvHref={withQuery(at.comparisonFile({ areaCode: profiles[0].area.code }), {
          peers: chosen.join(','),
        })}
        columns={[
          {
            key: 'name',
            label: '市区町村',
            cell: ({ area }: Row) => (
              <a class="nowrap" href={at.region({ areaCode: area.code })}>
                {`${area.prefecture}${area.name}`}
              </a>
            ),
          },
          ...heads.map(({ key, label, unit, period }) => ({
            key,
            label: `${label}（${unit}、${period.replace('-', '→')}年）`,
            align: 'n' as const,
            cell: ({ figures }: Row) => figures.find((one) => one.key === key)?.shown ?? '—',
          })),
          {
            key: 'out',
            label: '外す',
            cell: ({ area }: Row) =>
              chosen.includes(area.code) && (
                <a href={withPeers(chosen.filter((code) => code !== area.code))}>
                  {`外す`}
                  <span class="vh">{`（${area.name}）`}</span>
                </a>
              ),
          },
        ]}
        rows={rows}
        rowKey={({ area }) => area.code}
        empty=""
      />
      <p class="src">{`出典：${source}${caveats.join('')}`}</p>
    </>
  )
}
