import { type Here, Missing } from '#platform'
import type { PaperContent } from '#platform/typesetting'
import { comparisonContent } from '../comparisons/pages/comparison-content.tsx'
import { comparisonOf } from '../comparisons/tables.ts'
import { cityName } from '../indicator-papers/tables.ts'
import type { PaperForm } from '../kept-papers/rules.ts'
import { mayorContent } from '../mayor-pages/rules.ts'
import { briefingOf } from '../mayor-pages/tables.ts'
import { bookContent, summaryContent } from '../plan-books/rules.ts'
import { bookOf } from '../plan-books/tables.ts'
import { pledgeContent } from '../pledge-papers/rules.ts'
import { pledgesSeenBy } from '../pledges/tables.ts'
import { byGoal, progressContent } from '../progress-reports/rules.ts'
import { reportedIndicators } from '../progress-reports/tables.ts'
import { planSeenBy } from '../tables.ts'
import { isPublished } from '../versions/rules.ts'

/** A paper as the record now stands, and whether it prints what is not published yet. */
export type Drawn = {
  readonly title: string
  readonly content: PaperContent
  readonly planId: string | null
  readonly versionId: string | null
  readonly isForHall: boolean
}

type Asked = {
  readonly form: PaperForm
  readonly planId: string | null
  readonly versionId: string | null
  readonly withId: string | null
}

/** @throws {Missing} what it is drawn from is not there, or not for this person */
export function drawnOf(here: Here, asked: Asked): Promise<Drawn> {
  switch (asked.form) {
    case 'book':
    case 'summary':
      return drawnBook(here, asked)
    case 'comparison':
      return drawnComparison(here, asked)
    case 'progress':
      return drawnProgress(here, asked.planId)
    case 'mayor':
      return drawnMayorPage(here)
    case 'pledges':
      return drawnPledges(here)
  }
}

async function drawnBook(here: Here, { form, versionId }: Asked): Promise<Drawn> {
  if (versionId === null) throw new Missing()
  const book = await bookOf(here, versionId)
  const content = form === 'book' ? bookContent(book) : summaryContent(book)
  const { planId, planName, number, state } = book.version
  return {
    title: `${planName}　第${number}版　${content.title}`,
    content,
    planId,
    versionId,
    isForHall: !isPublished(state),
  }
}

async function drawnComparison(here: Here, { versionId, withId }: Asked): Promise<Drawn> {
  if (versionId === null) throw new Missing()
  const compared = await comparisonOf(here, versionId, withId)
  const { version, other } = compared
  const content = comparisonContent(compared)
  return {
    title: `${version.planName}　第${version.number}版　${content.title}`,
    content,
    planId: version.planId,
    versionId,
    isForHall: !isPublished(version.state) || !isPublished(other.state),
  }
}

async function drawnProgress(here: Here, planId: string | null): Promise<Drawn> {
  const name = planId === null ? 'すべての計画' : (await planSeenBy(here, planId)).name
  const reported = await reportedIndicators(here, planId === null ? {} : { planId })
  const content = progressContent(byGoal(reported), {
    city: await cityName(here),
    scope: name,
    today: here.today,
  })
  return {
    title: `${name}　${content.title}`,
    content,
    planId,
    versionId: null,
    isForHall: reported.some(({ indicator }) => indicator.goalIsAdopted === false),
  }
}

async function drawnMayorPage(here: Here): Promise<Drawn> {
  const content = mayorContent(await briefingOf(here))
  return { title: content.title, content, planId: null, versionId: null, isForHall: true }
}

async function drawnPledges(here: Here): Promise<Drawn> {
  const content = pledgeContent(await pledgesSeenBy(here), {
    city: await cityName(here),
    today: here.today,
  })
  return { title: content.title, content, planId: null, versionId: null, isForHall: false }
}
