import { formatFiscalYear, formatWareki, formatYen, toFiscalYear } from '#packages/japan'
import { amount, head, open, type PaperContent, side, words } from '#platform/typesetting'
import { type Answers, type StepName, specialsOf } from '../application-drafts/rules.ts'
import type { Application } from '../applications/tables.ts'
import type { Attachment } from '../attachments/tables.ts'
import { type CostPlan, netYenOf } from '../cost-plans/rules.ts'

export type Written = {
  readonly application: Application
  readonly answers: Answers
  readonly costs: CostPlan
  readonly categories: readonly { readonly code: string; readonly name: string }[]
  readonly attached: readonly Attachment[]
}

/** A part of an application as it is read: which step it is written in, and its lines. */
export type Part = {
  readonly step: StepName
  readonly title: string
  readonly rows: readonly (readonly [string, string])[]
}

const yen = (value: number | null) => (value === null ? '' : `${formatYen(value)}円`)
const day = (on: Application['startsOn']) => (on === null ? '' : formatWareki(on))

/** Everything that the applicant wrote, in the order of the steps. */
export function partsOf({ application, answers, costs, categories, attached }: Written): Part[] {
  const nameOf = (code: string) => categories.find((one) => one.code === code)?.name ?? code
  const preparer = [application.preparedBy, application.preparerName, application.preparerNumber]
  return [
    {
      step: 'applicant',
      title: '申請者',
      rows: [
        ['名称', application.applicantName],
        ['法人番号', application.corporateNumber ?? '台帳に登録なし'],
        ['代表者', application.representative],
        ['住所', application.postalAddress],
        ['従業員', application.employees === null ? '' : `${application.employees}人`],
        ['電話', application.phone],
        ['書類を作った人', preparer.filter((text) => text !== '').join('　')],
      ],
    },
    {
      step: 'plan',
      title: '計画',
      rows: [
        ['事業の名前', application.title],
        ['ひとことで', application.summary],
        [
          '期間',
          [day(application.startsOn), day(application.endsOn)]
            .filter((text) => text !== '')
            .join(' から '),
        ],
        ...specialsOf(application.schemeKind).map(
          ({ name, label }) => [label, answers.get(name)?.value ?? ''] as const,
        ),
        ['事業の計画', application.plan],
      ],
    },
    {
      step: 'costs',
      title: '費用',
      rows: [
        ...costs.lines.map(
          (line) =>
            [
              nameOf(line.category),
              [line.item, line.supplier, `${yen(line.grossYen)}（税抜 ${yen(netYenOf(line))}）`]
                .filter((text) => text !== '')
                .join('　'),
            ] as const,
        ),
        ...costs.quotes.map(
          (quote) =>
            [
              `見積：${nameOf(quote.category)}`,
              [
                quote.supplier,
                `税抜 ${yen(quote.netYen)}`,
                quote.isChosen ? 'これに決める' : '',
                quote.reason,
              ]
                .filter((text) => text !== '')
                .join('　'),
            ] as const,
        ),
        ...costs.funds.map(
          (fund) =>
            [
              fund.kind === '' ? 'その他' : fund.kind,
              [fund.name, yen(fund.amountYen), fund.sameCosts ? '同じ経費に使う' : '']
                .filter((text) => text !== '')
                .join('　'),
            ] as const,
        ),
        ...costs.related.map(
          ({ name, relation }) => ['近い関係の取引先', `${name}（${relation}）`] as const,
        ),
        ['申し込む額', yen(application.askedYen)],
      ],
    },
    {
      step: 'papers',
      title: '書類',
      rows: attached
        .filter(({ isCurrent }) => isCurrent)
        .map(({ slot, name }) => [slot, name] as const),
    },
  ]
}

/** 申請書: the same on paper, with a line for the signature. */
export function applicationPaper(written: Written, formNumber: string): PaperContent {
  const { application, costs, categories } = written
  const [applicant, plan, , papers] = partsOf(written)
  const nameOf = (code: string) => categories.find((one) => one.code === code)?.name ?? code
  const lined = (part: Part | undefined) => ({
    title: part?.title ?? '',
    note: '',
    columns: [40, 140],
    head: [],
    body: (part?.rows ?? []).map(([label, text]) => [side(label), words(text)]),
  })
  const round = `${formatFiscalYear(toFiscalYear(application.fiscalYear))} 第${application.round}回`
  return {
    paper: 'grant-application',
    title: '申請書',
    spaced: true,
    landscape: false,
    sizePoints: 10.5,
    top: [`${application.schemeName}　${round}`, formNumber].filter((text) => text !== ''),
    right: [
      application.receiptLabel === ''
        ? `下書き番号 ${application.draftNumber}`
        : `受付番号 ${application.receiptLabel}`,
    ],
    seals: [],
    sheets: [
      [
        lined(applicant),
        lined(plan),
        {
          title: '費用',
          note: '（単位：円）',
          columns: [30, 60, 40, 25, 25],
          head: [[head('費目'), head('何に使うか'), head('頼む先'), head('税込'), head('税抜')]],
          body: [
            ...costs.lines.map((line) => [
              words(nameOf(line.category)),
              words(line.item),
              words(line.supplier),
              amount(line.grossYen),
              amount(netYenOf(line)),
            ]),
            [side('申し込む額', { cols: 3 }), amount(application.askedYen, { cols: 2 })],
          ],
        },
        lined(papers),
        {
          title: '署名',
          note: '紙で出すときだけ',
          columns: [40, 140],
          head: [],
          body: [
            [
              side('確かめました'),
              words(
                'この申請書の内容は、私が述べたとおりです。市税と暴力団排除の照会に同意します。',
              ),
            ],
            [side('日付・氏名'), open()],
          ],
        },
      ],
    ],
    rests: '市税・暴力団排除の照会の答えは、担当の職員のほかには知らされません',
  }
}
