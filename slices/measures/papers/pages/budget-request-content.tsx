import { todayIn } from '#packages/japan'
import {
  amount,
  counted,
  head,
  open,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  side,
  words,
} from '#platform/typesetting'
import { figureLinks } from '../../figures/addresses.ts'
import type { AmountRow, RequestSheet, SheetLine, SheetRow } from '../../request-sheet.ts'
import { reasonsOf } from './reasons-content.tsx'
import { supplementParts } from './supplement-content.tsx'
import {
  accountPath,
  day,
  inCharge,
  nameAndCode,
  orNone,
  quantity,
  rate,
  restsOn,
  term,
  thousand,
  thousandText,
  year,
} from './wordings.tsx'

/** ① 予算要求書, A4 landscape, two sheets (measures-budget.md §5). */
export function budgetRequestContent(sheet: RequestSheet): PaperContent {
  return {
    paper: 'budget-request',
    title: sheet.supplement === null ? '予算要求書' : '補正予算要求書',
    spaced: true,
    landscape: true,
    sizePoints: 8,
    top: [`${sheet.head.roundName}予算${submitted(sheet)}`, accountPath(sheet.head)],
    right: [],
    seals: ['部長', '課長', '係長', '担当'],
    sheets: [[headOf(sheet), ...moneyOf(sheet), breakdownOf(sheet)], reasonsOf(sheet)],
    rests: restsOn(sheet),
  }
}

function submitted({ head: { requestedAt, requestedBy } }: RequestSheet): string {
  if (requestedAt === null) return ''
  return `　提出 ${day(todayIn(new Date(requestedAt)))}　${requestedBy ?? ''}`
}

function headOf(sheet: RequestSheet): PaperPart {
  const { head: top } = sheet
  return {
    title: '',
    note: '',
    columns: [24, 94, 24, 54, 24, 47],
    head: [],
    body: [
      [
        ...[side('事業名'), words(nameAndCode(top), { look: 'strong', why: sheet.measureHref })],
        ...[side('担当'), words(inCharge(top)), side('区分'), words(top.newness)],
      ],
      [
        ...[side('目的の施策'), words(orNone(top.goal?.title ?? null))],
        ...[side('期間'), words(term(top)), side('経費区分'), words(top.costNature)],
      ],
    ],
  }
}

/** Block A of an original budget; of a supplementary one what it changes, and why it came later (218条). */
function moneyOf(sheet: RequestSheet): PaperPart[] {
  const { supplement } = sheet
  return supplement === null ? [amountsOf(sheet)] : supplementParts(sheet, supplement)
}

/** Block A. The amounts of later stages are open cells until they are released. */
function amountsOf(sheet: RequestSheet): PaperPart {
  const asked = sheet.head.fiscalYear
  const before = year(asked - 1)
  const heads = [
    ...[`${year(asked - 2)}\n決算`, `${before}\n当初`, `${before}\n現額`, `${before}\n決算見込`],
    ...[`${year(asked)}\n要求`, '増減', '増減率', '課長査定', '部長査定', '市長査定'],
  ]
  return {
    title: '1　要求額と財源',
    note: '（単位：千円）',
    columns: [47, ...heads.map(() => 22)],
    head: [[head('区分'), ...heads.map((text) => head(text))]],
    body: [...sheet.amounts.map((row) => amountRow(sheet, row)), ...taxNote(sheet, heads.length)],
  }
}

function amountRow(sheet: RequestSheet, row: AmountRow): PaperCell[] {
  const links = figureLinks(sheet, 'budget-request')
  const why = (column: string) => ({ why: links('amounts', `${row.kind}-${column}`) })
  const known = (column: string, yen: number | null) =>
    thousand(yen, yen === null ? {} : why(column))
  const stage = (column: string, yen: number | null) => (yen === null ? open() : known(column, yen))
  const share = rate(row.changeRate)
  return [
    side(row.label),
    known('settled', row.settledYen),
    known('initial', row.initialYen),
    known('current', row.currentYen),
    known('expected', row.expectedYen),
    thousand(row.requestedYen, {
      ...why('requested'),
      ...(row.kind === 'cost' ? { look: 'strong' } : {}),
    }),
    known('change', row.changeYen),
    share.value === undefined ? share : { ...share, ...why('rate') },
    stage('head', row.headYen),
    stage('director', row.directorYen),
    stage('mayor', row.mayorYen),
  ]
}

/** 交付税措置 is a note beside the funds and stands in no total. */
function taxNote({ taxAllocation: note }: RequestSheet, columns: number): PaperCell[][] {
  if (note === null) return []
  const text = `うち交付税措置見込　${thousandText(note.yen)}（${note.kind}、財源には含めない）`
  return [[words(text, { cols: columns + 1 })]]
}

/** Block B, with the widths of measures-budget.md §5 and the source of the price in what is left. */
function breakdownOf(sheet: RequestSheet): PaperPart {
  const sumYen = sheet.lines.reduce((all, line) => all + line.yen, 0)
  const why = figureLinks(sheet, 'budget-request')('lines', 'sum')
  return {
    title: '2　積算',
    note: '節ごとに千円未満を切り上げる。根拠No.は次の面の「現状と課題」に対応',
    columns: [20, 24, 72, 22, 16, 14, 12, 28, 16, 16, 27],
    head: [
      [
        '節',
        '細節',
        '内容',
        '単価（円）',
        '数量',
        '回数',
        '係数',
        '金額（円）',
        '補助対象',
        '根拠No.',
        '単価の根拠',
      ].map((text) => head(text)),
    ],
    body: [
      ...sheet.lines.flatMap(linesOf),
      [
        side('計', { cols: 7, align: 'c' }),
        amount(sumYen, { look: 'strong', why }),
        counted(sheet.requestedYen / 1000, '千円', { look: 'strong', cols: 3, why }),
      ],
    ],
  }
}

function linesOf(line: SheetLine): PaperCell[][] {
  const spans = { rows: line.rows.length + 1 }
  const [first, ...rest] = line.rows
  const heads = [words(`${line.setsu}　${line.label}`, spans), words(line.saisetsu, spans)]
  const sum: PaperCell[] = [
    words('小計', { cols: 5, align: 'c' }),
    amount(line.yen, { why: line.href }),
    counted(line.amountYen / 1000, '千円', { look: 'strong', cols: 3, why: line.href }),
  ]
  if (!first) return [[...heads, ...sum]]
  return [[...heads, ...rowOf(first, line)], ...rest.map((row) => rowOf(row, line)), sum]
}

function rowOf(row: SheetRow, line: SheetLine): PaperCell[] {
  const why = line.href
  const price = row.isNet
    ? counted(row.unitPriceYen, '（税抜）', { why })
    : amount(row.unitPriceYen, { why })
  return [
    words(row.content),
    price,
    quantity(row.quantity, row.unit, { why }),
    quantity(row.times, '', { why }),
    quantity(row.factor, '', { why }),
    amount(row.yen, { why }),
    words(row.eligible.length > 0 ? '対象' : '－', { align: 'c' }),
    words(row.evidenceNos.join('・'), { align: 'c' }),
    words(row.priceSource),
  ]
}
