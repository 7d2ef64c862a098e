import { people, type Town } from '#platform/samples'
import { fillContradicted } from '#slices/plans'
import { proposeMeasure } from '../actions/propose-measure.ts'
import { measure } from '../examples/rules.ts'

/** Two plans that contradict each other, with measures that both of them hold; after all else of the town. */
export function fillContradictedPlans(town: Town): Promise<void> {
  return fillContradicted(town, async (there, { goalId, code, name }) => {
    const typed = measure(code, name, { goalId })
    return (await there.do(people.officer, proposeMeasure, typed)).about
  })
}
