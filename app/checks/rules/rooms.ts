import type { Finding, House } from '../house.ts'

const kebab = '[a-z][a-z0-9]*(-[a-z0-9]+)*'
const test = `(\\.test)?`

/** What every noun of a slice may have: the slice's own at its root, a subject's in its folder. */
const ofANoun = [
  `(addresses|routes|forms|rules|tables)${test}\\.ts`,
  `actions/${kebab}-${kebab}${test}\\.ts`,
  `pages/${kebab}${test}\\.tsx`,
]
/** What stands once, at the slice's root. */
const once = [
  'README\\.md',
  'index\\.ts',
  `permissions${test}\\.ts`,
  'views\\.sql',
  `samples${test}\\.ts`,
  `migrations/\\d{4}-${kebab}\\.sql`,
]

/** Rooms that a decision added to house.md §4, each with the decision that says why. */
const furtherRooms = '0006-further-rooms.md'
const samplesAndTemplates = '0012-samples-by-subject-and-templates.md'
const additions: readonly { readonly room: RegExp; readonly decision: string }[] = [
  { room: /^slices\/[a-z0-9-]+\/acts\.ts$/, decision: furtherRooms },
  { room: /^slices\/observatory\/reference\//, decision: furtherRooms },
  { room: /^slices\/measures\/request-sheet\.ts$/, decision: furtherRooms },
  { room: /^slices\/[a-z0-9-]+\/samples\/[a-z0-9-]+\.ts$/, decision: samplesAndTemplates },
  { room: /^slices\/clusters\/templates\/[a-z0-9-]+\.ts$/, decision: samplesAndTemplates },
  { room: /^slices\/measures\/papers\/[a-z0-9-]+(\.test)?\.tsx?$/, decision: furtherRooms },
]

const topLevel = new Set(['app', 'slices', 'ui', 'platform', 'packages', 'docs', 'bin'])
const noun = new RegExp(`^slices/${kebab}/(${kebab}/)?(${ofANoun.join('|')})$`)
const root = new RegExp(`^slices/${kebab}/(${once.join('|')})$`)
const reserved = /^slices\/[^/]+\/(actions|pages|migrations)\/[^/]+\/(?:actions|pages)?/

/** A room may be missing, none may be invented; seven folders at the top and no eighth. */
export function* rooms({ tree }: House): Iterable<Finding> {
  for (const file of tree.keys()) {
    const [top = '', name] = file.split('/')
    if (name !== undefined && !topLevel.has(top))
      yield { file, sentence: `${top}/ is an eighth folder at the top; there are seven.` }
    if (top !== 'slices' || root.test(file)) continue
    const inASubjectCalledLikeARoom = reserved.test(file) && file.split('/').length > 4
    if (noun.test(file) && !inASubjectCalledLikeARoom) continue
    const added = additions.find(({ room }) => room.test(file))
    if (added === undefined)
      yield { file, sentence: 'The house has no such room in a slice (docs: rooms of a slice).' }
    else if (!tree.has(`docs/decisions/${added.decision}`))
      yield { file, sentence: `Its room needs the decision ${added.decision}, which is missing.` }
  }
  const slices = new Set([...tree.keys()].map((f) => f.match(/^slices\/[^/]+/)?.[0] ?? ''))
  for (const slice of slices)
    if (slice !== '' && !tree.has(`${slice}/README.md`))
      yield { file: slice, sentence: 'The slice has no README.md: what is it for?' }
}
