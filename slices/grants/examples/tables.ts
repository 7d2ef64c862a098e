import { type Here, within } from '#platform'
import { people, type SamplePerson, type Town } from '#platform/samples'

/** Looks something up as a person of the town does. */
export async function seen<T>(
  town: Town,
  look: (here: Here) => Promise<T>,
  who: SamplePerson = people.officer,
): Promise<T> {
  const person = await town.person(who)
  return within(town, { city: person.city, mode: 'read', person: async () => person }, look)
}
