import type { BeadHead } from '../beads/tables.ts'
import type { Decision } from '../decisions/tables.ts'
import type { Explanation } from '../explanations/tables.ts'
import { kinds } from '../kinds/rules.ts'
import type { LinkType } from '../link-types/rules.ts'

export const context = {
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  sanchi: 'urn:sanchi:term:',
} as const

export const iriOf = (pid: string) => `urn:sanchi:bead:${pid}`

const refersTo = (iri: string) => ({ '@id': iri })
const day = (on: string) => ({ '@type': 'xsd:date', '@value': on })
const instant = (at: string) => ({ '@type': 'xsd:dateTime', '@value': at })

/** From down to up: how PROV calls each type; all are influences, some are more. */
export function propertyOf(type: LinkType): string {
  if (type === 'grounds') return 'prov:wasDerivedFrom'
  if (type === 'succeeds') return 'prov:wasRevisionOf'
  return type === 'answered_by' ? 'sanchi:answers' : `sanchi:${type}`
}

type Line = Explanation['edges'][number] & { readonly up: string; readonly down: string }

/** The links of both directions between visible beads, each once, as public ids. */
function linesOf(why: Explanation, became: Explanation): Line[] {
  const pids = new Map(
    [...why.beads, ...became.beads].map(({ head }) => [head.bead, head.pid] as const),
  )
  pids.set(why.start.bead, why.start.pid)
  const lines = new Map<string, Line>()
  for (const { edges, direction } of [why, became]) {
    for (const edge of edges) {
      const [up, down] = direction === 'why' ? [edge.far, edge.near] : [edge.near, edge.far]
      const [upPid, downPid] = [pids.get(up), pids.get(down)]
      if (upPid && downPid) lines.set(edge.linkId, { ...edge, up: upPid, down: downPid })
    }
  }
  return [...lines.values()].sort((a, b) => (a.linkId < b.linkId ? -1 : 1))
}

/** A bead's thread in both directions as JSON-LD, of what the explanations hold: of what was visible. */
export function jsonLdOf(
  why: Explanation,
  became: Explanation,
  decisions: readonly Decision[],
  publicBeads: ReadonlySet<number>,
): Record<string, unknown> {
  const heads = new Map(
    [why.start, ...[...why.beads, ...became.beads].map(({ head }) => head)].map((head) => [
      head.bead,
      head,
    ]),
  )
  const lines = linesOf(why, became)
  const activities = decisions.flatMap((decision) => {
    const head = heads.get(decision.bead)
    return head ? [activityOf(decision, head)] : []
  })
  return {
    '@context': {
      ...context,
      'sanchi:answers': { '@id': 'sanchi:answers', '@type': '@id' },
    },
    '@id': `urn:sanchi:thread:${why.start.pid}`,
    '@graph': [
      { '@id': 'sanchi:answers', 'prov:specializationOf': refersTo('prov:wasInfluencedBy') },
      ...[...heads.values()].map((head) =>
        entityOf(
          head,
          lines.filter((line) => line.down === head.pid),
          publicBeads.has(head.bead),
        ),
      ),
      ...[...heads.values()].map(versionOf),
      ...activities,
    ],
  }
}

function entityOf(head: BeadHead, lines: readonly Line[], isPublic: boolean) {
  const figures = statisticOf(head)
  return {
    '@id': iriOf(head.pid),
    '@type': ['prov:Entity', `sanchi:${head.kind}`],
    'dct:title': head.title,
    ...(head.happenedOn ? { 'sanchi:happenedOn': day(head.happenedOn) } : {}),
    ...(head.availableOn ? { 'dct:available': day(head.availableOn) } : {}),
    ...(head.dueOn ? { 'sanchi:dueOn': day(head.dueOn) } : {}),
    'prov:generatedAtTime': instant(head.recordedAt),
    ...(head.state === 'withdrawn' ? { 'prov:invalidatedAtTime': instant(head.recordedAt) } : {}),
    'sanchi:isPublic': isPublic,
    'sanchi:slice': head.slice,
    'sanchi:ref': head.ref,
    'sanchi:fact': head.fact,
    'sanchi:facets': { '@type': '@json', '@value': head.facets },
    'sanchi:figures': { '@type': '@json', '@value': head.figures ?? null },
    ...figures,
    ...relationsOf(lines),
  }
}

function relationsOf(lines: readonly Line[]): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const [property, same] of Map.groupBy(lines, (line) => propertyOf(line.type))) {
    said[property] = same.map((line) => refersTo(iriOf(line.up)))
  }
  if (lines.length === 0) return said
  said['prov:qualifiedInfluence'] = lines.map((line) => ({
    '@type': line.type === 'grounds' ? ['prov:Derivation'] : ['prov:Influence'],
    'prov:entity': refersTo(iriOf(line.up)),
    'sanchi:type': line.type,
    'sanchi:note': line.note,
    'sanchi:amountYen': line.amountYen,
    'sanchi:isPrimary': line.isPrimary,
    'sanchi:linkedAt': instant(line.recordedAt),
    ...(line.mark ? { 'sanchi:lateFor': line.mark } : {}),
  }))
  return said
}

function statisticOf(head: BeadHead): Record<string, unknown> {
  const { figures } = head
  if (head.kind !== 'statistic' || typeof figures !== 'object' || figures === null) return {}
  const said = (key: string): unknown => Reflect.get(figures, key)
  return {
    'prov:hadPrimarySource': {
      'dct:identifier': said('seriesId'),
      'dct:issued': said('vintage'),
      'dct:source': said('source'),
    },
  }
}

function versionOf(head: BeadHead) {
  const iri = (version: number) => `${iriOf(head.pid)}:v${version}`
  return {
    '@id': iri(head.version),
    '@type': ['prov:Entity'],
    'prov:specializationOf': refersTo(iriOf(head.pid)),
    ...(head.version > 1 ? { 'prov:wasRevisionOf': refersTo(iri(head.version - 1)) } : {}),
  }
}

function activityOf(decision: Decision, head: BeadHead) {
  return {
    '@id': `urn:sanchi:decision:${decision.id}`,
    '@type': ['prov:Activity', 'sanchi:decision'],
    'prov:used': refersTo(iriOf(head.pid)),
    'sanchi:name': decision.name,
    'sanchi:isInstant': decision.isInstant,
    'prov:endedAtTime': instant(decision.decidedAt),
  }
}

/** Kinds as the vocabulary names them, for the description beside the file. */
export const vocabulary = Object.entries(kinds).map(([kind, { label }]) => ({
  term: `sanchi:${kind}`,
  label,
}))
