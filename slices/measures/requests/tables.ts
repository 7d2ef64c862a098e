import type { Here } from '#platform'
import { settingOn } from '#platform/settings'
import { beadOf, shownKind, threadOf } from '#slices/evidence'
import { goalSeenBy, goalsAt, indicatorsSeenBy } from '#slices/plans'
import { measure as measurePage } from '../addresses.ts'
import { type Assessment, assessmentsSeenBy } from '../assessments/tables.ts'
import { linesOf, rowsOf } from '../budget-lines/tables.ts'
import { combinationIsUnclear } from '../combinations/rules.ts'
import { requestSeenBy } from '../drafts/tables.ts'
import { sheetOfMeasure } from '../evaluation-sheets/tables.ts'
import { hourlyRate } from '../executions/rules.ts'
import { executionsOf } from '../executions/tables.ts'
import { fundsOf, schemesSeenBy } from '../funds/tables.ts'
import { interestOf } from '../interests/tables.ts'
import { measureRef } from '../publications/tables.ts'
import { everyRequestRestsOnEarlierEvidence } from '../reasons/rules.ts'
import { chosenIndicators } from '../reasons/tables.ts'
import type { RequestSheet } from '../request-sheet.ts'
import { isOriginal, roundName } from '../rounds/rules.ts'
import { roundSeenBy } from '../rounds/tables.ts'
import { amountRows, cutBy, executionYears, type PaidBy, unitCostYears } from '../sheets/rules.ts'
import {
  evidenceOf,
  lastYearOf,
  sheetFund,
  sheetIndicators,
  sheetLine,
  sheetQuestions,
} from '../sheets/tables.ts'
import { supplementOf } from '../supplements/tables.ts'
import { measureSeenBy } from '../tables.ts'
import { stateOf } from './rules.ts'

/**
 * Everything that the sheets of one request print, through the person: stages that are not released, and
 * remarks that stay in finance, are absent. @throws {Missing} no such request, or not for this person
 */
export async function requestOf(
  here: Here,
  measureId: string,
  roundId: string,
): Promise<RequestSheet> {
  const measure = await measureSeenBy(here, measureId)
  const round = await roundSeenBy(here, roundId)
  const request = await requestSeenBy(here, measureId, roundId)
  const lines = await linesOf(here, request.id)
  const rows = await rowsOf(here, request.id)
  const schemes = new Map((await schemesSeenBy(here)).map((scheme) => [scheme.id, scheme]))
  const funds: PaidBy[] = (await fundsOf(here, request.id)).map((fund) => ({
    ...fund,
    scheme: schemes.get(fund.schemeId ?? '') ?? null,
  }))
  const executions = await executionsOf(here, measureId)
  const told = (await sheetOfMeasure(here, measureId))?.years ?? []
  const assessments = await assessmentsSeenBy(here, request.id, round)
  const evidence = await evidenceOf(here, measureId, round, lines)
  const thread = await threadOf(here, measureRef(measureId))
  const issues = thread.up.filter((bead) => bead.glyph === shownKind('issue').glyph)
  const interest = await interestOf(here, measureId)
  const indicatorIds = (await chosenIndicators(here, measureId)).map((one) => one.indicatorId)
  const indicators = indicatorIds.length ? await indicatorsSeenBy(here, { ids: indicatorIds }) : []
  const requestedYen = lines.reduce((sum, line) => sum + line.amountYen, 0)
  const goal = await goalSeenBy(here, measure.goalId)
  const rest = everyRequestRestsOnEarlierEvidence(evidence, issues.length)
  return {
    measureId,
    roundId,
    requestId: request.id,
    measureHref: measurePage({ measureId }),
    measurePid: (await beadOf(here, measureRef(measureId))).pid,
    state: stateOf(request, round),
    version: request.version,
    head: {
      fiscalYear: round.fiscalYear,
      roundKind: round.kind,
      roundName: roundName(round),
      account: measure.account,
      kan: measure.kan,
      kou: measure.kou,
      moku: measure.moku,
      code: measure.code,
      name: measure.name,
      section: measure.sectionName,
      officer: request.draftedName,
      newness: measure.newness,
      costNature: measure.costNature,
      goal: {
        title: `${goal.planName} ${goal.number} ${goal.title}`,
        href: goalsAt.goal({ goalId: goal.id }),
      },
      startedFiscalYear: measure.startedYear,
      sunsetFiscalYear: measure.sunsetYear,
      requestedAt: request.requestedAt,
      requestedBy: request.requestedName,
      isSample: measure.isSample,
    },
    amounts: amountRows(
      requestedYen,
      funds,
      executions,
      round.fiscalYear,
      {
        headYen: latestOf(assessments, 'head'),
        directorYen: latestOf(assessments, 'director'),
        mayorYen: latestOf(assessments, 'mayor'),
      },
      told,
    ),
    taxAllocation: request.taxYen > 0 ? { yen: request.taxYen, kind: request.taxKind } : null,
    lines: lines.map((line) => sheetLine(line, rows, schemes, evidence)),
    requestedYen,
    supplement: isOriginal(round.kind)
      ? null
      : await supplementOf(here, measureId, round, requestedYen, funds, schemes),
    votedYen: latestOf(assessments, 'voted'),
    purpose: {
      target: [measure.targetIndustry, measure.targetSize, measure.targetStage, measure.targetPlace]
        .filter(Boolean)
        .join('・'),
      means: measure.means.join('・'),
      intent: measure.intent,
      content: measure.content,
      legalBasis: measure.legalBasis,
      delivery: measure.delivery,
      proposer: measure.proposer,
      ownShare: measure.ownShare,
    },
    interest: interest && {
      failures: interest.failures,
      statement: interest.statement,
      whoLoses: interest.whoLoses,
      spillover: interest.spillover,
      whyCity: interest.whyCity,
      whyThisMeans: interest.whyThisMeans,
      exit: {
        indicator: interest.exitIndicator,
        value: interest.exitValue,
        by: interest.exitBy,
      },
      retest: interest.retest,
    },
    evidence,
    issues: issues.flatMap(({ title, href }) => (href ? [{ title, href }] : [])),
    indicators: await sheetIndicators(here, indicators),
    unitCosts: unitCostYears(
      executions,
      round.fiscalYear,
      await settingOn(here, hourlyRate),
      measure.outputUnit,
    ),
    executions: executionYears(executions, round.fiscalYear, told),
    funds: funds.map((fund) => sheetFund(fund, requestedYen, rows, funds)),
    combinationIsUnclear: combinationIsUnclear(
      rows.map((row) => ({
        schemes: [row.schemeId, row.secondSchemeId].flatMap((id) => schemes.get(id ?? '') ?? []),
      })),
    ),
    laterYears: [1, 2, 3].map((later) => ({
      fiscalYear: round.fiscalYear + later,
      yen: request.laterYen[later - 1] ?? null,
    })),
    lastYear: await lastYearOf(here, measureId, round),
    response: request.response,
    cuts:
      lines.length === 0 || rows.some((row) => row.yen < 0)
        ? []
        : [10, 20, 50].map((by) => cutBy(by, lines, rows, funds, executions)),
    questions: await sheetQuestions(here, measureId),
    warnings: rest === true ? [] : [rest.sentence],
  }
}

const latestOf = (assessments: readonly Assessment[], stage: string) =>
  assessments.find((one) => one.stage === stage)?.amountYen ?? null
