import type { RouteRow } from '#platform'
import { routes as accelerationRoutes } from './accelerations/routes.ts'
import { routes as advanceRoutes } from './advances/routes.ts'
import { routes as appealRoutes } from './appeals/routes.ts'
import { routes as applicationDraftRoutes } from './application-drafts/routes.ts'
import { routes as applicationPaperRoutes } from './application-papers/routes.ts'
import { routes as applicationRoutes, ownRoutes } from './applications/routes.ts'
import { routes as arrivalOrderRoutes } from './arrival-orders/routes.ts'
import { routes as assetRoutes } from './assets/routes.ts'
import { routes as assignmentRoutes } from './assignments/routes.ts'
import { routes as attachmentRoutes } from './attachments/routes.ts'
import { routes as auditCaseRoutes } from './audit-cases/routes.ts'
import { routes as auditDrawRoutes } from './audit-draws/routes.ts'
import { routes as auditReadingRoutes } from './audit-readings/routes.ts'
import { routes as awardRequestRoutes } from './award-requests/routes.ts'
import { routes as awardRoutes } from './awards/routes.ts'
import { routes as callExportRoutes } from './call-exports/routes.ts'
import { routes as callRoutes } from './calls/routes.ts'
import { routes as caseRoutes } from './cases/routes.ts'
import { routes as changeRoutes } from './changes/routes.ts'
import { routes as claimLedgerRoutes } from './claim-ledgers/routes.ts'
import { routes as claimNoticeRoutes } from './claim-notices/routes.ts'
import { routes as conflictRoutes } from './conflicts/routes.ts'
import { routes as consultationRoutes } from './consultations/routes.ts'
import { routes as correctionRoutes } from './corrections/routes.ts'
import { routes as coverageRoutes } from './coverage/routes.ts'
import { routes as decisionRoutes } from './decisions/routes.ts'
import { routes as declarationRoutes } from './declarations/routes.ts'
import { routes as delegationRoutes } from './delegations/routes.ts'
import { routes as deskRoutes } from './desk-entries/routes.ts'
import { routes as dutyRoutes } from './duties/routes.ts'
import { routes as earlyStartRoutes } from './early-starts/routes.ts'
import { routes as expenseRoutes } from './expenses/routes.ts'
import { routes as followUpRoutes } from './follow-ups/routes.ts'
import { routes as formalCheckRoutes } from './formal-checks/routes.ts'
import { routes as grantPaperRoutes } from './grant-papers/routes.ts'
import { routes as indirectGrantRoutes } from './indirect-grants/routes.ts'
import { routes as inspectionRoutes } from './inspections/routes.ts'
import { routes as instalmentRoutes } from './instalments/routes.ts'
import { routes as interviewRoutes } from './interviews/routes.ts'
import { routes as irregularityRoutes } from './irregularities/routes.ts'
import { routes as ledgerRoutes } from './ledgers/routes.ts'
import { routes as lotteryRoutes } from './lotteries/routes.ts'
import { routes as noticeBookRoutes } from './notice-books/routes.ts'
import { routes as otherAwardRoutes } from './other-awards/routes.ts'
import { routes as panelMinutesRoutes } from './panel-minutes/routes.ts'
import { routes as panelPaperRoutes } from './panel-papers/routes.ts'
import { routes as panelPlanRoutes } from './panel-plans/routes.ts'
import { routes as panelRoutes } from './panels/routes.ts'
import { routes as paperScoreRoutes } from './paper-scores/routes.ts'
import { routes as paperWordingRoutes } from './paper-wordings/routes.ts'
import { routes as partOfferRoutes } from './part-offers/routes.ts'
import { routes as paymentRoutes } from './payments/routes.ts'
import { routes as progressReportRoutes } from './progress-reports/routes.ts'
import { routes as recallRoutes } from './recalls/routes.ts'
import { routes as receiptRoutes } from './receipts/routes.ts'
import { routes as recipientStateRoutes } from './recipient-states/routes.ts'
import { routes as redactedCopyRoutes } from './redacted-copies/routes.ts'
import { routes as reminderRoutes } from './reminders/routes.ts'
import { routes as reportPhotoRoutes } from './report-photos/routes.ts'
import { routes as rerunRoutes } from './reruns/routes.ts'
import { routes as resultBreakdownRoutes } from './result-breakdowns/routes.ts'
import { routes as resultRoutes } from './results/routes.ts'
import { routes as reviewerRoutes } from './reviewers/routes.ts'
import { routes as reviewRoutes } from './reviews/routes.ts'
import { routes as schemeRoutes } from './schemes/routes.ts'
import { routes as scoreSheetRoutes } from './score-sheets/routes.ts'
import { routes as reasonRoutes } from './selection-reasons/routes.ts'
import { routes as selectionResultRoutes } from './selection-results/routes.ts'
import { routes as selectionRoutes } from './selections/routes.ts'
import { routes as settlementRoutes } from './settlements/routes.ts'
import { routes as stageFileRoutes } from './stage-files/routes.ts'
import { routes as startRoutes } from './starts/routes.ts'
import { routes as submissionRoutes } from './submissions/routes.ts'
import { routes as successionRoutes } from './successions/routes.ts'
import { routes as suspensionRoutes } from './suspensions/routes.ts'
import { routes as taxReportRoutes } from './tax-reports/routes.ts'
import { routes as waiverRoutes } from './waivers/routes.ts'
import { routes as yearReportRoutes } from './year-reports/routes.ts'

