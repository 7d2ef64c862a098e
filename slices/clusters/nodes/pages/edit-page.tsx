import { Missing, type Visit } from '#platform'
import { Button, Confirm, Form, HiddenField, Notice, Page, Section, Stack } from '#ui'
import { chain as chainPage } from '../../chains/addresses.ts'
import { logicWords, namesIn } from '../../chains/rules.ts'
import { chainSeenBy, type Edge, type Graph, graphOf } from '../../chains/tables.ts'
import { edgeRemoval } from '../../edges/addresses.ts'
import { processesOf } from '../../members/tables.ts'
import * as at from '../addresses.ts'
import { NodeFields } from './node-fields.tsx'

export async function EditPage({ here, params, filled }: Visit<typeof at.node>) {
  const chain = await chainSeenBy(here, params.chainId)
  const graph = await graphOf(here, chain.id)
  const node = graph.nodes.find(({ id }) => id === params.nodeId)
  if (!node) throw new Missing()
  const [into, out] = [
    graph.edges.filter(({ toNode }) => toNode === node.id),
    graph.edges.filter(({ fromNode }) => fromNode === node.id),
  ]
  const isFixed = chain.state === '確定'
  return (
    <Page title={node.name} back={chainPage({ chainId: chain.id })} lede={chain.name}>
      <Stack wide>
        {isFixed && (
          <Notice>
            この連鎖は第{chain.number}
            版として確定しています。直すときは、連鎖のページで「改訂を始める」を押してください。
          </Notice>
        )}
        {!isFixed && (
          <>
            <Form
              to={at.node(params)}
              name="node"
              filled={filled}
              version={node.version}
              submit="直した内容を保存する"
            >
              <NodeFields node={node} processes={await processesOf(here)} />
            </Form>
            <Section title="前後の矢印" note="矢印を加えるのは、連鎖のページです">
              <Arrows title="要るもの" edges={into} graph={graph} chainId={chain.id} />
              <Arrows title="これを要るもの" edges={out} graph={graph} chainId={chain.id} />
            </Section>
            <Section title="並びと削除">
              <Form to={at.nodeMove(params)} name="move" filled={filled}>
                <Button name="to" value="before" kind="sub">
                  一つ前へ動かす
                </Button>{' '}
                <Button name="to" value="after" kind="sub">
                  一つ後ろへ動かす
                </Button>
              </Form>
              <Confirm
                open="連鎖から消す"
                title={`「${node.name}」を連鎖から消しますか`}
                to={at.nodeRemoval(params)}
                name="remove"
                filled={filled}
                submit={`「${node.name}」を消す`}
                danger
              >
                <p>
                  {`前後の矢印${into.length + out.length}本も一緒に消えます。連鎖のページの「消したもの」から、いつでも元に戻せます。`}
                </p>
              </Confirm>
            </Section>
          </>
        )}
      </Stack>
    </Page>
  )
}

function Arrows(props: { title: string; edges: readonly Edge[]; graph: Graph; chainId: string }) {
  const names = namesIn(props.graph)
  return (
    <>
      <h3>{props.title}</h3>
      {props.edges.length === 0 && <p class="mut">ありません。</p>}
      <ul class="mini">
        {props.edges.map(({ id, fromNode, toNode, logic, branch, products }) => {
          const arrow = `${names.get(fromNode)}→${names.get(toNode)}`
          const only = products.map((one) => names.get(one)).join('、')
          return (
            <li class="flex between">
              <span>
                {arrow}
                <small class="mut">
                  {`　${logicWords[logic]}${branch > 1 ? `（組${branch}）` : ''}${only ? `（${only}）` : ''}`}
                </small>
              </span>
              <Form to={edgeRemoval({ chainId: props.chainId })} name={`edge-${id}`} inline>
                <HiddenField name="fromNode" value={fromNode} />
                <HiddenField name="toNode" value={toNode} />
                <Button kind="del" size="xs" label={`「${arrow}」の矢印を消す`}>
                  矢印を消す
                </Button>
              </Form>
            </li>
          )
        })}
      </ul>
    </>
  )
}
