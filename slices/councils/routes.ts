import { type RouteRow, routeTable } from '#platform'
import { routes as actionItemRoutes } from './action-items/routes.ts'
import { routes as answerRoutes } from './answers/routes.ts'
import { routes as attendanceRoutes } from './attendances/routes.ts'
import { routes as balanceRoutes } from './balances/routes.ts'
import { routes as bodyRoutes } from './bodies/routes.ts'
import { routes as seatRoutes } from './category-seats/routes.ts'
import { routes as datePollRoutes } from './date-polls/routes.ts'
import { routes as feeRoutes } from './fees/routes.ts'
import { routes as itemRoutes } from './items/routes.ts'
import { routes as letterRoutes } from './letters/routes.ts'
import { routes as livePaperRoutes } from './live-papers/routes.ts'
import { routes as meetingRoutes } from './meetings/routes.ts'
import { routes as memberRoutes } from './members/routes.ts'
import { routes as minutesRoutes } from './minutes/routes.ts'
import { routes as overviewRoutes } from './opinion-overviews/routes.ts'
import { routes as statusRoutes } from './opinion-status/routes.ts'
import { routes as opinionRoutes } from './opinions/routes.ts'
import { routes as ownMeetingRoutes } from './own-meetings/routes.ts'
import { routes as paperRoutes } from './papers/routes.ts'
import { routes as proposalRoutes } from './proposals/routes.ts'
import { routes as recruitmentApplicationsRoutes } from './recruitment-applications/routes.ts'
import { routes as recruitmentGuidesRoutes } from './recruitment-guides/routes.ts'
import { routes as recruitmentLettersRoutes } from './recruitment-letters/routes.ts'
import { routes as recruitmentPanelsRoutes } from './recruitment-panels/routes.ts'
import { routes as recruitmentPurgesRoutes } from './recruitment-purges/routes.ts'
import { routes as recruitmentResultsRoutes } from './recruitment-results/routes.ts'
import { routes as recruitmentScoresRoutes } from './recruitment-scores/routes.ts'
import { routes as recruitmentRoutes } from './recruitments/routes.ts'
import { routes as industryRoutes } from './represented-industries/routes.ts'
import { routes as statementRoutes } from './statements/routes.ts'
import { routes as stepRoutes } from './steps/routes.ts'
import { routes as temporaryMemberRoutes } from './temporary-members/routes.ts'
import { routes as utteranceRoutes } from './utterances/routes.ts'
import { routes as visionRoutes } from './visions/routes.ts'
import { routes as voteRoutes } from './votes/routes.ts'

export const routes: readonly RouteRow[] = routeTable([
  ...actionItemRoutes,
  ...answerRoutes,
  ...overviewRoutes,
  ...opinionRoutes,
  ...statusRoutes,
  ...proposalRoutes,
  ...statementRoutes,
  ...visionRoutes,
  ...bodyRoutes,
  ...datePollRoutes,
  ...voteRoutes,
  ...temporaryMemberRoutes,
  ...utteranceRoutes,
  ...minutesRoutes,
  ...ownMeetingRoutes,
  ...stepRoutes,
  ...feeRoutes,
  ...paperRoutes,
  ...livePaperRoutes,
  ...memberRoutes,
  ...industryRoutes,
  ...recruitmentRoutes,
  ...recruitmentApplicationsRoutes,
  ...recruitmentGuidesRoutes,
  ...recruitmentLettersRoutes,
  ...recruitmentPanelsRoutes,
  ...recruitmentPurgesRoutes,
  ...recruitmentResultsRoutes,
  ...recruitmentScoresRoutes,
  ...meetingRoutes,
  ...letterRoutes,
  ...itemRoutes,
  ...seatRoutes,
  ...balanceRoutes,
  ...attendanceRoutes,
])
