import type { Fraction, LocalDate } from '#packages/japan'
import type { Mark } from '#slices/evidence'
import type { YearReading } from '#slices/plans'
import type { Cut } from './cuts/rules.ts'
import type { FundKind } from './funds/rules.ts'
import type { SheetQuestion } from './questions/rules.ts'
import type { SupplementRow } from './supplements/rules.ts'

export type { SheetQuestion }

/**
 * Everything that 予算要求書 (and the other sheets of one request) print, as plain values: amounts in whole
 * yen (a sheet prints 千円), days as LocalDate, `null` for what is not known (printed 「－」, never 0).
 * `requestOf(here, measureId, roundId)` fills it through the person: for a section the stages that are not
 * released are null, and so is everything that finance keeps for itself.
 */
export type RequestSheet = {
  readonly measureId: string
  readonly roundId: string
  readonly requestId: string
  /** Path of the measure's page and its public id in the thread. */
  readonly measureHref: string
  readonly measurePid: string
  readonly state: RequestState
  readonly version: number
  readonly head: SheetHead
  /** Block A. */
  readonly amounts: readonly AmountRow[]
  /** 「うち交付税措置見込」: never in a total; null where no notice names one. */
  readonly taxAllocation: { readonly yen: number; readonly kind: string } | null
  /** Block B, by 節 in order. */
  readonly lines: readonly SheetLine[]
  readonly requestedYen: number
  /** Of a supplementary budget: why it came later, and before, change and after; null of an original one. */
  readonly supplement: { readonly reason: string; readonly rows: readonly SupplementRow[] } | null
  /** What the assembly voted, as it was proposed or changed; null before the vote. */
  readonly votedYen: number | null
  readonly purpose: SheetPurpose
  readonly interest: SheetInterest | null
  /** Up to five that are printed come first; numbers run over measure and lines. */
  readonly evidence: readonly SheetEvidence[]
  readonly issues: readonly { readonly title: string; readonly href: string }[]
  readonly indicators: readonly SheetIndicator[]
  readonly unitCosts: readonly UnitCostYear[]
  /** The three years before the round's. */
  readonly executions: readonly ExecutionYear[]
  readonly funds: readonly SheetFund[]
  /** 要確認: two schemes meet on one row and nobody has confirmed that they may. */
  readonly combinationIsUnclear: boolean
  /** 後年度負担 of the three years after. */
  readonly laterYears: readonly { readonly fiscalYear: number; readonly yen: number | null }[]
  /** Last year's opinions on this measure (not the internal ones), and what the section answers. */
  readonly lastYear: readonly {
    readonly round: string
    readonly stage: string
    readonly reason: string
    readonly comment: string
  }[]
  readonly response: string
  /** −10 %, −20 %, −50 %, in this order. */
  readonly cuts: readonly SheetCut[]
  readonly questions: readonly SheetQuestion[]
  /** Broken threads that do not stop a request: T01 and its like. */
  readonly warnings: readonly string[]
}

/** 下書き → 要求済 → 査定中 → 内示 → 議決; 差戻し is a draft again, with its reason. */
export type RequestState = 'draft' | 'requested' | 'assessing' | 'released' | 'voted'

export type SheetHead = {
  readonly fiscalYear: number
  /** 当初, 6月補正 … */
  readonly roundKind: string
  /** 「令和9年度当初」 */
  readonly roundName: string
  readonly account: string
  readonly kan: string
  readonly kou: string
  readonly moku: string
  readonly code: string
  readonly name: string
  readonly section: string
  /** Who last drafted it. */
  readonly officer: string
  readonly newness: string
  readonly costNature: string
  readonly goal: { readonly title: string; readonly href: string } | null
  readonly startedFiscalYear: number
  readonly sunsetFiscalYear: number | null
  readonly requestedAt: string | null
  readonly requestedBy: string | null
  readonly isSample: boolean
}

