import { dayInJapan } from '#packages/japan'
import { action, insist } from '#platform'
import { settingOn } from '#platform/settings'
import { interestOf } from '../../interests/tables.ts'
import { may } from '../../permissions.ts'
import { sunsetYears } from '../../rules.ts'
import { measureSeenBy, measureWrittenBy } from '../../tables.ts'
import { SunsetForm } from '../forms.ts'
import {
  aMergerNamesItsSuccessor,
  isLeftToTheDirector,
  itIsDecidedOnce,
  itIsStatedAnew,
  theNewTermIsLater,
  theTermIsKnown,
  whoDecides,
} from '../rules.ts'
import { keepSunsetDecision, retestsOf, sunsetDecisionsOf } from '../tables.ts'

/** 終期の判断: what becomes of a measure whose term ends, with the exit condition answered. */
export const decideSunset = action({
  verb: 'measures.decide-sunset',
  may: may.decideSunsets,
  form: SunsetForm,

  async run(here, { measureId, ...typed }) {
    const isDirector = may.decideLeftSunsets(here.person)
    const measure = await (isDirector
      ? measureSeenBy(here, measureId)
      : measureWrittenBy(here, measureId))
    if (typed.decision === '統合' && typed.successorId) {
      await measureSeenBy(here, typed.successorId)
    }
    const { sunsetYear: known } = measure
    insist(theTermIsKnown(known))
    const sunsetYear = known ?? here.fiscalYear
    const before = await sunsetDecisionsOf(here, measureId)
    const [test] = await retestsOf(here, measureId)
    const statement = await interestOf(here, measureId)
    insist(
      itIsDecidedOnce(before.find((one) => one.sunsetYear === sunsetYear) ?? null),
      whoDecides(isDirector, isLeftToTheDirector(sunsetYear, here.today)),
      theNewTermIsLater(
        typed.decision,
        typed.untilYear,
        sunsetYear,
        await settingOn(here, sunsetYears),
      ),
      aMergerNamesItsSuccessor(typed.decision, typed.successorId, measureId),
      itIsStatedAnew(typed.decision, statement, test ?? null, sunsetYear, dayInJapan),
    )
    const successorId = typed.decision === '統合' ? typed.successorId : null
    await keepSunsetDecision(here, measureId, { ...typed, successorId, sunsetYear })
    return {
      about: measureId,
      noted: { reason: typed.exitAnswer, before: { sunsetYear }, after: typed },
      say: `終期の判断（${typed.decision}）を記録しました。`,
    }
  },
})
