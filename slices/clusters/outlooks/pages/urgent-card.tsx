import { withQuery } from '#platform'
import { Card, LinkButton } from '#ui'
import { supplies } from '../../addresses.ts'
import type { Steps } from '../../steps/rules.ts'
import type { ChainOutlook } from '../../steps/tables.ts'
import { firstToEnd, toldInWords } from '../../told/rules.ts'
import { whatIf } from '../../what-ifs/addresses.ts'
import { LevelTag } from './steps-tables.tsx'

/** The process that ends first: who does it, how old they are, and who hangs by it. */
export function UrgentCard({ outlook, steps }: { outlook: ChainOutlook; steps: Steps }) {
  const [first] = firstToEnd(steps.steps)
  if (first === undefined || first.level === 'steady' || first.level === 'watch') return null
  const { node, businesses, decades, affected } = first
  const old = (decades ?? [])
    .filter(({ decade }) => decade >= 70)
    .reduce((sum, { count }) => sum + count, 0)
  return (
    <Card
      kind={first.level === 'alarm' ? 'alarm' : undefined}
      title={
        <>
          {node.name} <LevelTag level={first.level} />
        </>
      }
    >
      <p>
        {businesses}事業所で一人でできるのは{first.able}人
        {decades !== null && `、うち70歳以上が${old}人`}です。
        {toldInWords(first.told, outlook.today)}にいなくなる見込みで、
        {affected === 0 ? (
          'この工程の後に仕事をする事業所は記録されていません。'
        ) : (
          <>
            この工程の後に仕事をする<b>{affected}事業所</b>が影響を受けます。
          </>
        )}
      </p>
      <div class="flex">
        <LinkButton
          href={withQuery(whatIf({ chainId: outlook.chain.id }), {
            nodeId: node.id,
            change: 'trainee',
          })}
          kind="sub"
          size="xs"
        >
          人を育てたらどうなるか
        </LinkButton>
        <LinkButton href={supplies({ clusterId: outlook.chain.clusterId })} kind="sub" size="xs">
          影響を受ける事業者
        </LinkButton>
      </div>
    </Card>
  )
}
