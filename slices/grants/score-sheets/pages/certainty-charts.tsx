import { studentTQuantile } from '#packages/distributions'
import { Columns, Figure, IntervalChart, type IntervalRow } from '#ui'
import type { ScoreSheet } from '../tables.ts'
import { shownRows } from './sheet-table.tsx'

/** Of the intervals that are drawn; two-sided. */
const level = 0.9

/** How sure the places and the members' ways of scoring are, drawn; nothing where the scores cannot tell. */
export function Certainty({ sheet, from }: { sheet: ScoreSheet; from: number }) {
  const model = sheet.statistics.model.value
  if (model === null || model.df === null) return null
  const times = studentTQuantile((1 + level) / 2, model.df)
  const round = (value: number) => Math.round(value * 100) / 100
  const means = meanRows(sheet, from, times)
  const ways = inOrderOfSeats(sheet, model.reviewers ?? []).map(
    ({ id, leniency, se }): IntervalRow => {
      const flagged = sheet.statistics.flags.value?.reviewers.some(
        (one) => one.reviewer === id && one.flagged,
      )
      return {
        label: sheet.members.find(({ reviewerId }) => reviewerId === id)?.label ?? '',
        ...{
          value: leniency,
          low: leniency - times * (se ?? 0),
          high: leniency + times * (se ?? 0),
        },
        kind: flagged ? 'near' : 'rest',
        note: `${leniency < 0 ? '−' : '＋'}${Math.abs(leniency).toFixed(2)}`,
      }
    },
  )
  const far = ways.filter(({ kind }) => kind === 'near').map(({ label }) => label)
  const near = means.filter(({ kind }) => kind === 'near')
  const band = sheet.statistics.band.value
  const columns = (rows: readonly IntervalRow[]) =>
    rows.map(({ label, value, low, high, note }) => [label, ...[value, low, high].map(round), note])
  return (
    <Columns shape="2">
      <Figure
        finding={
          near.length === 0
            ? '採択の線の近くに案件はありません'
            : `線の近くの${near.length}件は、点だけでは順番を決められません`
        }
        subtitle={`${sheet.statistics.isComplete ? '平均点' : '甘辛をならした平均点'}と90％の幅。◆は僅差。右は配点を±20％変えても採択に入る割合`}
        source="この審査の確定した点。加法モデル（最小二乗）"
        caveats={['参考であり、順位は平均点の順で決まります。']}
        table={{ head: ['案件', '平均', '下', '上', '採択に入る割合'], rows: columns(means) }}
      >
        <IntervalChart
          finding="案件ごとの平均点と90％の幅"
          rows={means}
          {...(band && { line: { value: band.line, label: '採択の線' } })}
        />
      </Figure>
      <Figure
        finding={
          far.length === 0
            ? '点の付け方が大きく離れた委員はいません'
            : `${far.join('・')}は点の付け方が離れています`
        }
        subtitle="委員の甘辛（点、平均からの差）と90％の幅。◆はほかの委員と離れている"
        source="この審査の確定した点。加法モデル（最小二乗）"
        caveats={[
          sheet.statistics.isComplete
            ? '全員が全件を採点しているため、順位には影響しません。'
            : '採点していない組があるため、順位に影響することがあります。',
        ]}
        table={{ head: ['委員', '甘辛', '下', '上', '差'], rows: columns(ways) }}
      >
        <IntervalChart
          finding="委員ごとの甘辛と90％の幅"
          rows={ways}
          line={{ value: 0, label: '平均' }}
          ends={{ low: 'からい', high: 'あまい' }}
        />
      </Figure>
    </Columns>
  )
}

/** R1 before R2, whoever scored first. */
export const inOrderOfSeats = <T extends { readonly id: string }>(
  { members }: ScoreSheet,
  ways: readonly T[],
): readonly T[] => members.flatMap(({ reviewerId }) => ways.filter(({ id }) => id === reviewerId))

function meanRows(sheet: ScoreSheet, from: number, times: number): IntervalRow[] {
  const { model, band, corners } = sheet.statistics
  const found = new Map((model.value?.applicants ?? []).map((one) => [one.id, one]))
  const places = new Map([...sheet.entries.keys()].map((id, at) => [id, at]))
  return shownRows(sheet, from).flatMap(({ candidate: { applicationId } }): IntervalRow[] => {
    const own = found.get(applicationId)
    if (!own) return []
    const isNear = band.value?.members.includes(applicationId) ?? false
    const isChosen = sheet.proposals.get(applicationId)?.outcome === '採択'
    const share = corners.value?.[places.get(applicationId) ?? -1]
    const half = times * (own.se ?? 0)
    return [
      {
        label: sheet.entries.get(applicationId)?.code ?? '',
        ...{ value: own.fairMean, low: own.fairMean - half, high: own.fairMean + half },
        kind: isNear ? 'near' : isChosen ? 'chosen' : 'rest',
        note: `${isNear ? '線の近く ' : ''}${share === undefined ? '' : `${Math.round(share * 100)}％`}`,
      },
    ]
  })
}
