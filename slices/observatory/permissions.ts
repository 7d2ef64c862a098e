import { permissions, type Role, roles } from '#platform'

const everybodySignedIn = Object.keys(roles).filter(
  (role): role is Role => role !== 'citizen' && role !== 'system',
)

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

/** Official statistics are public: who has signed in may read them; the city's own people cite them. */
export const may = permissions('observatory', {
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
