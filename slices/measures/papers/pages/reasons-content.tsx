import { formatFraction } from '#packages/japan'
import { counted, head, type PaperCell, type PaperPart, side, words } from '#platform/typesetting'
import { shownKind } from '#slices/evidence'
import { figureLinks } from '../../figures/addresses.ts'
import type { RequestSheet, SheetCut, SheetFund, UnitCostYear } from '../../request-sheet.ts'
import {
  day,
  exitCondition,
  figure,
  lateMark,
  orNone,
  rate,
  stateOf,
  thousand,
  thousandEach,
  thousandText,
  year,
} from './wordings.tsx'

const printedEvidence = 5

/** The second sheet of ①: why, with what effect, at whose cost, and what a cut would do. */
export function reasonsOf(sheet: RequestSheet): PaperPart[] {
  return [
    interestOf(sheet),
    evidenceOf(sheet),
    indicatorsOf(sheet),
    pastOf(sheet),
    fundsOf(sheet),
    afterwardsOf(sheet),
    cutsOf(sheet),
  ]
}

const headsOf = (...texts: string[]) => [texts.map((text) => head(text))]
const whole = (cell: PaperCell, columns: number): PaperCell[] => [{ ...cell, cols: columns }]

/** 公益性 in six lines. */
function interestOf({ interest }: RequestSheet): PaperPart {
  const said = (text: string | undefined) => words(orNone(text ?? null))
  return {
    title: '3　公益性',
    note: '',
    columns: [34, 99.5, 34, 99.5],
    head: [],
    body: [
      [
        ...[side('市が行う理由'), said(interest?.failures.join('・'))],
        ...[side('行わないと困る人'), said(interest?.whoLoses)],
      ],
      [
        ...[side('受ける人以外への波及'), said(interest?.spillover)],
        ...[
          side('なぜ市か・この手段か'),
          said([interest?.whyCity, interest?.whyThisMeans].filter(Boolean).join('\n')),
        ],
      ],
      [
        ...[side('終える条件'), words(exitCondition(interest))],
        ...[side('毎年確かめる指標'), said(interest?.retest)],
      ],
    ],
  }
}

function evidenceOf({ evidence, issues }: RequestSheet): PaperPart {
  const rest = evidence.length - printedEvidence
  const problem = issues.map(({ title }) => title).join('・')
  const rows = evidence
    .slice(0, printedEvidence)
    .map((ground) => [
      words(String(ground.number), { align: 'c' }),
      words(shownKind(ground.kind).label),
      words(ground.title, { why: ground.href }),
      words(day(ground.happenedOn ?? ground.availableOn), { align: 'c' }),
      words(ground.source),
      words(ground.note),
      lateMark(ground),
    ])
  return {
    title: '4　現状と課題',
    note: `課題：${orNone(problem)}${rest > 0 ? `　（根拠はほか${rest}件、根拠一覧による）` : ''}`,
    columns: [10, 22, 76, 20, 56, 61, 22],
    head: headsOf('No.', '種別', '根拠', '日付', '出所', '要点', '後付け'),
    body: rows.length > 0 ? rows : [whole(words('根拠の記録なし'), 7)],
  }
}

/** 「なぜ？」 of a number of this paper. */
const linksOf = (sheet: RequestSheet) => figureLinks(sheet, 'budget-request')

function indicatorsOf(sheet: RequestSheet): PaperPart {
  const rows = sheet.indicators.map((one) => [
    words(one.name, { why: one.href }),
    words(one.unit, { align: 'c' }),
    ...[one.baseline, one.target].map((text) =>
      text === ''
        ? words(text)
        : words(text, { why: linksOf(sheet)('indicators', one.indicatorId) }),
    ),
    words(one.firstJudgement),
    stateOf(one),
  ])
  return {
    title: '5　指標',
    note: '斜線：未到来（結果が出る時期の前。達成率は計算しない）',
    columns: [81, 16, 40, 40, 66, 24],
    head: headsOf('指標', '単位', '基準', '目標', '最初の判定', '状態'),
    body: rows.length > 0 ? rows : [whole(words('指標の記録なし'), 6)],
  }
}

/** 単位コスト and 執行 of three years stand in one table, a year a row. */
function pastOf(sheet: RequestSheet): PaperPart {
  const { unitCosts, executions } = sheet
  const years = new Set([...unitCosts, ...executions].map(({ fiscalYear }) => fiscalYear))
  const rows = [...years]
    .sort((a, b) => a - b)
    .map((fiscalYear) => {
      const cost = unitCosts.find((one) => one.fiscalYear === fiscalYear)
      const spent = executions.find((one) => one.fiscalYear === fiscalYear)
      const why = linksOf(sheet)('years', `spent-${fiscalYear}`)
      return [
        side(year(fiscalYear)),
        ...costCells(cost, linksOf(sheet)('years', `unit-${fiscalYear}`)),
        ...[
          thousand(spent?.currentYen ?? null, { why }),
          thousand(spent?.spentYen ?? null, { why }),
          thousand(spent?.carriedOutYen ?? null, { why }),
          thousand(spent?.unspentYen ?? null, { why }),
          rate(spent?.rate ?? null, { why }),
        ],
      ]
    })
  return {
    title: '6　単位コストと執行',
    note: '（単位：千円）　総コスト＝直接経費＋従事時間×時間単価',
    columns: [37, ...Array.from({ length: 10 }, () => 23)],
    head: headsOf(
      ...['年度', '直接経費', '従事時間', '総コスト', '活動量', '単位コスト'],
      ...['予算現額', '支出済', '翌年度繰越', '不用額', '執行率'],
    ),
    body: rows.length > 0 ? rows : [whole(words('過去の年度の記録なし'), 11)],
  }
}

