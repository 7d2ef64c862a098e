import { Day, Fact, Facts, Prose, Stack, Tag, type TagKind } from '#ui'
import type { AnswerClass } from '../rules.ts'
import type { AnswerStep } from '../tables.ts'

const kinds: Readonly<Record<AnswerClass, TagKind>> = {
  採用: 'ok',
  一部採用: 'ok',
  趣旨は含む: 'key',
  今後検討: 'warn',
  不採用: 'line',
  対象外: 'line',
}

export function ClassTag({ answerClass }: { answerClass: AnswerClass }) {
  return <Tag kind={kinds[answerClass]}>{answerClass}</Tag>
}

/** An answer as it is told: its class, its reason, and what its class must say. */
export function AnswerBody({ step }: { step: AnswerStep }) {
  return (
    <Stack>
      <Facts>
        <Fact term="区分">
          <ClassTag answerClass={step.answerClass} />
        </Fact>
        <Fact term="理由">
          <Prose text={step.reason} />
        </Fact>
        {step.what !== '' && <Fact term="行うこと">{step.what}</Fact>}
        {step.notDone !== '' && <Fact term="行わないこと">{step.notDone}</Fact>}
        {step.owner !== '' && <Fact term="だれが">{step.owner}</Fact>}
        {step.dueOn !== null && (
          <Fact term="いつまでに">
            <Day on={step.dueOn} />
          </Fact>
        )}
        {step.passage !== '' && <Fact term="すでに含まれている箇所">{step.passage}</Fact>}
        {step.decides !== '' && <Fact term="何で決まるか">{step.decides}</Fact>}
        {step.nextOn !== null && (
          <Fact term="次に答える日">
            <Day on={step.nextOn} />
          </Fact>
        )}
        {step.whose !== '' && <Fact term="だれの仕事か">{step.whose}</Fact>}
        {step.passedOn !== null && (
          <Fact term="伝えた日">
            <Day on={step.passedOn} />
          </Fact>
        )}
      </Facts>
    </Stack>
  )
}
