import { permissions, type Role, roles } from '#platform'

const everybodySignedIn = Object.keys(roles).filter(
  (role): role is Role => role !== 'citizen' && role !== 'system',
)

const everybody: readonly Role[] = [...everybodySignedIn, 'citizen']

const staff: readonly Role[] = [
  'officer',
  'chief',
  'head',
  'director',
  'finance',
  'financeHead',
  'executive',
  'personnel',
  'systems',
  'data',
  'auditor',
]

/**
 * Official statistics are public: whoever comes may read the figures of a place, as those of the country
 * stand. What this city made of them (cards, saved sets, maps) is for who has signed in; the city's own
 * people cite them.
 */
export const may = permissions('observatory', {
  readFigures: everybody,
  seeFigures: everybodySignedIn,
  citeFigures: staff,
  saveComparisons: staff,
  /** The city's own copy of the boundaries, for its maps. */
  loadBoundaries: ['data'],
  /** Published files of this city: who sees how they were taken in, who takes in, who releases. */
  seeEditions: ['systems', 'data', 'auditor'],
  takeInEditions: ['systems', 'data'],
  releaseEditions: ['data'],
  /** Only the program itself. */
  receiveAnswers: [],
})