export type AmountRow = {
  readonly kind: 'cost' | FundKind
  readonly label: string
  /** 前々年度決算 · 前年度当初 · 前年度現額 · 前年度決算見込. */
  readonly settledYen: number | null
  readonly initialYen: number | null
  readonly currentYen: number | null
  readonly expectedYen: number | null
  readonly requestedYen: number
  /** 要求 − 前年度当初. */
  readonly changeYen: number | null
  /** In per cent with one decimal, 「△7.1」; null where last year had none. */
  readonly changeRate: string | null
  /** 課長・部長・市長査定; null before release, and always null for single funds. */
  readonly headYen: number | null
  readonly directorYen: number | null
  readonly mayorYen: number | null
}

export type SheetLine = {
  readonly lineId: string
  /** Page of the line, with its thread. */
  readonly href: string
  readonly setsu: number
  /** 「報償費」 */
  readonly label: string
  readonly saisetsu: string
  /** Sum of the rows, and the amount brought to 千円. */
  readonly yen: number
  readonly amountYen: number
  readonly rows: readonly SheetRow[]
}

export type SheetRow = {
  readonly number: number
  readonly content: string
  readonly unitPriceYen: number
  readonly isNet: boolean
  readonly priceSource: string
  readonly quantity: string
  readonly unit: string
  readonly times: string
  readonly factor: string
  readonly yen: number
  /** Names of the schemes for which it is eligible. */
  readonly eligible: readonly string[]
  readonly costKind: 'fixed' | 'variable' | 'committed'
  readonly driver: string
  readonly inCity: boolean | null
  readonly evidenceNos: readonly number[]
}

export type SheetPurpose = {
  readonly target: string
  readonly means: string
  readonly intent: string
  readonly content: string
  readonly legalBasis: string
  readonly delivery: string
  readonly proposer: string
  readonly ownShare: string
}

export type SheetInterest = {
  readonly failures: readonly string[]
  readonly statement: string
  readonly whoLoses: string
  readonly spillover: string
  readonly whyCity: string
  readonly whyThisMeans: string
  readonly exit: { readonly indicator: string; readonly value: string; readonly by: string }
  readonly retest: string
}

export type SheetEvidence = {
  readonly number: number
  readonly pid: string
  readonly href: string
  readonly title: string
  readonly kind: string
  readonly happenedOn: LocalDate | null
  readonly availableOn: LocalDate | null
  readonly note: string
  readonly source: string
  /** 後付け for this request; '' before it is submitted or when in time. */
  readonly mark: Mark
  /** What it stands under: the measure, or a line's label. */
  readonly under: string
}

export type SheetIndicator = {
  readonly indicatorId: string
  readonly href: string
  readonly name: string
  readonly unit: string
  /** 「62（2024年度）」 */
  readonly baseline: string
  readonly target: string
  /** 「最初の判定は2028年度の値、公表は2029年9月ごろ」 */
  readonly firstJudgement: string
  readonly state: string
  readonly attribution: string
  readonly decimals: number
  /** What was promised of single years and what was measured. */
  readonly years: readonly YearReading[]
}

export type UnitCostYear = {
  readonly fiscalYear: number
  readonly directYen: number | null
  readonly hours: number | null
  readonly fullYen: number | null
  readonly output: number | null
  readonly outputUnit: string
  readonly perOutputYen: number | null
}

export type ExecutionYear = {
  readonly fiscalYear: number
  readonly currentYen: number | null
  readonly spentYen: number | null
  readonly carriedOutYen: number | null
  readonly unspentYen: number | null
  /** 「89.4」 per cent. */
  readonly rate: string | null
}

export type SheetFund = {
  readonly fundId: string
  readonly schemeId: string | null
  readonly kind: FundKind
  readonly kindLabel: string
  readonly name: string
  readonly rate: Fraction | null
  readonly capYen: number | null
  readonly deadline: LocalDate | null
  readonly combination: string
  readonly page: string
  readonly amountYen: number
  /** For schemes: E, G, 裏負担, 単独; null for other funds and while the rate is unknown. */
  readonly grant: {
    readonly eligibleYen: number
    readonly grantYen: number
    readonly ownShareYen: number
    readonly aloneYen: number
  } | null
}

export type SheetCut = Cut & {
  readonly percent: number
  /** 「見込みを計算できません（実績12件）」 */
  readonly forecast: string
}
