import { csvFileOf, type FileAnswer, type Here, type Visit } from '#platform'
import { type CardHead, cardsOnEdition } from '../cards/tables.ts'
import type * as at from '../editions/addresses.ts'
import { STATE_NAMES } from '../editions/rules.ts'
import { type Edition, editionSeenBy } from '../editions/tables.ts'
import { changesOfTable } from '../io-tables/tables.ts'
import { MARKS } from '../reference/marks.ts'
import { changesOf } from '../revisions/tables.ts'
import { shippedEdition } from '../shipped-editions/tables.ts'

type Line = { readonly part: string; readonly item: string; readonly value: string | number }

/** Of a 産業連関表: whose it is, and each sector from both sides. */
function tableLines({ told, inspection }: Edition): Line[] {
  const [of, found] = [told.table, inspection?.table]
  if (!of || !found) return []
  return [
    { part: '産業連関表', item: '表の地域', value: of.areaCode },
    { part: '産業連関表', item: '表の年', value: of.year },
    { part: '産業連関表', item: '作った機関', value: of.publisher },
    ...found.sectors.flatMap(({ code, name, made, used, counterpart }) => [
      { part: '部門', item: `${code}_${name} 投入の計（百万円）`, value: made },
      { part: '部門', item: `${code}_${name} 産出の計（百万円）`, value: used },
      { part: '部門', item: `${code}_${name} 13部門`, value: counterpart ?? '決まらない' },
    ]),
  ]
}

/** 取込検査書 as CSV: one fact a line. @throws {Missing} no such edition */
export async function reportFile({ here, params }: Visit<typeof at.report>): Promise<FileAnswer> {
  const edition = await editionSeenBy(here, params.editionId)
  const { inspection } = edition
  const lines: Line[] = [
    { part: '版', item: '名前', value: edition.label },
    { part: '版', item: '状態', value: STATE_NAMES[edition.state] },
    { part: '版', item: '公表日', value: edition.publishedOn },
    { part: '版', item: 'SHA-256', value: edition.sha256 },
    { part: '値', item: '総数', value: inspection?.cells ?? '検査前' },
    ...Object.entries(inspection?.marks ?? {}).map(([mark, count]) => ({
      part: '欠測',
      item: Object.entries(MARKS).find(([name]) => name === mark)?.[1].shown ?? mark,
      value: count,
    })),
    ...(inspection?.controls ?? []).flatMap(({ what, published, found }) => [
      { part: '照合', item: `${what}（公表値）`, value: published },
      { part: '照合', item: `${what}（ファイル）`, value: found },
    ]),
    ...(inspection?.unmapped ?? []).map(({ code, cells }) => ({
      part: '対応先のない地域コード',
      item: code,
      value: cells,
    })),
    ...tableLines(edition),
    ...(inspection?.problems ?? []).map((sentence) => ({
      part: '誤り',
      item: '差戻しの理由',
      value: sentence,
    })),
    ...(inspection?.columns ?? []).map(({ series, period, figures, missing }) => ({
      part: '系列',
      item: `${series} ${period}`,
      value: `${figures}（うち欠測 ${missing}）`,
    })),
  ]
  const columns = [
    { head: '区分', cell: (line: Line) => line.part },
    { head: '項目', cell: (line: Line) => line.item },
    { head: '値', cell: (line: Line) => line.value },
  ]
  return csvFileOf(`取込検査書-${edition.code}`, columns, lines)
}

/** Every changed figure. @throws {Missing} no such edition */
export async function changesFile({
  here,
  params,
}: Visit<typeof at.changesFile>): Promise<FileAnswer> {
  const edition = await editionSeenBy(here, params.editionId)
  if (edition.layout === 'io') return flowChangesFile(here, edition)
  const changes = await changesOf(here, edition.id, edition.publishedOn, 200_000)
  return csvFileOf(
    `変更点一覧-${edition.code}`,
    [
      { head: '地域コード', cell: (one) => one.areaCode },
      { head: '地域名', cell: (one) => one.areaName },
      { head: '系列ID', cell: (one) => one.series },
      { head: '系列名', cell: (one) => one.label },
      { head: '時点', cell: (one) => one.period },
      { head: '前の版', cell: (one) => one.beforeEdition },
      { head: '前の値', cell: (one) => one.before },
      { head: '前の欠測記号', cell: (one) => one.beforeMark },
      { head: 'この版の値', cell: (one) => one.after },
      { head: 'この版の欠測記号', cell: (one) => one.afterMark },
      { head: '単位', cell: (one) => one.unit },
    ],
    changes,
  )
}

async function flowChangesFile(here: Here, edition: Edition): Promise<FileAnswer> {
  const changes = (await changesOfTable(here, edition))?.changes ?? []
  return csvFileOf(
    `変更点一覧-${edition.code}`,
    [
      { head: '投入', cell: (one) => one.from },
      { head: '産出', cell: (one) => one.to },
      { head: '前の表の値（百万円）', cell: (one) => one.before },
      { head: 'この表の値（百万円）', cell: (one) => one.after },
    ],
    changes,
  )
}

/** @throws {Missing} no such edition */
export async function impactFile({
  here,
  params,
}: Visit<typeof at.impactFile>): Promise<FileAnswer> {
  const edition = await editionSeenBy(here, params.editionId)
  return impactOf(here, edition.code)
}

/** @throws {Missing} no such edition */
export async function shippedImpactFile({
  here,
  params,
}: Visit<typeof at.shippedImpactFile>): Promise<FileAnswer> {
  const edition = await shippedEdition(here, params.editionCode)
  return impactOf(here, edition.code)
}

async function impactOf(here: Here, code: string): Promise<FileAnswer> {
  const cards = await cardsOnEdition(here, code)
  const columns = [
    { head: '根拠', cell: (one: CardHead) => one.statement },
    { head: '作った人', cell: (one: CardHead) => one.capturedByName },
    { head: '作った日時', cell: (one: CardHead) => one.capturedAt },
  ]
  return csvFileOf(`影響一覧-${code}`, columns, cards)
}