function costCells(cost: UnitCostYear | undefined, why: string): PaperCell[] {
  return [
    thousand(cost?.directYen ?? null, { why }),
    figure(cost?.hours ?? null, '時間', why),
    thousand(cost?.fullYen ?? null, { why }),
    figure(cost?.output ?? null, cost?.outputUnit ?? '', why),
    thousandEach(cost?.perOutputYen ?? null, { why }),
  ]
}

function fundsOf(sheet: RequestSheet): PaperPart {
  const { funds, combinationIsUnclear } = sheet
  return {
    title: '7　財源の根拠',
    note: `（単位：千円）${combinationIsUnclear ? '　併用は要確認' : ''}`,
    columns: [28, 67, 18, 20, 22, 32, 20, 20, 20, 20],
    head: headsOf(
      ...['区分', '制度・財源の名称', '補助率', '上限', '締切', '併用'],
      ...['対象経費', '充当額', '裏負担', '単独'],
    ),
    body:
      funds.length > 0
        ? funds.map((fund) => fundRow(fund, linksOf(sheet)('funds', fund.fundId)))
        : [whole(words('一般財源のみ'), 10)],
  }
}

function fundRow(fund: SheetFund, why: string): PaperCell[] {
  const { grant } = fund
  const name = fund.page === '' ? fund.name : `${fund.name}（${fund.page}）`
  return [
    words(fund.kindLabel),
    words(name),
    fund.rate === null
      ? words(null, { align: 'c' })
      : words(formatFraction(fund.rate), { align: 'c', why }),
    thousand(fund.capYen, { why }),
    words(day(fund.deadline), { align: 'c' }),
    words(fund.combination),
    thousand(grant?.eligibleYen ?? null, { why }),
    thousand(fund.amountYen, { why }),
    thousand(grant?.ownShareYen ?? null, { why }),
    thousand(grant?.aloneYen ?? null, { why }),
  ]
}

function afterwardsOf(sheet: RequestSheet): PaperPart {
  const { laterYears, lastYear, response } = sheet
  const why = linksOf(sheet)('later', `later-${sheet.head.fiscalYear + 1}`)
  const burden = laterYears.map((one) => `${year(one.fiscalYear)}　${thousandText(one.yen)}`)
  const opinions = lastYear.map(
    (one) => `${one.round}　${one.stage}：${[one.reason, one.comment].filter(Boolean).join('　')}`,
  )
  return {
    title: '8　後年度の負担と前年の査定',
    note: '',
    columns: [34, 233],
    head: [],
    body: [
      [side('後年度の負担'), words(orNone(burden.join('　／　')), { why })],
      [side('前年の査定意見'), words(orNone(opinions.join('\n')))],
      [side('対応'), words(orNone(response))],
    ],
  }
}

function cutsOf(sheet: RequestSheet): PaperPart {
  const { cuts } = sheet
  // What is said of all three is said once.
  const [forecast = '', ...others] = new Set(cuts.map((cut) => cut.forecast))
  const common = others.length === 0 ? forecast : ''
  return {
    title: '9　削った場合',
    note: ['（単位：千円）　節減は一般財源の減', common].filter(Boolean).join('　'),
    columns: [18, 22, 22, 24, 24, 24, 34, 99],
    head: headsOf('削減', '要求額', '減額', '国・県等', '一般財源', '節減', '活動量', '起きること'),
    body:
      cuts.length > 0
        ? cuts.map((cut) => cutRow(cut, common, linksOf(sheet)('cuts', `cut-${cut.percent}`)))
        : [whole(words('計算の記録なし'), 8)],
  }
}

function cutRow(cut: SheetCut, common: string, why: string): PaperCell[] {
  const forecast = cut.forecast === common ? '' : cut.forecast
  const outputs = cut.outputs.map((one) => `${one.driver} ${one.before}→${one.after}${one.unit}`)
  return [
    counted(-Math.abs(cut.percent), '%', { why }),
    ...[cut.amountYen, cut.cutYen, cut.grantAfterYen, cut.generalAfterYen, cut.savedYen].map(
      (yen) => thousand(yen, { why }),
    ),
    outputs.length === 0 ? words(null) : words(outputs.join('\n'), { why }),
    words([eachOf(cut), ...cut.sentences, forecast].filter((text) => text !== '').join('　')),
  ]
}

/** 「1者あたり500→600千円、200千円は使えない」 */
function eachOf({ outputs, unitCostBeforeYen, unitCostAfterYen, unusedYen }: SheetCut): string {
  const unit = outputs[0]?.unit
  if (unit === undefined || unitCostBeforeYen === null) return ''
  const unused = unusedYen > 0 ? `、${thousandText(unusedYen)}は使えない` : ''
  const [before, after] = [thousandEach(unitCostBeforeYen), thousandEach(unitCostAfterYen)]
  return `1${unit}あたり${before.text}→${after.text}千円${unused}`
}
