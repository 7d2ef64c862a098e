import { csvFileOf, type FileAnswer, routeTable, type Visit } from '#platform'
import { indicators } from '../indicators/addresses.ts'
import { indicatorSeenBy } from '../indicators/tables.ts'
import { may } from '../permissions.ts'
import { importObservations } from './actions/import-observations.ts'
import * as at from './addresses.ts'
import { ImportPage } from './pages/import-page.tsx'
import { columns } from './rules.ts'
import { seriesOf } from './tables.ts'

async function templateFile(): Promise<FileAnswer> {
  return csvFileOf(
    '観測値ひな形',
    columns.map(([, head]) => ({ head, cell: () => null })),
    [],
  )
}

async function csvFile({ here, params }: Visit<typeof at.seriesCsv>): Promise<FileAnswer> {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  return csvFileOf(
    `${indicator.name.replace(/[\\/:*?"<>|]/g, '・')}`,
    [
      { head: '指標', cell: () => indicator.name },
      { head: '単位', cell: () => indicator.unit },
      { head: '期間', cell: (row) => row.period },
      { head: '状態', cell: (row) => row.state },
      { head: '値', cell: (row) => row.value },
      { head: '確定・暫定・推計', cell: (row) => row.certainty },
      { head: '公表日', cell: (row) => row.vintageOn },
      { head: '道すじの値', cell: (row) => row.pathValue },
      { head: '判定', cell: (row) => row.status },
      { head: '道のりの割合', cell: (row) => row.ratio },
      { head: '空欄の理由', cell: (row) => row.reason },
    ],
    await seriesOf(here, indicator),
  )
}

async function jsonFile({ here, params }: Visit<typeof at.seriesJson>): Promise<FileAnswer> {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  const series = await seriesOf(here, indicator)
  const { id, name, unit, direction } = indicator
  return {
    type: 'application/json; charset=utf-8',
    name: 'series.json',
    body: JSON.stringify({ indicatorId: id, name, unit, direction, series }),
    inline: true,
  }
}

export const routes = routeTable([
  {
    get: at.observationImports,
    may: may.writePlans,
    page: ImportPage,
    help: '調査や統計の値を、まとめて入れます。ひな形を開き、指標の名称と期間ごとに1行ずつ書いてください。',
  },
  {
    post: at.observationImports,
    may: may.writePlans,
    do: importObservations,
    again: ImportPage,
    next: () => indicators(),
    files: true,
  },
  { get: at.observationTemplate, may: may.writePlans, file: templateFile },
  { get: at.seriesCsv, may: may.seePlans, file: csvFile },
  { get: at.seriesJson, may: may.seePlans, file: jsonFile },
])
