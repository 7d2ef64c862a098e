import { routeTable } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { meeting as meetingPage } from '../meetings/addresses.ts'
import { stateOfMeeting } from '../meetings/rules.ts'
import { meetingsAhead } from '../meetings/tables.ts'
import { may } from '../permissions.ts'
import { doStep, undoStep, writeSoWhat } from './actions/do-step.ts'
import * as at from './addresses.ts'
import { StepsPage } from './pages/steps-page.tsx'
import { nextStep, stepsFor } from './rules.ts'
import { doneSteps } from './tables.ts'

const onSteps = {
  again: StepsPage,
  next: ({ meetingId = '' }: Readonly<Record<string, string>>) => at.steps({ meetingId }),
}

export const routes = routeTable([
  {
    get: at.steps,
    may: may.seeBodies,
    page: StepsPage,
    help: '会議の日から数えた17の手順です。次の手順と、その理由、前回だれがしたかが上に出ます。会議の日を変えると、済んでいない手順だけが動きます。',
  },
  { post: at.stepDone, may: may.writeBodies, do: doStep, ...onSteps },
  { post: at.stepUndone, may: may.writeBodies, do: undoStep, ...onSteps },
  { post: at.soWhat, may: may.writeBodies, do: writeSoWhat, ...onSteps },
  {
    may: may.writeBodies,
    async today(here) {
      const tasks = []
      const calendar = await calendarOf(here)
      for (const meeting of (await meetingsAhead(here)).slice(0, 5)) {
        const step = nextStep(
          stepsFor(meeting.heldOn, await doneSteps(here, meeting.id), here.today, calendar),
        )
        if (step === null || step.due > here.today) continue
        tasks.push({
          kind: 'due' as const,
          on: step.due,
          title: `${meeting.title}：${step.what}`,
          note: step.said,
          href:
            step.number === 11
              ? meetingPage({ meetingId: meeting.id })
              : at.steps({ meetingId: meeting.id }),
          stage: 'decide' as const,
          tag: stateOfMeeting(meeting),
        })
      }
      return tasks
    },
  },
])
