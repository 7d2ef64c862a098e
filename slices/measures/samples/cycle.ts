import { people, type Town } from '#platform/samples'
import { draftCarryover } from '../carryovers/actions/draft-carryover.ts'
import { seen } from '../examples/tables.ts'
import { readExecutionFile } from '../execution-files/actions/read-execution-file.ts'
import { draftTransfer } from '../transfers/actions/draft-transfer.ts'
import { votedLines } from '../voted-lines/tables.ts'

const { officer, finance } = people

/** One 充用, one 繰越 and one list of the finance system, each waiting: nothing is changed by them yet. */
export async function fillCycle(town: Town, measureId: string): Promise<void> {
  town.at('2026-06-30T10:00:00+09:00')
  await town.do(officer, draftCarryover, {
    ...{ measureId, fiscalYear: '令和7', kind: '事故', contractOn: '2026-02-10' },
    ...{ amountYen: '100000', nationalYen: '50000' },
    reason: '主催者の都合で会期が延び、精算が年度内に終わらなかったため（見本）。',
  })
  const [line] = await seen(town, (here) => votedLines(here, 2026))
  if (line) {
    town.at('2026-07-02T10:00:00+09:00')
    await town.do(officer, draftTransfer, {
      ...{ fromLineId: '', toLineId: line.lineId, amountYen: '60000' },
      reason: '追跡調査の宛先が増え、郵送料が足りなくなったため（見本）。',
    })
  }
  town.at('2026-07-03T10:00:00+09:00')
  const list = '事業コード,支出負担行為額,支出済額\r\n7201,2100000,1450000\r\n'
  await town.do(finance, readExecutionFile, {
    file: new File([list], '執行状況_6月末（見本）.csv'),
    ...{ fiscalYear: '令和8', asOfOn: '2026-06-30' },
  })
}
