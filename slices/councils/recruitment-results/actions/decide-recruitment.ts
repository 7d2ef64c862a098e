import { action, insist, insistFresh, Refused } from '#platform'
import { bodySeenBy } from '../../bodies/tables.ts'
import { statedOf } from '../../members/tables.ts'
import { may } from '../../permissions.ts'
import { applicationsSeenBy } from '../../recruitment-applications/tables.ts'
import { resultContent } from '../../recruitment-letters/rules.ts'
import { issueResultLetter } from '../../recruitment-letters/tables.ts'
import { scoresSeenBy } from '../../recruitment-scores/tables.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { recruitmentSeenBy } from '../../recruitments/tables.ts'
import { DecisionForm } from '../forms.ts'
import {
  entrantsFrom,
  itWaitsForADecision,
  order,
  outcomeSentence,
  theEmptySeatIsTold,
  theTermLiesAhead,
} from '../rules.ts'
import { decide, entriesOf, hasAHandIn, writeResults } from '../tables.ts'

/** 決定: the order that the guide promised, and nothing beside it; everybody gets a letter. */
export const decideRecruitment = action({
  verb: 'councils.decide-recruitment',
  may: may.decideOnBodies,
  form: DecisionForm,

  async run(here, { recruitmentId, version, reserves, publicNote, decision, ...term }) {
    const made = await recruitmentSeenBy(here, recruitmentId)
    insistFresh(version, made.version, { publicNote: made.publicNote }, { publicNote: 'お知らせ' })
    insist(
      itWaitsForADecision(stageOf(made, here.today)),
      theTermLiesAhead(term.termFrom, term.termTo),
    )
    if (await hasAHandIn(here, recruitmentId))
      throw new Refused(
        '採点をした人と応募を入れた人は、結果を決められません。ほかの課長に依頼してください。',
      )

    const body = await bodySeenBy(here, made.bodyId)
    const entries = await entriesOf(here, recruitmentId)
    const entrants = entrantsFrom(entries, await scoresSeenBy(here, recruitmentId), made.criteria)
    const sitting = await statedOf(here, body.id, here.today)
    const placed = order(entrants, sitting, made, reserves)
    const chosen = placed.filter(({ result }) => result === '選任').length
    insist(theEmptySeatIsTold(made.seats - chosen, made.round, publicNote))

    await writeResults(
      here,
      recruitmentId,
      placed.map((one) => {
        const points = entrants.find(({ number }) => number === one.number)?.points ?? null
        return { ...one, num: points?.num ?? null, den: points?.den ?? null }
      }),
    )
    await decide(here, recruitmentId, { ...term, applied: entries.length, chosen, publicNote })
    // Loaded once the result stands: only now may a decider of the hall meet the names.
    for (const one of await applicationsSeenBy(here, recruitmentId)) {
      if (one.result === null || one.withdrawnOn !== null) continue
      const sentence = outcomeSentence(one.result, { ...made, ...term }, one.rank)
      await issueResultLetter(here, {
        recruitmentId,
        applicationId: one.id,
        title: `選考結果通知　${body.name}公募委員`,
        draw: (number) =>
          resultContent(body, {
            ...{ name: one.name, address: one.postalAddress, number, on: here.today, sentence },
            result: one.result ?? '',
          }),
      })
    }
    return {
      about: recruitmentId,
      noted: { decision, applied: entries.length, chosen, placed, ...term },
      say: '選考の結果を決め、選考結果通知に番号を付けました。',
    }
  },
})
