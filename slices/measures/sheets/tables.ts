import type { Here } from '#platform'
import { type Ground, groundsOfEach, shownKind } from '#slices/evidence'
import {
  firstJudgement,
  type Indicator,
  indicatorsAt,
  periodLabel,
  stateToday,
  type YearReading,
  yearReadingsOf,
} from '#slices/plans'
import { assessmentsSeenBy } from '../assessments/tables.ts'
import { line as linePage } from '../budget-lines/addresses.ts'
import { setsuLabel } from '../budget-lines/rules.ts'
import type { BreakdownRow, Line } from '../budget-lines/tables.ts'
import { sameCostLabels } from '../combinations/rules.ts'
import { requestsOf } from '../drafts/tables.ts'
import { fundKindLabels } from '../funds/rules.ts'
import type { Scheme } from '../funds/tables.ts'
import { grantIn } from '../grants/rules.ts'
import { lineRef, measureRef } from '../publications/tables.ts'
import { questionState } from '../questions/rules.ts'
import { answersOf, questionsOf } from '../questions/tables.ts'
import type {
  RequestSheet,
  SheetEvidence,
  SheetFund,
  SheetIndicator,
  SheetLine,
  SheetQuestion,
} from '../request-sheet.ts'
import { requestedName, roundName, stageLabels } from '../rounds/rules.ts'
import { type Round, roundSeenBy } from '../rounds/tables.ts'
import { kindOf, type PaidBy } from './rules.ts'

/** Evidence of the measure first, then of the lines; numbered once, marked for this round's submission. */
export async function evidenceOf(
  here: Here,
  measureId: string,
  round: Round,
  lines: readonly Line[],
): Promise<SheetEvidence[]> {
  const decision = requestedName(round)
  const found: { ground: Ground; under: string }[] = []
  const refs = [measureRef(measureId), ...lines.map((line) => lineRef(line.id))]
  const [own = [], ...each] = await groundsOfEach(here, refs, decision)
  for (const ground of own) found.push({ ground, under: '事業' })
  for (const [n, line] of lines.entries()) {
    for (const ground of each[n] ?? []) {
      if (!found.some((one) => one.ground.pid === ground.pid)) {
        found.push({ ground, under: setsuLabel(line) })
      }
    }
  }
  return found.map(({ ground, under }, i) => ({
    number: i + 1,
    pid: ground.pid,
    href: ground.address,
    title: ground.title,
    kind: shownKind(ground.kind).label,
    happenedOn: ground.happenedOn,
    availableOn: ground.availableOn,
    note: ground.note,
    source: ground.facets?.source ?? shownKind(ground.kind).label,
    mark: ground.mark,
    under,
  }))
}

export function sheetLine(
  line: Line,
  rows: readonly BreakdownRow[],
  schemes: ReadonlyMap<string, Scheme>,
  evidence: readonly SheetEvidence[],
): SheetLine {
  const numberOf = new Map(evidence.map((one) => [one.pid, one.number]))
  return {
    lineId: line.id,
    href: linePage({ lineId: line.id }),
    setsu: line.setsu,
    label: setsuLabel({ setsu: line.setsu, saisetsu: '' }),
    saisetsu: line.saisetsu,
    yen: line.yen,
    amountYen: line.amountYen,
    rows: rows
      .filter((row) => row.lineId === line.id)
      .map((row) => ({
        number: row.number,
        content: row.content,
        unitPriceYen: row.unitPriceYen,
        isNet: row.isNet,
        priceSource: row.priceSource,
        quantity: row.quantity,
        unit: row.unit,
        times: row.times,
        factor: row.factor,
        yen: row.yen,
        eligible: [row.schemeId, row.secondSchemeId].flatMap(
          (id) => schemes.get(id ?? '')?.name ?? [],
        ),
        costKind: row.costKind,
        driver: row.driver,
        inCity: row.inCity,
        evidenceNos: row.evidencePid ? [numberOf.get(row.evidencePid) ?? 0].filter(Boolean) : [],
      })),
  }
}

