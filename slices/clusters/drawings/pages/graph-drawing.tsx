import type { Graph, Node } from '../../chains/tables.ts'
import { layOut, type Size, writtenInto } from '../rules.ts'
import { Box, type Links, lineHeight } from './box.tsx'
import { inLines } from './box-text.tsx'
import { Ways } from './ways.tsx'

const wide: Size = { boxWidth: 148, gapX: 14, gapY: 48, perRow: 6 }
const narrow: Size = { boxWidth: 106, gapX: 8, gapY: 44, perRow: 3 }

/** The chain from what is needed first down to its products, drawn for a desk and for a phone. */
export function GraphDrawing(
  props: Links & { id: string; name: string; description: string; graph: Graph },
) {
  return (
    <div class="drawing">
      <section class="scroll flow-wide" tabindex={0} aria-label={props.name}>
        <One {...props} size={wide} id={`${props.id}-wide`} />
      </section>
      <section class="scroll flow-narrow" tabindex={0} aria-label={`${props.name}（幅の狭い図）`}>
        <One {...props} size={narrow} id={`${props.id}-narrow`} />
      </section>
    </div>
  )
}

function One(
  props: Links & { id: string; name: string; description: string; graph: Graph; size: Size },
) {
  const { graph, size, id } = props
  const written = writtenInto(graph)
  const inside = new Set([...written.values()].flat().map(({ fromNode }) => fromNode))
  const boxes = graph.nodes.filter((node) => !inside.has(node.id))
  const edges = graph.edges.filter(({ fromNode }) => !inside.has(fromNode))
  const perLine = (size.boxWidth - 16) / 13
  const heightOf = (node: Node) =>
    14 + lineHeight * (inLines(node.name, perLine).length + 1 + (written.get(node.id)?.length ?? 0))
  const laid = layOut(
    boxes.map((node) => ({
      id: node.id,
      height: heightOf(node),
      isJoined: edges.some(({ toNode, logic }) => toNode === node.id && logic === 'OR'),
    })),
    edges,
    size,
  )
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  return (
    <svg
      class="ch flow"
      viewBox={`-4 -4 ${laid.width + 8} ${laid.height + 8}`}
      width={laid.width + 8}
      height={laid.height + 8}
      role={props.hrefOf ? 'group' : 'img'}
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.name}</title>
      <desc id={`${id}-d`}>{props.description}</desc>
      <defs>
        <marker id={`${id}-a`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" orient="auto">
          <path class="tip" d="M0 0.5 8 4 0 7.5z" />
        </marker>
      </defs>
      <Ways edges={edges} routes={laid.routes} tip={`url(#${id}-a)`} graph={graph} />
      {boxes.map((node) => (
        <Box
          node={node}
          at={laid.boxes.get(node.id) ?? { x: 0, y: 0 }}
          height={heightOf(node)}
          width={size.boxWidth}
          perLine={perLine}
          into={(written.get(node.id) ?? []).flatMap((line) => {
            const needed = byId.get(line.fromNode)
            return needed ? [{ line, needed }] : []
          })}
          holders={props.holders}
          hrefOf={props.hrefOf}
        />
      ))}
    </svg>
  )
}
