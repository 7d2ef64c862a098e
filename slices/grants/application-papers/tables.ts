import type { Here } from '#platform'
import { answersOf } from '../application-drafts/tables.ts'
import type { Application } from '../applications/tables.ts'
import { attachmentsOf } from '../attachments/tables.ts'
import { costPlanOf } from '../cost-plans/tables.ts'
import { categoriesOf } from '../schemes/tables.ts'
import type { Written } from './rules.ts'

/** Everything that is written in an application that was loaded through the person. */
export async function writtenIn(here: Here, application: Application): Promise<Written> {
  return {
    application,
    answers: await answersOf(here, application.id),
    costs: await costPlanOf(here, application.id),
    categories: await categoriesOf(here, application.schemeId, application.edition),
    attached: await attachmentsOf(here, application.id),
  }
}