export function sheetFund(
  fund: PaidBy,
  requestedYen: number,
  rows: readonly BreakdownRow[],
  funds: readonly PaidBy[],
): SheetFund {
  const { scheme } = fund
  const kind = kindOf(fund)
  const isGrant = kind === 'national' || kind === 'prefecture'
  const grant = scheme && isGrant ? grantIn(scheme, requestedYen, rows, funds) : null
  return {
    fundId: fund.id,
    schemeId: fund.schemeId,
    kind,
    kindLabel: fundKindLabels[kind],
    name: scheme?.name ?? '一般財源',
    rate: scheme?.rate ?? null,
    capYen: scheme?.capYen ?? null,
    deadline: scheme?.deadlineOn ?? null,
    combination: scheme && isGrant ? sameCostLabels[scheme.sameCost] : '',
    page: scheme?.page ?? '',
    amountYen: fund.amountYen,
    grant: grant && {
      eligibleYen: grant.eligibleYen,
      grantYen: grant.grantYen,
      ownShareYen: grant.ownShareYen,
      aloneYen: grant.aloneYen,
    },
  }
}

function sheetIndicator(
  here: Here,
  indicator: Indicator,
  years: readonly YearReading[],
): SheetIndicator {
  const { unit } = indicator
  const at = (value: number | null, year: number | null) =>
    value === null
      ? ''
      : `${value}${unit}${year === null ? '' : `（${periodLabel(indicator, year)}）`}`
  return {
    indicatorId: indicator.id,
    href: indicatorsAt.indicator({ indicatorId: indicator.id }),
    name: indicator.name,
    unit,
    baseline: at(indicator.baselineValue, indicator.baselineYear),
    target: at(indicator.targetValue, indicator.targetYear),
    firstJudgement: firstJudgement(indicator),
    state: stateToday(indicator, here.today),
    attribution: indicator.attribution,
    decimals: indicator.decimals,
    years,
  }
}

/** The indicators of a sheet, each with what is known of its years. */
export async function sheetIndicators(
  here: Here,
  indicators: readonly Indicator[],
): Promise<SheetIndicator[]> {
  const years = await yearReadingsOf(here, indicators)
  return indicators.map((one) => sheetIndicator(here, one, years.get(one.id) ?? []))
}

/** Every question at the measure, also those of earlier rounds, with their answers. */
export async function sheetQuestions(here: Here, measureId: string): Promise<SheetQuestion[]> {
  const questions = await questionsOf(here, measureId)
  const answers = await answersOf(here, measureId)
  return questions.map((question) => ({
    questionId: question.id,
    text: question.text,
    askedBy: question.askedName,
    askedAt: question.askedAt,
    dueOn: question.dueOn,
    state: questionState(question),
    stakeYen: question.stakeYen,
    answers: answers
      .filter((answer) => answer.questionId === question.id)
      .map((answer) => ({
        text: answer.text,
        by: answer.answeredName,
        at: answer.answeredAt,
      })),
    round: roundName({ fiscalYear: question.fiscalYear, kind: question.roundKind }),
  }))
}

/** What was said of the measure in the rounds of the year before; never what stays in finance. */
export async function lastYearOf(
  here: Here,
  measureId: string,
  round: Round,
): Promise<RequestSheet['lastYear']> {
  const told: RequestSheet['lastYear'][number][] = []
  for (const earlier of await requestsOf(here, measureId)) {
    const then = await roundSeenBy(here, earlier.roundId)
    if (then.fiscalYear !== round.fiscalYear - 1) continue
    for (const one of await assessmentsSeenBy(here, earlier.id, then)) {
      if (one.stage === 'voted' || one.isInternal) continue
      told.push({
        round: roundName(then),
        stage: stageLabels[one.stage],
        reason: one.reasonCode,
        comment: one.comment,
      })
    }
  }
  return told
}
