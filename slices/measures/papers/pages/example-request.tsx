import { localDateOf } from '#packages/japan'
import { simulateCut } from '../../cuts/rules.ts'
import type {
  AmountRow,
  RequestSheet,
  SheetCut,
  SheetEvidence,
  SheetLine,
  SheetRow,
} from '../../request-sheet.ts'

// One request with the figures of measures-budget.md §4, invented throughout (見本): for tests of the forms.

const row = (number: number, content: string, unitPriceYen: number, more: Partial<SheetRow>) => {
  const made = { quantity: '1', times: '1', ...more }
  return {
    ...{ number, content, unitPriceYen, isNet: false, priceSource: '見積3者', unit: '' },
    ...{ factor: '1', yen: unitPriceYen * Number(made.quantity) * Number(made.times) },
    ...{ eligible: [], costKind: 'fixed', driver: '', inCity: null, evidenceNos: [] },
    ...made,
  } satisfies SheetRow
}

const line = (setsu: number, label: string, rows: SheetRow[]): SheetLine => {
  const yen = rows.reduce((all, one) => all + one.yen, 0)
  const amountYen = Math.ceil(yen / 1000) * 1000
  return {
    lineId: `line-${setsu}`,
    href: `/line/${setsu}`,
    setsu,
    label,
    saisetsu: '',
    yen,
    amountYen,
    rows,
  }
}

/** §4.1: 144 + 104 + 66 = 314 千円. */
export const lectureLines = [
  line(7, '報償費', [row(1, '講師謝金', 12_000, { quantity: '3', unit: '人', times: '4' })]),
  line(8, '旅費', [row(1, '講師旅費', 8_640, { quantity: '3', unit: '人', times: '4' })]),
  line(13, '使用料及び賃借料', [row(1, '会場使用料', 16_500, { times: '4' })]),
]

const fairLines = [
  line(12, '委託料', [
    row(1, '共同ブースの設営・運営', 1_400_000, { eligible: ['見本交付金'], evidenceNos: [1, 2] }),
    row(2, '交流会（単独）', 400_000, { evidenceNos: [2] }),
  ]),
  line(18, '負担金、補助及び交付金', [
    row(1, '出展小間料の補助（出展者1者あたり）', 350_000, {
      ...{ quantity: '12', unit: '者', eligible: ['見本交付金'], evidenceNos: [1] },
      ...{ costKind: 'variable', driver: '出展者' },
    }),
  ]),
]

const amountsRow = (
  kind: AmountRow['kind'],
  label: string,
  asked: number,
  before: number,
): AmountRow => ({
  ...{
    kind,
    label,
    settledYen: Math.max(0, before - 150_000),
    initialYen: before,
    currentYen: before,
  },
  ...{ expectedYen: null, requestedYen: asked, changeYen: asked - before },
  changeRate:
    before === 0
      ? null
      : `${asked < before ? '△' : ''}${((Math.abs(asked - before) / before) * 100).toFixed(1)}`,
  ...{ headYen: null, directorYen: null, mayorYen: null },
})

const cut = (percent: number): SheetCut => ({
  ...simulateCut({
    rows: [
      { kind: 'fixed', yen: 1_800_000, driver: '', unit: '', units: 0 },
      { kind: 'variable', yen: 4_200_000, driver: '出展者', unit: '者', units: 12 },
    ],
    grantAt: (yen) => Math.min(yen / 2, 2_500_000),
    ...{ otherYen: 0, amountYen: 6_000_000 * (1 - percent / 100) },
  }),
  percent,
  forecast: '見込みを計算できません（実績12件）',
})

const ground = (number: number, title: string, on: string, mark: SheetEvidence['mark'] = '') => ({
  ...{
    number,
    pid: `182079-0000000${number}`,
    href: `/thread/${number}`,
    title,
    kind: 'statistic',
  },
  ...{ happenedOn: localDateOf(on), availableOn: null, note: '輸出する事業者は少ない', mark },
  ...{ source: '経済構造実態調査（見本）', under: '事務事業' },
})