/** Every way into the slice. */
export const routes: readonly RouteRow[] = [
  ...schemeRoutes,
  ...callRoutes,
  ...callExportRoutes,
  ...ownRoutes,
  ...applicationDraftRoutes,
  ...applicationPaperRoutes,
  ...attachmentRoutes,
  ...receiptRoutes,
  ...submissionRoutes,
  ...applicationRoutes,
  ...appealRoutes,
  ...rerunRoutes,
  ...consultationRoutes,
  ...correctionRoutes,
  ...deskRoutes,
  ...dutyRoutes,
  ...formalCheckRoutes,
  ...reminderRoutes,
  ...advanceRoutes,
  ...arrivalOrderRoutes,
  ...assetRoutes,
  ...awardRequestRoutes,
  ...awardRoutes,
  ...caseRoutes,
  ...changeRoutes,
  ...decisionRoutes,
  ...earlyStartRoutes,
  ...delegationRoutes,
  ...expenseRoutes,
  ...followUpRoutes,
  ...grantPaperRoutes,
  ...indirectGrantRoutes,
  ...inspectionRoutes,
  ...instalmentRoutes,
  ...irregularityRoutes,
  ...ledgerRoutes,
  ...claimLedgerRoutes,
  ...claimNoticeRoutes,
  ...accelerationRoutes,
  ...paperWordingRoutes,
  ...partOfferRoutes,
  ...otherAwardRoutes,
  ...paymentRoutes,
  ...progressReportRoutes,
  ...recallRoutes,
  ...recipientStateRoutes,
  ...reportPhotoRoutes,
  ...resultRoutes,
  ...settlementRoutes,
  ...startRoutes,
  ...successionRoutes,
  ...suspensionRoutes,
  ...taxReportRoutes,
  ...waiverRoutes,
  ...assignmentRoutes,
  ...conflictRoutes,
  ...declarationRoutes,
  ...panelMinutesRoutes,
  ...panelPlanRoutes,
  ...panelRoutes,
  ...paperScoreRoutes,
  ...reviewerRoutes,
  ...reviewRoutes,
  ...interviewRoutes,
  ...stageFileRoutes,
  ...redactedCopyRoutes,
  ...scoreSheetRoutes,
  ...selectionRoutes,
  ...reasonRoutes,
  ...lotteryRoutes,
  ...noticeBookRoutes,
  ...resultBreakdownRoutes,
  ...auditDrawRoutes,
  ...auditReadingRoutes,
  ...auditCaseRoutes,
  ...panelPaperRoutes,
  ...selectionResultRoutes,
  ...coverageRoutes,
  ...yearReportRoutes,
]
