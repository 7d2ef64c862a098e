import type { RouteRow } from '#platform'
import { routes as applicationDraftRoutes } from './application-drafts/routes.ts'
import { routes as applicationPaperRoutes } from './application-papers/routes.ts'
import { routes as applicationRoutes } from './applications/routes.ts'
import { routes as attachmentRoutes } from './attachments/routes.ts'
import { routes as callRoutes } from './calls/routes.ts'
import { routes as consultationRoutes } from './consultations/routes.ts'
import { routes as correctionRoutes } from './corrections/routes.ts'
import { routes as deskRoutes } from './desk-entries/routes.ts'
import { routes as dutyRoutes } from './duties/routes.ts'
import { routes as formalCheckRoutes } from './formal-checks/routes.ts'
import { routes as receiptRoutes } from './receipts/routes.ts'
import { routes as reminderRoutes } from './reminders/routes.ts'
import { routes as schemeRoutes } from './schemes/routes.ts'
import { routes as submissionRoutes } from './submissions/routes.ts'

/** Every way into the slice. */
export const routes: readonly RouteRow[] = [
  ...schemeRoutes,
  ...callRoutes,
  ...applicationDraftRoutes,
  ...applicationPaperRoutes,
  ...applicationRoutes,
  ...attachmentRoutes,
  ...consultationRoutes,
  ...correctionRoutes,
  ...deskRoutes,
  ...dutyRoutes,
  ...formalCheckRoutes,
  ...receiptRoutes,
  ...reminderRoutes,
  ...submissionRoutes,
]