/** §4.2: 6,000 of which 5,600 eligible, 1/2, cap 2,500 → 2,500 and 3,500; 1,550 is a note only. */
export const fairRequest: RequestSheet = {
  ...{ measureId: 'm', roundId: 'r', requestId: 'q', measureHref: '/measures/m' },
  ...{ measurePid: '182079-m', state: 'draft', version: 1 },
  head: {
    ...{ fiscalYear: 2027, roundKind: '当初', roundName: '令和9年度当初', account: '一般会計' },
    ...{ kan: '7 商工費', kou: '1 商工費', moku: '2 商工業振興費', code: '施-024' },
    ...{ name: '海外見本市 出展支援事業（見本）', section: '産業振興課', officer: '酒井 陽子' },
    ...{ newness: '継続', costNature: '政策的', startedFiscalYear: 2023, sunsetFiscalYear: 2029 },
    goal: { title: '産業振興ビジョン 目標3「世界の市場で選ばれる産地になる」', href: '/plans/g' },
    ...{ requestedAt: null, requestedBy: null, isSample: true },
  },
  amounts: [
    amountsRow('cost', '事業費', 6_000_000, 5_600_000),
    amountsRow('national', '国庫支出金', 2_500_000, 2_500_000),
    amountsRow('prefecture', '県支出金', 0, 0),
    amountsRow('bond', '地方債', 0, 0),
    amountsRow('fee', 'その他（使用料・手数料）', 0, 0),
    amountsRow('general', '一般財源', 3_500_000, 3_100_000),
  ],
  taxAllocation: { yen: 1_550_000, kind: '特別交付税' },
  lines: fairLines,
  requestedYen: 6_000_000,
  supplement: null,
  votedYen: null,
  purpose: {
    ...{ target: '市内の眼鏡・漆器の製造事業者', means: '補助・展示会' },
    ...{
      intent: '海外に直接売る事業者を増やす',
      content: '共同ブースを設け、出展する事業者の小間料を支える。',
    },
    ...{
      legalBasis: '中小企業振興条例 第8条',
      delivery: '補助',
      proposer: '事業者',
      ownShare: '小間料の1/2',
    },
  },
  interest: {
    failures: ['公共財（産地の名声・技術の記録）', '規模の不利'],
    ...{ statement: '', whoLoses: '単独では小間の最低面積をまかなえない小規模事業者' },
    ...{ spillover: '出展しない事業者も産地の名が知られる', whyCity: '業界団体に出展の実績がない' },
    whyThisMeans: '融資では小間の最低面積の不足を補えない',
    exit: { indicator: '海外売上がある事業者の割合', value: '25%以上', by: '令和11年度' },
    retest: '小間を単独で借りる事業者の数',
  },
  evidence: [
    ground(1, '製造業の特化係数 2.38（2021年、民営）', '2021-06-01'),
    ground(2, '輸出する事業者の割合 14.0%', '2024-10-01'),
    ground(3, '県の調査（提出後に届いたもの）', '2026-11-20', '後付け'),
  ],
  issues: [{ title: '海外に直接売る事業者が少ない', href: '/issues/1' }],
  indicators: [
    {
      ...{ indicatorId: 'i', href: '/indicators/i', name: '海外売上がある事業者の割合', unit: '%' },
      ...{ baseline: '14.0（2024年度）', target: '25（2030年度）', attribution: 'B' },
      ...{ firstJudgement: '2028年度の値、公表は2029年9月ごろ', state: '未到来', decimals: 1 },
      years: [
        { year: 2024, aim: null, value: 14, isSuppressed: false },
        { year: 2025, aim: 15.8, value: 15, isSuppressed: false },
        { year: 2026, aim: 17.7, value: null, isSuppressed: true },
        { year: 2030, aim: 25, value: null, isSuppressed: false },
      ],
    },
  ],
  unitCosts: [2024, 2025, 2026].map((fiscalYear) => ({
    ...{
      fiscalYear,
      directYen: fiscalYear === 2026 ? null : 6_000_000,
      hours: fiscalYear === 2026 ? null : 530,
    },
    ...{ fullYen: fiscalYear === 2026 ? null : 8_120_000, output: fiscalYear === 2026 ? null : 12 },
    ...{ outputUnit: '者', perOutputYen: fiscalYear === 2026 ? null : 676_666 },
  })),
  executions: [2024, 2025].map((fiscalYear) => ({
    ...{ fiscalYear, currentYen: 6_600_000, spentYen: 5_900_000, carriedOutYen: 400_000 },
    ...{ unspentYen: 300_000, rate: '89.4' },
  })),
  funds: [
    {
      ...{
        fundId: 'f',
        schemeId: null,
        kind: 'national',
        kindLabel: '国庫支出金',
        name: '見本交付金',
      },
      ...{ rate: { num: 1, den: 2 }, capYen: 2_500_000, deadline: localDateOf('2027-01-29') },
      ...{ combination: '要確認', page: '要領12ページ', amountYen: 2_500_000 },
      grant: {
        ...{
          eligibleYen: 5_600_000,
          grantYen: 2_500_000,
          ownShareYen: 3_100_000,
          aloneYen: 400_000,
        },
      },
    },
  ],
  combinationIsUnclear: true,
  laterYears: [2028, 2029, 2030].map((fiscalYear) => ({
    fiscalYear,
    yen: fiscalYear === 2030 ? null : 6_000_000,
  })),
  lastYear: [
    {
      round: '令和8年度当初',
      stage: '課長査定',
      reason: '効果が未確認',
      comment: '出展後の成約を追うこと',
    },
  ],
  response: '成約の追跡を委託に含め、24か月後まで年2回たずねる。',
  cuts: [cut(10), cut(20), cut(50)],
  questions: [],
  warnings: [],
}

export const lectureRequest: RequestSheet = {
  ...fairRequest,
  ...{ lines: lectureLines, requestedYen: 314_000, taxAllocation: null, funds: [], cuts: [] },
  amounts: [
    amountsRow('cost', '事業費', 314_000, 0),
    amountsRow('general', '一般財源', 314_000, 0),
  ],
}
