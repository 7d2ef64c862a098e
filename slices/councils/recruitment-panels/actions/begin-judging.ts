import { action, insist, insistFresh, Missing, notify } from '#platform'
import { may } from '../../permissions.ts'
import { ownJudging } from '../../recruitment-scores/addresses.ts'
import { itIsNotWithdrawn, itIsOpenNow, stageOf } from '../../recruitments/rules.ts'
import { recruitmentSeenBy } from '../../recruitments/tables.ts'
import { CloseForm, JudgingForm, ReturnForm, SeatForm } from '../forms.ts'
import {
  itIsBeingJudged,
  judgingMayBegin,
  judgingMayClose,
  theAccountIsOffered,
  theDayIsAhead,
  thePanelMayChange,
  thePlaceIsOfTheGuide,
  theyHaveHandedIn,
  theyHaveReadNoName,
  theySitOnce,
} from '../rules.ts'
import {
  accountsOffered,
  beginJudging as begin,
  closeJudging as close,
  countsOf,
  hasHandled,
  keepSeat,
  panelOf,
  returnSeat,
  scorersOf,
} from '../tables.ts'

const labels = { seedValue: 'くじの種の値' }

/** Which account is the person whom the guide counts among the panel. */
export const seatPanelist = action({
  verb: 'councils.seat-panelist',
  may: may.handleApplications,
  form: SeatForm,

  async run(here, { recruitmentId, place, accountId }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    const panel = await panelOf(here, recruitmentId)
    const places = panel.filter((one) => one.accountId === accountId).map((one) => one.place)
    const offered = (await accountsOffered(here)).map(({ id }) => id)
    insist(
      thePanelMayChange(stageOf(made, here.today)),
      thePlaceIsOfTheGuide(place, made.panel),
      theAccountIsOffered(offered, accountId),
      theySitOnce(places, place),
      theyHaveReadNoName(await hasHandled(here, recruitmentId, accountId)),
    )
    await keepSeat(here, recruitmentId, place, accountId)
    return {
      about: recruitmentId,
      noted: { place, accountId },
      say: '選考する人のアカウントを結びました。',
    }
  },
})

/** 採点の開始: the essays get their numbers, and the value of the lot is fixed before any mark is. */
export const beginJudging = action({
  verb: 'councils.begin-judging',
  may: may.handleApplications,
  form: JudgingForm,

  async run(here, { recruitmentId, version, ...typed }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    insistFresh(version, made.version, { seedValue: made.seedValue }, labels)
    const panel = await panelOf(here, recruitmentId)
    const counts = await countsOf(here, recruitmentId)
    insist(
      itIsOpenNow(made.openedAt),
      itIsNotWithdrawn(made.withdrawnOn),
      judgingMayBegin({
        ...{ stage: stageOf(made, here.today), way: made.way, panel: made.panel.length },
        ...{ joined: panel.length, applicants: counts.eligible, unchecked: counts.unchecked },
      }),
      theDayIsAhead(typed.judgeBy, here.today),
    )
    // Nobody to judge, or only a lot to draw: what follows is the decision.
    const isScored = made.way === '無作為抽出' || counts.eligible === 0
    await begin(here, recruitmentId, typed, isScored)
    if (!isScored)
      await notify(
        here,
        { accountIds: panel.map(({ accountId }) => accountId) },
        `公募委員の作文（${counts.eligible}件）の採点をお願いします。`,
        ownJudging({ recruitmentId }),
      )
    return {
      about: recruitmentId,
      noted: { essays: counts.eligible, seedValue: typed.seedValue },
      say: isScored ? '採点はありません。課長が結果を決めます。' : '採点を始めました。',
    }
  },
})

/** 採点の締切り: over the heads of those who are late, once their day has gone by. */
export const closeJudging = action({
  verb: 'councils.close-judging',
  may: may.handleApplications,
  form: CloseForm,

  async run(here, { recruitmentId, version }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    insistFresh(version, made.version, { seedValue: made.seedValue }, labels)
    const panel = await panelOf(here, recruitmentId)
    insist(
      itIsNotWithdrawn(made.withdrawnOn),
      itIsBeingJudged(stageOf(made, here.today)),
      judgingMayClose(
        {
          panel: panel.map((one) => ({
            isOutside: made.panel[one.place - 1]?.isOutside ?? false,
            handedIn: one.handedInAt !== null,
          })),
          scorers: await scorersOf(here, recruitmentId),
        },
        made.judgeBy,
        here.today,
      ),
    )
    await close(here, recruitmentId)
    const late = panel.filter((one) => one.handedInAt === null).map((one) => one.place)
    return { about: recruitmentId, noted: { late }, say: '採点を締め切りました。' }
  },
})

/** 採点の差戻し: before the marks are open, when somebody gave them by mistake or too many stood back. */
export const returnScores = action({
  verb: 'councils.return-scores',
  may: may.handleApplications,
  form: ReturnForm,

  async run(here, { recruitmentId, place, reason }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    const panel = await panelOf(here, recruitmentId)
    const seat = panel.find((one) => one.place === place) ?? null
    insist(
      itIsNotWithdrawn(made.withdrawnOn),
      itIsBeingJudged(stageOf(made, here.today)),
      theyHaveHandedIn(seat?.handedInAt ?? null),
    )
    if (seat === null) throw new Missing()
    await returnSeat(here, seat.id)
    await notify(
      here,
      { accountIds: [seat.accountId] },
      `公募委員の作文の採点を戻しました。${reason}`,
      ownJudging({ recruitmentId }),
    )
    return { about: recruitmentId, noted: { place, reason }, say: '採点を本人に戻しました。' }
  },
})
