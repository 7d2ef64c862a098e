import { randomUUID } from 'node:crypto'
import { action, broken, type Here, insist } from '#platform'
import { publishDecision } from '#slices/evidence'
import { nodesOf, type PlanNode } from '../../nodes/tables.ts'
import { may } from '../../permissions.ts'
import { hangUnder, nodeRef, publishNode } from '../../publications/tables.ts'
import { showVersion } from '../../trees/tables.ts'
import { theVersionIsInWriting } from '../../versions/rules.ts'
import { type PlanVersion, versionSeenBy } from '../../versions/tables.ts'
import { TakingForm } from '../forms.ts'
import { landingsOf, type OutlineRow } from '../rules.ts'
import { markTaken, outlineSeenBy, type Planted, plantTree } from '../tables.ts'

/** The outline becomes the tree: known nodes keep their ids, what the file lacks stays behind its siblings. */
export const takeOutline = action({
  verb: 'plans.take-outline',
  may: may.writePlans,
  form: TakingForm,

  async run(here, { planId, outlineId }) {
    const outline = await outlineSeenBy(here, planId, outlineId)
    const version = await versionSeenBy(here, outline.versionId)
    const wrong = outline.rows.filter(({ problems }) => problems.length > 0).length
    insist(
      theVersionIsInWriting(version),
      outline.takenAt === null || broken('この表は、すでに取り込みました。'),
      wrong === 0 ||
        broken(`直すところが${wrong}行あります。もとのファイルを直して、入れ直してください。`),
    )
    const before = await nodesOf(here, version.id)
    const tree = treeOf(outline.rows, before)
    const isAdopted = version.state === '策定'
    await plantTree(here, { id: version.id, planId, isAdopted }, tree)
    if (isAdopted || version.baseId === null) await showVersion(here, version.id)
    await publishPlanted(here, version, tree, before)
    await markTaken(here, outlineId)
    const added = tree.filter(({ isNew }) => isNew).length
    return {
      about: planId,
      noted: { outlineId, added, all: tree.length },
      params: { planId },
      say: `取り込みました（新しい目標${added}件、この版の目標は合わせて${tree.length}件）。`,
    }
  },
})

/** The rows in the order of the file, and each node that the file lacks behind what it stood under. */
function treeOf(rows: readonly OutlineRow[], before: readonly PlanNode[]): Planted[] {
  const landings = landingsOf(rows, before)
  const ids = landings.map(({ id }) => id ?? randomUUID())
  const landed = new Set(ids)
  type Child = Omit<Planted, 'depth' | 'place'>
  const children = new Map<string | null, Child[]>()
  const put = (child: Child) =>
    children.set(child.parentId, [...(children.get(child.parentId) ?? []), child])
  for (const [i, { level, number, title, body, partners, under }] of rows.entries()) {
    const parentId = under === null ? null : (ids[under] ?? null)
    const isNew = landings[i]?.id === null
    put({ id: ids[i] ?? '', isNew, parentId, level, number, title, body, partners })
  }
  for (const node of before)
    if (!landed.has(node.id)) put({ ...node, isNew: false, partners: node.partners })
  const tree: Planted[] = []
  const walk = (parentId: string | null, depth: number) => {
    for (const child of children.get(parentId) ?? []) {
      tree.push({ ...child, depth, place: tree.length + 1 })
      walk(child.id, depth + 1)
    }
  }
  walk(null, 0)
  return tree
}

async function publishPlanted(
  here: Here,
  version: PlanVersion,
  tree: readonly Planted[],
  before: readonly PlanNode[],
): Promise<void> {
  const isAdopted = version.state === '策定'
  const was = new Map(before.map((node) => [node.id, node]))
  const plan = { name: version.planName, decidedOn: version.decidedOn, isPublic: isAdopted }
  for (const node of tree) {
    const old = was.get(node.id)
    if (old && (version.baseId !== null || (old.title === node.title && old.body === node.body)))
      continue
    await publishNode(here, { ...node, sectionId: here.person.section?.id ?? null }, plan)
    if (node.isNew && isAdopted && version.decidedOn)
      await publishDecision(here, {
        ...nodeRef(node.id),
        name: 'adopted',
        precision: 'day',
        on: version.decidedOn,
      })
    if (node.isNew) await hangUnder(here, node.id, node.parentId)
  }
}
