import { z } from 'zod'
import { localDate } from '#packages/japan'
import { facetChecks, facetSources, facetStandpoints } from '../beads/rules.ts'
import { isKind } from '../kinds/rules.ts'
import { isLinkType } from '../link-types/rules.ts'

export const ImportForm = z.object({
  file: z
    .array(z.instanceof(File), { error: '取り込むファイルを選んでください。' })
    .length(1, 'ファイルを一つ選んでください。'),
})

const iri = (sort: 'bead' | 'decision') =>
  z
    .string()
    .regex(new RegExp(`^urn:sanchi:${sort}:(\\d{5,6}-)?[0-9a-f-]{36}$`))
    .transform((text) => text.slice(-36))
const Day = z.object({ '@value': localDate() }).transform((said) => said['@value'])
const Instant = z.object({ '@value': z.iso.datetime() }).transform((said) => said['@value'])
const Json = z.object({ '@value': z.unknown() }).transform((said) => said['@value'])
const To = z.object({ '@id': iri('bead') }).transform((said) => said['@id'])

const Influence = z.object({
  'prov:entity': To,
  'sanchi:type': z.string().refine(isLinkType),
  'sanchi:note': z.string().max(400),
  'sanchi:amountYen': z.number().nullable(),
  'sanchi:isPrimary': z.boolean(),
  'sanchi:linkedAt': Instant,
})

/** Facets as this program knows them; others are left behind. */
export const KnownFacets = z
  .object({
    source: z.enum(facetSources),
    coverage: z.string(),
    closeness: z.string(),
    standpoint: z.enum(facetStandpoints),
    check: z.enum(facetChecks),
  })
  .partial()
  .catch({})

const Entity = z
  .object({
    '@id': iri('bead'),
    '@type': z.array(z.string()),
    'dct:title': z.string().min(1).max(120),
    'sanchi:happenedOn': Day.nullish(),
    'dct:available': Day.nullish(),
    'sanchi:dueOn': Day.nullish(),
    'sanchi:isPublic': z.boolean(),
    'sanchi:slice': z.string(),
    'sanchi:ref': z.string(),
    'sanchi:fact': z.string(),
    'sanchi:facets': Json,
    'sanchi:figures': Json,
    'prov:qualifiedInfluence': z.array(Influence).default([]),
  })
  .transform((said, context) => {
    const kind = said['@type'].map((name) => name.replace('sanchi:', '')).find(isKind)
    if (kind) return { ...said, kind }
    context.addIssue({ code: 'custom', message: 'no kind' })
    return z.NEVER
  })

const Activity = z.object({
  '@id': iri('decision'),
  'prov:used': To,
  'sanchi:name': z.string().min(1).max(60),
  'sanchi:isInstant': z.boolean(),
  'prov:endedAtTime': Instant,
})

const Document = z.object({ '@graph': z.array(z.looseObject({ '@id': z.string() })) })

/** A thread as it was exported: its heads with their links, and the decisions. Null: not such a file. */
export function readThread(text: string) {
  const parsed = Document.safeParse(jsonOrNull(text))
  if (!parsed.success) return null
  const graph = parsed.data['@graph']
  const entities = z
    .array(Entity)
    .safeParse(graph.filter((node) => Object.hasOwn(node, 'dct:title')))
  const activities = z
    .array(Activity)
    .safeParse(graph.filter((node) => Object.hasOwn(node, 'prov:endedAtTime')))
  if (!entities.success || !activities.success) return null
  return { entities: entities.data, activities: activities.data }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON, and so not a thread; the page says so beside the field.
    return null
  }
}
