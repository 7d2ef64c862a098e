import { people, type Town } from '#platform/samples'
import { proposeMeasure } from '../actions/propose-measure.ts'
import { draftBudgetLine } from '../budget-lines/actions/draft-budget-line.ts'
import { interest, measure, row, type Typed } from '../examples/rules.ts'
import { goalNumbered } from '../examples/tables.ts'
import { statePublicInterest } from '../interests/actions/state-public-interest.ts'

const { colleague } = people

/** Further measures, each wanting something, so that lists look as they do in a hall. */
export async function fillOthers(town: Town, roundId: string): Promise<void> {
  const [direct, hands] = [await goalNumbered(town, '1-2'), await goalNumbered(town, '2-1')]
  const others: readonly (readonly [string, string, string, Typed])[] = [
    ['7202', '産地直販の共同サイト運営', direct, { means: ['広報'], delivery: '委託' }],
    ['7203', '後継者育成塾', hands, { means: ['研修', '相談'], newness: '拡充' }],
    ['7205', '工程の担い手 引継ぎ相談', hands, { means: ['相談'], delivery: '外郭' }],
    ['7206', '工房見学の案内板', direct, { means: ['施設'], sunsetYear: '令和8' }],
    ['7207', '漆器の塗り 短期実習', hands, { means: ['研修'], newness: '新規' }],
  ]
  town.at('2026-10-16T09:00:00+09:00')
  const made: string[] = []
  for (const [code, name, goalId, more] of others) {
    const typed = measure(code, name, { goalId, ...more })
    made.push((await town.do(colleague, proposeMeasure, typed)).about)
  }
  const [site = '', school = ''] = made
  await town.do(colleague, statePublicInterest, { measureId: school, ...interest })
  const rows = [row(12, 'サイトの保守と撮影', 1_150_000, 1, 1, '式')]
  town.at('2026-11-13T15:00:00+09:00')
  await town.do(colleague, draftBudgetLine, { measureId: site, roundId, version: 0, rows })
  const tutors = [row(7, '講師謝金', 15_000, 6, 8, '人', { priceSource: '単価表' })]
  await town.do(colleague, draftBudgetLine, {
    measureId: school,
    roundId,
    version: 0,
    rows: tutors,
  })
}
